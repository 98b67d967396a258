/** The whole way from a report's files to a published site; {@link caravan.build.SiteBuild}. */
package caravan.build;
