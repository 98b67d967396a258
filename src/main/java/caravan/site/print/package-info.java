/**
 * A book in HTML to a PDF that conforms to PDF/UA-1 and PDF/A-2a. The only room that uses
 * openhtmltopdf and PDFBox.
 */
package caravan.site.print;
