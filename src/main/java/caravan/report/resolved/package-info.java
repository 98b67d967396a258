/**
 * What pages refer to, looked up: figures with values, charts and tables with observations, links
 * with targets.
 */
package caravan.report.resolved;
