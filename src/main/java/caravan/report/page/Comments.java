package caravan.report.page;

import caravan.text.diagnostic.Code;
import caravan.text.diagnostic.Diagnostics;
import caravan.text.source.SourceText;
import com.vladsch.flexmark.util.ast.Document;
import com.vladsch.flexmark.util.ast.Node;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.NavigableSet;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;

/**
 * Takes comments out of Markdown before it is parsed, so that neither the parser nor a reader sees
 * them: Markdown would take what stands behind a comment at the beginning of a line for a part of
 * it. Places stay. A comment that has its lines for itself ends a paragraph or list, as on a code
 * host: {@link CommentLine} stands for it.
 */
final class Comments {
  private static final String OPEN = CommentScanner.OPEN;

  /** How often a text is looked at again where comments and code stand within one another. */
  private static final int MOST_LOOKS = 6;

  private final SourceText source;
  private final Function<String, Document> parser;
  private final Diagnostics out;
  private final Set<Integer> code = new HashSet<>();
  private final NavigableSet<Integer> comments = new TreeSet<>();
  private final Set<Integer> noFences = new HashSet<>();

  /** Comments on lines of their own that are a part of a paragraph nevertheless. */
  private final Set<Integer> within = new HashSet<>();

  /** Where each comment that was taken out would stand in the text without. */
  private final Map<Integer, Integer> taken = new TreeMap<>();

  /** Where each character of the text without comments stands in the source. */
  private int[] places = new int[0];

  private Comments(SourceText source, Function<String, Document> parser, Diagnostics out) {
    this.source = source;
    this.parser = parser;
    this.out = out;
  }

  /** A text without comments, parsed. */
  record Parsed(SourceText text, Document document) {}

  static Parsed parse(SourceText source, Function<String, Document> parser, Diagnostics out) {
    if (!source.text().contains(OPEN)) {
      return new Parsed(source, parser.apply(source.text()));
    }
    return new Comments(source, parser, out).parse();
  }

  private Parsed parse() {
    for (int looks = 1; ; looks++) {
      CommentScanner scanner = new CommentScanner(source.text(), code, comments, noFences);
      scanner.scan();
      SourceText text = without(scanner.found());
      Document document = parser.apply(text.text());
      boolean agreed = agree(text, CodeRanges.of(document), scanner.unclosed());
      agreed &= linesAgree(text, document);
      if (agreed || looks == MOST_LOOKS) {
        if (!agreed) {
          int at =
              scanner.found().isEmpty()
                  ? source.text().indexOf(OPEN)
                  : scanner.found().get(0).start();
          report(at, "it is not clear where comments begin and end");
        }
        scanner.unclosed().stream()
            .filter(at -> !code.contains(at))
            .forEach(at -> report(at, "this comment is not closed"));
        return new Parsed(text, document);
      }
    }
  }

  private void report(int at, String message) {
    out.error(
        Code.MARKDOWN_SYNTAX,
        source.span(at, at + OPEN.length()),
        message,
        "write \"-->\" behind it; where readers are to see the signs, put them in backticks");
  }

  /** Whether the parser took for code what was left, and not what was taken out. */
  private boolean agree(
      SourceText text, NavigableMap<Integer, Integer> codes, Set<Integer> unclosed) {
    boolean agreed = true;
    for (Map.Entry<Integer, Integer> cut : taken.entrySet()) {
      if (CodeRanges.holds(codes, cut.getKey())) {
        agreed &= !code.add(cut.getValue());
      }
    }
    int at = text.text().indexOf(OPEN);
    for (; at >= 0; at = text.text().indexOf(OPEN, at + 1)) {
      int start = places[at];
      if (CodeRanges.holds(codes, at)) {
        code.add(start);
      } else if (!isEscaped(text.text(), at) && !unclosed.contains(start)) {
        comments.add(start);
        code.remove(start);
        agreed = false;
      }
    }
    return agreed;
  }

  /** Whether each line that stands for a comment was read as one. */
  private boolean linesAgree(SourceText text, Document document) {
    Set<Integer> lines = new HashSet<>();
    commentLines(document, lines);
    boolean agreed = true;
    int at = text.text().indexOf(CommentLine.MARK);
    for (; at >= 0; at = text.text().indexOf(CommentLine.MARK, at + 1)) {
      if (!lines.contains(at)) {
        agreed &= !within.add(places[at]);
      }
    }
    return agreed;
  }

  private static void commentLines(Node node, Set<Integer> lines) {
    if (node instanceof CommentLine) {
      lines.add(node.getStartOffset());
    }
    node.getChildren().forEach(child -> commentLines(child, lines));
  }

  private static boolean isEscaped(String text, int at) {
    int backslashes = 0;
    while (at - backslashes > 0 && text.charAt(at - backslashes - 1) == '\\') {
      backslashes++;
    }
    return backslashes % 2 == 1;
  }

  private SourceText without(List<CommentScanner.Comment> found) {
    taken.clear();
    String whole = source.text();
    StringBuilder text = new StringBuilder();
    places = new int[whole.length() + 1 + found.size()];
    int at = 0;
    for (CommentScanner.Comment comment : found) {
      copy(at, comment.start(), text);
      at = comment.end();
      boolean first = CommentScanner.beginsLine(whole, comment.start());
      int blanks = at;
      while (blanks < whole.length() && " \t".indexOf(whole.charAt(blanks)) >= 0) {
        blanks++;
      }
      boolean last = blanks == whole.length() || whole.charAt(blanks) == '\n';
      if (last) {
        // Two blanks at the end of a line would break it.
        text.setLength(first ? text.length() : trimmed(text));
        at = blanks;
      } else if (text.isEmpty() || Character.isWhitespace(text.charAt(text.length() - 1))) {
        at = blanks;
      }
      if (first && last && within.contains(comment.start())) {
        // The line goes with its comment: a blank one would end the paragraph.
        int line = text.lastIndexOf("\n") + 1;
        if (text.substring(line).isBlank() && line > 0) {
          text.setLength(line);
          at = Math.min(whole.length(), blanks + 1);
        }
      }
      taken.put(text.length(), comment.start());
      if (first && last && !within.contains(comment.start())) {
        places[text.length()] = comment.start();
        text.append(CommentLine.MARK);
      }
    }
    copy(at, whole.length(), text);
    places[text.length()] = whole.length();
    int[] origins = new int[text.length() + 1];
    Arrays.setAll(origins, i -> source.origin(places[i]));
    return SourceText.mapped(text.toString(), source.file(), origins);
  }

  private static int trimmed(StringBuilder text) {
    int end = text.length();
    while (end > 0 && " \t".indexOf(text.charAt(end - 1)) >= 0) {
      end--;
    }
    return end;
  }

  private void copy(int from, int to, StringBuilder text) {
    for (int i = from; i < to; i++) {
      places[text.length()] = i;
      text.append(source.text().charAt(i));
    }
  }
}
