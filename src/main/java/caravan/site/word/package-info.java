/**
 * A book in HTML to a file for Word: headings, contents, footnotes, captions and tables that Word
 * knows as such. The only room that uses Apache POI.
 */
package caravan.site.word;
