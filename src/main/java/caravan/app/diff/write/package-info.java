/** A comparison as text, Markdown, HTML and JSON. */
package caravan.app.diff.write;
