package caravan.report.page;

import caravan.language.reading.Sentences;
import caravan.language.typesetting.LineJoints;
import caravan.language.typesetting.Typography;
import caravan.text.source.SourceFile;
import caravan.text.source.SourceText;
import caravan.text.source.Span;
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

  /** Signs of quotes at the beginning of a line. */
  private static final Pattern SIGNS = Pattern.compile("^[ \\t>]+");

  private final Block.Paragraph paragraph;
  private final SourceFile file;
  private final String language;
  private final StringBuilder text = new StringBuilder();

  /** For each character of {@link #text}: its offset in the file, and the part it is of. */
  private final List<Seen> seen = new ArrayList<>();

  /** The ends of lines between the children, by the index in {@link #text} of what follows. */
  private final Map<Integer, End> ends = new HashMap<>();

  /** A character that readers see. */
  private record Seen(int offset, Inline child, boolean direct) {}

  /** The end of a line, and where what follows it begins; -1 for nothing. */
  private record End(Inline.LineEnd line, int next) {}

  /**
   * A change of a page.
   *
   * @param span what is replaced: blanks, the end of a line, or nothing
   */
  record Change(Span span, String replacement) {}

  private SentenceBreaks(Block.Paragraph paragraph, String language) {
    this.paragraph = paragraph;
    this.file = paragraph.span().file();
    this.language = language;
  }

  /**
   * The changes of each paragraph, in the order of the text; those that need none are left out.
   *
   * @param language the code of the text's language
   */
  static List<List<Change>> of(Prose prose, String language) {
    return Tree.of(prose.blocks(), Block.Paragraph.class).stream()
        .map(paragraph -> new SentenceBreaks(paragraph, language).changes())
        .filter(changes -> !changes.isEmpty())
        .toList();
  }

  private List<Change> changes() {
    String ahead = ahead();
    if (!AHEAD.matcher(ahead).matches() || !isRunningText()) {
      return List.of();
    }
    readAll();
    String lineEnd = file.text().contains("\r\n") ? "\r\n" : "\n";
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
    Inline first = paragraph.parts().get(0);
    boolean bold =
        start == 0
            && first instanceof Inline.Styled styled
            && styled.style() == Inline.Style.STRONG
            && seen.get(said.length() - 1).child() == first
            && seen.get(end).child() != first;
    return bold || (text.charAt(end - 1) == ' ' && said.indexOf(' ') < 0);
  }

  /** What stands ahead of the paragraph on its first line. */
  private String ahead() {
    int start = paragraph.span().start();
    return file.text().substring(file.text().lastIndexOf('\n', start - 1) + 1, start);
  }

  /** Whether no line begins with what another program may read otherwise. */
  private boolean isRunningText() {
    return paragraph
        .span()
        .text()
        .lines()
        .map(line -> SIGNS.matcher(line).replaceFirst("").strip())
        .noneMatch(line -> OTHERWISE.matcher(line).matches());
  }

  private void readAll() {
    List<Inline> parts = paragraph.parts();
    for (int i = 0; i < parts.size(); i++) {
      if (parts.get(i) instanceof Inline.LineEnd line && isSoft(line)) {
        int next = i + 1 < parts.size() ? parts.get(i + 1).span().start() : -1;
        ends.put(text.length() + (line.isBlank() ? 1 : 0), new End(line, next));
      }
      read(parts.get(i), parts.get(i), true);
    }
  }

  private static boolean isSoft(Inline.LineEnd end) {
    return end.kind() == Inline.LineEnd.Kind.BLANK || end.kind() == Inline.LineEnd.Kind.NOTHING;
  }

  private void read(Inline part, Inline child, boolean direct) {
    if (part instanceof Inline.Words words && !words.isFixed()) {
      addAll(words.text(), child, direct);
    } else if (part instanceof Inline.Named named && named.span().equals(named.text().span())) {
      addAll(named.text(), child, direct);
    } else if (part instanceof Inline.LineEnd end && isSoft(end)) {
      if (end.isBlank()) {
        add(' ', end.span().start(), child, direct);
      }
    } else if (isRaised(part)) {
      // It belongs to what stands ahead of it.
      return;
    } else if (part.parts().isEmpty() || part instanceof Inline.Styled s && s.style().isTagged()) {
      boolean figure =
          part instanceof Referring one && one.reference() instanceof Reference.ToFigure;
      add(figure ? '1' : Typography.OBJECT, part.span().start(), child, false);
    } else {
      part.parts().forEach(inner -> read(inner, child, false));
    }
  }

  /** The mark of a note or citation: it belongs to the words ahead of it, and is none of them. */
  private static boolean isRaised(Inline part) {
    return part instanceof Inline.NoteMark
        || (part instanceof Inline.Around around
            && around.reference() instanceof Reference.ToSources);
  }

  private void addAll(SourceText words, Inline child, boolean direct) {
    for (int i = 0; i < words.length(); i++) {
      add(words.text().charAt(i), words.origin(i), child, direct);
    }
  }

  private void add(char c, int offset, Inline child, boolean direct) {
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
    int at = after.direct() ? after.offset() : after.child().span().start();
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
    return span(at, paragraph.span().end()).text().lines().findFirst().orElse("");
  }

  /** Takes the end of a line away within a sentence. */
  private void join(End end, List<Change> changes) {
    if (end.next() < 0) {
      return;
    }
    int from = end.line().span().start();
    while (from > 0 && " \t".indexOf(file.text().charAt(from - 1)) >= 0) {
      from--;
    }
    Span whole = span(from, end.next());
    if (END.matcher(whole.text()).matches()) {
      changes.add(new Change(whole, end.line().isBlank() ? " " : ""));
    }
  }

  private Span span(int start, int end) {
    return file.span(start, Math.max(start, end));
  }
}
