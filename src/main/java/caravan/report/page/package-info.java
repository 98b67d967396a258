/**
 * Pages: front matter, Markdown, and what in it refers to something else; the configuration of a
 * site. The only room that uses flexmark.
 */
package caravan.report.page;
