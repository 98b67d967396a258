package caravan.page;

import caravan.diagnostic.Code;
import caravan.diagnostic.Diagnostic;
import caravan.diagnostic.Diagnostics;
import caravan.source.SourceText;
import com.vladsch.flexmark.ast.Image;
import com.vladsch.flexmark.ast.Paragraph;
import com.vladsch.flexmark.ext.footnotes.Footnote;
import com.vladsch.flexmark.ext.tables.TableBlock;
import com.vladsch.flexmark.ext.tables.TableRow;
import com.vladsch.flexmark.util.ast.Node;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import java.util.Map;
import java.util.NavigableMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What Markdown shows as it is typed, where its author meant something else: Markdown itself knows
 * no mistakes.
 */
final class MarkdownSlips {
  private static final Pattern HEADING = Pattern.compile("(#{1,6})(\\p{L}.*)");
  private static final Pattern BAR = Pattern.compile("(?<!\\\\)\\|");
  private static final Pattern WIDE_FIGURE =
      Pattern.compile("[]】] ?(?:（ ?[=＝]|\\( ?＝)[^）)\\n]*[）)]?");

  private final SourceText text;
  private final NavigableMap<Integer, Integer> codes;
  private final Diagnostics out;

  /**
   * @param codes where code and comments begin and end
   */
  MarkdownSlips(SourceText text, NavigableMap<Integer, Integer> codes, Diagnostics out) {
    this.text = text;
    this.codes = codes;
    this.out = out;
  }

  void find(Node document) {
    visit(document);
    Matcher wide = WIDE_FIGURE.matcher(text.text());
    while (wide.find()) {
      Map.Entry<Integer, Integer> code = codes.floorEntry(wide.start());
      if (code == null || wide.start() >= code.getValue()) {
        wide(wide.start() + 1, wide.end());
      }
    }
  }

  private void visit(Node node) {
    if (node instanceof Footnote footnote && footnote.getFootnoteBlock() == null) {
      out.error(
          Code.UNKNOWN_REFERENCE,
          text.span(node.getStartOffset(), node.getEndOffset()),
          "there is no footnote " + node.getChars(),
          "add a line with its text: " + node.getChars() + ": …");
    } else if (node instanceof Paragraph) {
      headings(node);
    } else if (node instanceof TableBlock) {
      rows(node);
    } else if (node instanceof Image image
        && image.getText().isBlank()
        && !image.getUrl().startsWith("=")) {
      warn(
          Code.IMAGE_WITHOUT_TEXT,
          node.getStartOffset(),
          node.getEndOffset(),
          "this image has no words for those who can't see it",
          "say what it shows: ![…](" + image.getUrl() + ")");
    }
    node.getChildren().forEach(this::visit);
  }

  private void headings(Node paragraph) {
    int start = paragraph.getStartOffset();
    for (String line : paragraph.getChars().toString().split("\n", -1)) {
      Matcher heading = HEADING.matcher(line);
      if (heading.matches()) {
        warn(
            Code.MARKDOWN_SYNTAX,
            start,
            start + heading.end(1),
            "this is no heading: there is no space behind " + heading.group(1),
            "write \"" + heading.group(1) + " " + heading.group(2).strip() + "\"");
      }
      start += line.length() + 1;
    }
  }

  private void rows(Node table) {
    int columns = -1;
    for (Node part : table.getDescendants()) {
      if (!(part instanceof TableRow)) {
        continue;
      }
      BasedSequence row = part.getChars().trim();
      String line = row.toString().replaceFirst("^\\|", "").replaceFirst("(?<!\\\\)\\|$", "");
      int cells = (int) BAR.matcher(line).results().count() + 1;
      if (columns < 0) {
        columns = cells;
      } else if (cells != columns && !line.contains("`")) {
        int from = row.getStartOffset();
        warn(
            Code.MARKDOWN_SYNTAX,
            from,
            from + row.length(),
            "this row has " + count(cells) + ", the head of the table " + columns,
            cells < columns
                ? "write \"|\" between the cells; an empty cell is \"| |\""
                : "take a \"|\" out, or write \"\\|\" for the sign itself");
      }
    }
  }

  private static String count(int cells) {
    return cells + (cells == 1 ? " cell" : " cells");
  }

  private void wide(int start, int end) {
    String shown = text.text().substring(start, end).replace(" ", "");
    out.error(
        Code.EXPRESSION_SYNTAX,
        text.span(start, end),
        "a figure has the narrow signs ( = ), not the wide ones of a Chinese keyboard",
        "write \"" + shown.replace('（', '(').replace('＝', '=').replace('）', ')') + "\"");
  }

  private void warn(Code code, int start, int end, String message, String help) {
    out.add(Diagnostic.warning(code, text.span(start, end), message).help(help));
  }
}
