package caravan.report.page;

import caravan.language.reading.Sentences;
import caravan.language.typesetting.LineJoints;
import caravan.language.typesetting.Typography;
import caravan.text.source.Span;
import com.vladsch.flexmark.ast.Code;
import com.vladsch.flexmark.ast.Paragraph;
import com.vladsch.flexmark.ast.SoftLineBreak;
import com.vladsch.flexmark.ast.StrongEmphasis;
import com.vladsch.flexmark.ast.Text;
import com.vladsch.flexmark.util.ast.Node;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * What has to change in one paragraph so that each sentence stands on a line of its own. Lines end
 * only between the nodes of a paragraph: what is emphasised or linked keeps the lines it has.
 */
final class SentenceBreaks {
  /** What a line may not begin with, since Markdown takes it for something else, here or there. */
  private static final Pattern OTHERWISE =
      Pattern.compile(
          "[-+*](?:\\s.*)?|#{1,6}(?:\\s.*)?|[>|<:=$].*|(?:```|~~~).*|\\d{1,9}[.)](?:\\s.*)?|\\[[^\\]]*\\]:.*"
              + "|\\[!.*|\\{[{%:].*|!!!.*|([-*_])\\s*(?:\\1\\s*){2,}",
          Pattern.DOTALL);

  /** What may stand ahead of a paragraph on its line: signs of quotes, lists and notes. */
  private static final Pattern AHEAD =
      Pattern.compile("(?:[ \\t>]|[-+*][ \\t]|\\d{1,9}[.)][ \\t]|\\[\\^[^\\]]*\\]:)*");

  /** What a line's end may be made of, with the signs of quotes on the next line. */
  private static final Pattern END = Pattern.compile("[ \\t]*\\r?\\n[ \\t>]*");

  private final Prose prose;
  private final Paragraph paragraph;
  private final String language;
  private final StringBuilder text = new StringBuilder();

  /** For each character of {@link #text}: its offset in the parsed text, and the child it is of. */
  private final List<Seen> seen = new ArrayList<>();

  /** The ends of lines between the children, by the index in {@link #text} of what follows. */
  private final Map<Integer, SoftLineBreak> ends = new HashMap<>();

  /** A character that readers see. */
  private record Seen(int offset, Node child, boolean direct) {}

  /**
   * A change of a page.
   *
   * @param span what is replaced: blanks, the end of a line, or nothing
   */
  record Change(Span span, String replacement) {}

  private SentenceBreaks(Prose prose, Paragraph paragraph, String language) {
    this.prose = prose;
    this.paragraph = paragraph;
    this.language = language;
  }

  /**
   * The changes of each paragraph, in the order of the text; those that need none are left out.
   *
   * @param language the code of the text's language
   */
  static List<List<Change>> of(Prose prose, String language) {
    List<List<Change>> found = new ArrayList<>();
    visit(prose, prose.document(), language, found);
    return found;
  }

  private static void visit(Prose prose, Node node, String language, List<List<Change>> found) {
    if (node instanceof Paragraph paragraph) {
      List<Change> changes = new SentenceBreaks(prose, paragraph, language).changes();
      if (!changes.isEmpty()) {
        found.add(changes);
      }
      return;
    }
    node.getChildren().forEach(child -> visit(prose, child, language, found));
  }

  private List<Change> changes() {
    String ahead = ahead();
    if (!AHEAD.matcher(ahead).matches() || !isRunningText()) {
      return List.of();
    }
    paragraph.getChildren().forEach(child -> read(child, child, true));
    String lineEnd = prose.source().file().text().contains("\r\n") ? "\r\n" : "\n";
    String fresh = lineEnd + (ahead.startsWith("[^") ? "    " : ahead.replaceAll("[^ \\t>]", " "));
    List<Change> changes = new ArrayList<>();
    int before = 0;
    for (Sentences.Stretch sentence : Sentences.of(text.toString(), language)) {
      if (sentence.start() > 0 && !isLabel(before, sentence.start())) {
        begin(sentence.start(), fresh, changes);
      }
      before = sentence.start();
    }
    ends.values().forEach(end -> join(end, changes));
    changes.sort((a, b) -> a.span().compareTo(b.span()));
    return changes;
  }

  /** A word in bold ahead of a paragraph, or an abbreviation: the line goes on behind it. */
  private boolean isLabel(int start, int end) {
    String said = text.substring(start, end).strip();
    Node first = paragraph.getFirstChild();
    boolean bold =
        start == 0
            && first instanceof StrongEmphasis
            && seen.get(said.length() - 1).child() == first
            && seen.get(end).child() != first;
    return bold || (text.charAt(end - 1) == ' ' && said.indexOf(' ') < 0);
  }

  /** What stands ahead of the paragraph on its first line. */
  private String ahead() {
    Span start = span(paragraph.getStartOffset(), paragraph.getStartOffset());
    String file = start.file().text();
    return file.substring(file.lastIndexOf('\n', start.start() - 1) + 1, start.start());
  }

  /** Whether no line begins with what another program may read otherwise. */
  private boolean isRunningText() {
    for (BasedSequence line : paragraph.getContentLines()) {
      if (OTHERWISE.matcher(line.toString().strip()).matches()) {
        return false;
      }
    }
    return true;
  }

  private void read(Node node, Node child, boolean direct) {
    if (node instanceof Text) {
      BasedSequence chars = node.getChars();
      for (int i = 0; i < chars.length(); i++) {
        add(chars.charAt(i), chars.getIndexOffset(i), child, direct);
      }
    } else if (node instanceof SoftLineBreak end) {
      if (direct) {
        ends.put(text.length() + (SoftBreaks.isBlank(end) ? 1 : 0), end);
      }
      if (SoftBreaks.isBlank(end)) {
        add(' ', node.getStartOffset(), child, direct);
      }
    } else if (SoftBreaks.isRaised(node)) {
      // It belongs to what stands ahead of it.
      return;
    } else if (node.hasChildren() && !(node instanceof Code)) {
      node.getChildren().forEach(inner -> read(inner, child, false));
    } else {
      boolean figure = prose.placed(node).stream().anyMatch(this::isFigure);
      add(figure ? '1' : Typography.OBJECT, node.getStartOffset(), child, false);
    }
  }

  private boolean isFigure(Prose.Placed placed) {
    return prose.references().get(placed.index()) instanceof Reference.ToFigure;
  }

  private void add(char c, int offset, Node child, boolean direct) {
    text.append(c);
    seen.add(new Seen(offset, child, direct));
  }

  /** Lets a sentence begin on a line of its own, if it does not yet and can. */
  private void begin(int start, String fresh, List<Change> changes) {
    int last = start - 1;
    while (last >= 0 && text.charAt(last) == ' ') {
      last--;
    }
    if (last < 0 || ends.remove(start) != null) {
      return;
    }
    Seen before = seen.get(last);
    Seen after = seen.get(start);
    if (before.child() == after.child() && !after.direct()) {
      return;
    }
    int at = after.direct() ? after.offset() : after.child().getStartOffset();
    int from = at;
    for (int i = start - 1; i > last && seen.get(i).direct(); i--) {
      from = seen.get(i).offset() == from - 1 ? from - 1 : from;
    }
    // The end of a line has to stand for what it replaces, a blank or nothing.
    boolean same =
        LineJoints.isBlank(text.codePointBefore(last + 1), text.codePointAt(start)) == from < at;
    if (same && !OTHERWISE.matcher(lineFrom(at)).matches()) {
      Span span = span(from, at);
      if (span.text().isBlank() && span.text().indexOf('\n') < 0) {
        changes.add(new Change(span, fresh));
      }
    }
  }

  private String lineFrom(int at) {
    return span(at, paragraph.getEndOffset()).text().lines().findFirst().orElse("");
  }

  /** Takes the end of a line away within a sentence. */
  private void join(SoftLineBreak end, List<Change> changes) {
    Node next = end.getNext();
    if (next == null) {
      return;
    }
    Span span = span(end.getStartOffset(), next.getStartOffset());
    String file = span.file().text();
    int from = span.start();
    while (from > 0 && " \t".indexOf(file.charAt(from - 1)) >= 0) {
      from--;
    }
    Span whole = span.file().span(from, span.end());
    if (END.matcher(whole.text()).matches()) {
      changes.add(new Change(whole, SoftBreaks.isBlank(end) ? " " : ""));
    }
  }

  private Span span(int start, int end) {
    Span from = prose.source().span(start, start);
    Span to = prose.source().span(end, end);
    return from.file().span(from.start(), Math.max(from.start(), to.start()));
  }
}
