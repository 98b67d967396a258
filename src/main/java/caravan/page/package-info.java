/**
 * Pages: front matter, Markdown, and what in it refers to something else. The only room that
 * touches flexmark and jsoup.
 */
package caravan.page;
