/**
 * Pages read: front matter, Markdown, blocks of charts and tables; the configuration of a site. The
 * only room that uses flexmark.
 */
package caravan.report.page;
