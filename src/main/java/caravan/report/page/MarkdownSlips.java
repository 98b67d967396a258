package caravan.report.page;

import caravan.text.diagnostic.Code;
import caravan.text.diagnostic.Diagnostic;
import caravan.text.diagnostic.Diagnostics;
import caravan.text.source.SourceText;
import com.vladsch.flexmark.ast.Image;
import com.vladsch.flexmark.ast.IndentedCodeBlock;
import com.vladsch.flexmark.ast.ListItem;
import com.vladsch.flexmark.ast.OrderedList;
import com.vladsch.flexmark.ast.Paragraph;
import com.vladsch.flexmark.ext.footnotes.Footnote;
import com.vladsch.flexmark.ext.tables.TableBlock;
import com.vladsch.flexmark.ext.tables.TableRow;
import com.vladsch.flexmark.util.ast.Node;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import java.util.NavigableMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What Markdown shows as it is typed, where its author meant something else: Markdown itself knows
 * no mistakes.
 */
final class MarkdownSlips {
  private static final Pattern HEADING =
      Pattern.compile("(#{1,6})([\\p{L}\\u00a0\\u3000\\u2002-\\u200a].*)");

  /** The sign of a list with a blank behind it that Markdown does not take for one. */
  private static final Pattern WIDE_ITEM =
      Pattern.compile(
          "[ \\t]*([-*+]|\\d{1,9}[.)])([\\u00a0\\u3000\\u2002-\\u200a\\u202f])(?=\\S).*");

  private static final Pattern BARRED = Pattern.compile("[ \\t]*\\|.*[^\\\\]\\|[ \\t]*");
  private static final Pattern FIGURE = Pattern.compile("\\]\\(\\s*<?\\s*=[^)\\n]*\\)?");
  private static final Pattern WIDE_FIGURE =
      Pattern.compile("[]】] ?(?:（ ?[=＝]|\\( ?＝)[^）)\\n]*[）)]?");

  private final SourceText text;
  private final NavigableMap<Integer, Integer> codes;
  private final Diagnostics out;

  /** The number of the last item of the list before. */
  private int lastNumber = Integer.MIN_VALUE;

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
      if (!CodeRanges.holds(codes, wide.start())) {
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
      lines(node);
    } else if (node instanceof OrderedList list) {
      number(list);
    } else if (node instanceof IndentedCodeBlock) {
      indented(node);
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

  private void lines(Node paragraph) {
    int start = paragraph.getStartOffset();
    // A grid table is told of as a whole.
    boolean barred = paragraph.getChars().startsWith("+-") || paragraph.getChars().startsWith("+=");
    for (String line : text.text().substring(start, paragraph.getEndOffset()).split("\n", -1)) {
      Matcher item = WIDE_ITEM.matcher(line);
      if (item.matches()) {
        warn(
            Code.MARKDOWN_SYNTAX,
            start + item.start(1),
            start + item.end(2),
            "this is no list: the blank behind "
                + item.group(1)
                + " is not the one of the space bar",
            "write \"" + item.group(1) + " \" with an ordinary blank");
      } else if (!barred && BARRED.matcher(line).matches()) {
        barred = true;
        warn(
            Code.MARKDOWN_SYNTAX,
            start,
            start + line.length(),
            "this is no table, so readers see the \"|\"",
            "below the head of a table is a line |---|---| with as many cells; no blank line or"
                + " comment stands in it");
      }
      start += line.length() + 1;
    }
  }

  /** A year or another number at the beginning of a line makes a list that begins with it. */
  private void number(OrderedList list) {
    int first = list.getStartNumber();
    boolean alone = list.getFirstChild() != null && list.getFirstChild() == list.getLastChild();
    boolean goesOn = first == lastNumber + 1;
    lastNumber = first - 1;
    for (Node item : list.getChildren()) {
      lastNumber += item instanceof ListItem ? 1 : 0;
    }
    if (first >= 100 || (alone && first > 1 && !goesOn)) {
      int start = list.getStartOffset();
      int end = start;
      while (end < text.length() && Character.isDigit(text.text().charAt(end))) {
        end++;
      }
      warn(
          Code.MARKDOWN_SYNTAX,
          start,
          end + 1,
          "this is a list that begins with " + first,
          "where it is a sentence, write \"" + first + "\\" + list.getDelimiter() + "\"");
    }
  }

  /** Code in a fence is meant; a line that is indented may have become code by chance. */
  private void indented(Node code) {
    int start = code.getStartOffset();
    Matcher figure = FIGURE.matcher(text.text().substring(start, code.getEndOffset()));
    while (figure.find()) {
      warn(
          Code.MARKDOWN_SYNTAX,
          start + figure.start() + 1,
          start + figure.end(),
          "readers see code here, since the line begins with four blanks: no figure in it is read",
          "take the blanks out, or put lines ``` around it where code is meant");
    }
  }

  private void rows(Node table) {
    int columns = -1;
    for (Node part : table.getDescendants()) {
      if (!(part instanceof TableRow)) {
        continue;
      }
      BasedSequence row = part.getChars().trim();
      int cells = GfmTables.cells(row).size();
      if (columns < 0) {
        columns = cells;
      } else if (cells != columns) {
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
