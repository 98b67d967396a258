/** What changed for a reader, as text, Markdown, JSON and HTML. */
@org.jspecify.annotations.NullMarked
package caravan.diff.write;
