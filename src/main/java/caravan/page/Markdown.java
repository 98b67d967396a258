package caravan.page;

import caravan.diagnostic.Code;
import caravan.diagnostic.Diagnostics;
import caravan.source.SourceText;
import com.vladsch.flexmark.ext.footnotes.FootnoteExtension;
import com.vladsch.flexmark.ext.gfm.strikethrough.StrikethroughExtension;
import com.vladsch.flexmark.ext.tables.TablesExtension;
import com.vladsch.flexmark.html.HtmlRenderer;
import com.vladsch.flexmark.parser.Parser;
import com.vladsch.flexmark.util.ast.Document;
import com.vladsch.flexmark.util.data.DataHolder;
import com.vladsch.flexmark.util.data.MutableDataSet;
import java.util.List;

/** Parses Markdown: CommonMark with GFM's tables and strikethrough, and footnotes. Thread-safe. */
final class Markdown {
  static final DataHolder OPTIONS =
      new MutableDataSet()
          .set(
              Parser.EXTENSIONS,
              List.of(
                  TablesExtension.create(),
                  StrikethroughExtension.create(),
                  FootnoteExtension.create()))
          // CommonMark allows spaces between < and > only; the collector reports the others.
          .set(Parser.SPACE_IN_LINK_URLS, true)
          .set(HtmlRenderer.ESCAPE_HTML, true)
          // A comment is for other authors; a code host does not show it either.
          .set(HtmlRenderer.SUPPRESS_HTML_COMMENT_BLOCKS, true)
          .set(HtmlRenderer.SUPPRESS_INLINE_HTML_COMMENTS, true)
          .set(HtmlRenderer.SUPPRESSED_LINKS, "")
          .set(FootnoteExtension.FOOTNOTE_BACK_LINK_REF_CLASS, "footnote-backref")
          .toImmutable();

  private static final Parser PARSER = Parser.builder(OPTIONS).build();

  private Markdown() {}

  /** A page's body. */
  static Prose body(SourceText text, Diagnostics out) {
    return parse(text, false, out);
  }

  /** A title, caption or note: one paragraph. */
  static Prose inline(SourceText text, Diagnostics out) {
    return parse(text, true, out);
  }

  private static Prose parse(SourceText text, boolean inline, Diagnostics out) {
    String guarded = Guard.check(text, out) ? Slots.withoutMarks(text.text()) : "";
    SourceText parsed = guarded.isEmpty() ? text.slice(0, 0) : text;
    Document document = parseDocument(guarded, text, out);
    Collector collector = new Collector(document, parsed, out);
    return collector.prose(inline);
  }

  private static Document parseDocument(String markdown, SourceText text, Diagnostics out) {
    try {
      return PARSER.parse(markdown);
    } catch (StackOverflowError e) {
      out.error(Code.TOO_DEEP, text.span(0, 0), "this Markdown is nested too deeply to be read");
      return PARSER.parse("");
    }
  }
}
