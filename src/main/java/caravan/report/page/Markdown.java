package caravan.report.page;

import caravan.report.prose.Prose;
import caravan.text.diagnostic.Code;
import caravan.text.diagnostic.Diagnostics;
import caravan.text.source.SourceText;
import com.vladsch.flexmark.ext.footnotes.FootnoteExtension;
import com.vladsch.flexmark.ext.gfm.strikethrough.StrikethroughExtension;
import com.vladsch.flexmark.parser.Parser;
import com.vladsch.flexmark.util.ast.Document;
import com.vladsch.flexmark.util.data.DataHolder;
import com.vladsch.flexmark.util.data.MutableDataHolder;
import com.vladsch.flexmark.util.data.MutableDataSet;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import java.util.List;

/** Parses Markdown: CommonMark with GFM's tables and strikethrough, and footnotes. Thread-safe. */
public final class Markdown {
  static final DataHolder OPTIONS =
      new MutableDataSet()
          .set(
              Parser.EXTENSIONS,
              List.of(
                  new GfmTables(),
                  new CommentLine.Extension(),
                  StrikethroughExtension.create(),
                  new FootnoteParser()))
          // CommonMark allows spaces between < and > only; the collector reports the others.
          .set(Parser.SPACE_IN_LINK_URLS, true)
          // Tags are shown, so what stands between them is text, and read as such.
          .set(Parser.HTML_BLOCK_PARSER, false)
          .toImmutable();

  private static final Parser PARSER = Parser.builder(OPTIONS).build();

  /** Of one paragraph, whatever it begins with: "+ 5 percent" is no list, "# 1" no heading. */
  private static final Parser INLINE =
      Parser.builder(
              new MutableDataSet(OPTIONS)
                  .set(Parser.LIST_BLOCK_PARSER, false)
                  .set(Parser.HEADING_PARSER, false)
                  .set(Parser.BLOCK_QUOTE_PARSER, false)
                  .set(Parser.FENCED_CODE_BLOCK_PARSER, false)
                  .set(Parser.INDENTED_CODE_BLOCK_PARSER, false)
                  .set(Parser.THEMATIC_BREAK_PARSER, false))
          .build();

  private Markdown() {}

  /** Footnotes are read by flexmark; {@link Notes} numbers them in the order of reading. */
  private static final class FootnoteParser implements Parser.ParserExtension {
    @Override
    public void parserOptions(MutableDataHolder options) {}

    @Override
    public void extend(Parser.Builder builder) {
      FootnoteExtension.create().extend(builder);
    }
  }

  /** A page's body. */
  public static Prose body(SourceText text, Diagnostics out) {
    return body(text, Wording.NONE, out);
  }

  /**
   * A page's body.
   *
   * @param wording for the blocks of charts and tables; the text around them has been put into
   *     words
   */
  static Prose body(SourceText text, Wording wording, Diagnostics out) {
    return parse(text, false, wording, out);
  }

  /** A title, caption or note: one paragraph. */
  public static Prose inline(SourceText text, Diagnostics out) {
    return parse(text, true, Wording.NONE, out);
  }

  private static Prose parse(SourceText text, boolean inline, Wording wording, Diagnostics out) {
    SourceText shown = Characters.shown(text, out);
    SourceText guarded = Guard.check(text, out) ? shown : text.slice(0, 0);
    Parser parser = inline ? INLINE : PARSER;
    Comments.Parsed parsed = Comments.parse(guarded, s -> document(parser, s, text, out), out);
    Collector collector = new Collector(parsed.document(), parsed.text(), wording, out);
    return collector.prose(inline);
  }

  private static Document document(
      Parser parser, String markdown, SourceText text, Diagnostics out) {
    try {
      return parser.parse(BasedSequence.of(new StoppableText(markdown)));
    } catch (StackOverflowError e) {
      out.error(
          Code.TOO_DEEP, text.span(0, 0), "quotes and lists are too many levels deep to be read");
      return parser.parse("");
    }
  }
}
