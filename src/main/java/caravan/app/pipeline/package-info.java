/**
 * The whole way from the files of a report to a published site on one screen: {@link
 * caravan.app.pipeline.SiteBuild}.
 */
package caravan.app.pipeline;
