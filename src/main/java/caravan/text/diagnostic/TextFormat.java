package caravan.text.diagnostic;

import caravan.text.source.SourceFile;
import caravan.text.source.Span;
import java.util.List;

/**
 * For people: place, severity, code and message; the line with the place marked; advice.
 *
 * <p>Characters of the content that could play tricks on a terminal (controls, direction marks) are
 * replaced. A long line is cut to the part around the place. Colours only repeat what the text
 * says: without them nothing is lost.
 */
public final class TextFormat implements DiagnosticFormat {
  /** The widest excerpt, in columns of a terminal. */
  private static final int EXCERPT = 100;

  /** A line of so many characters is cut without being measured. */
  private static final int LONG = 1000;

  /** How much is shown ahead of the place when a line is cut. */
  private static final int LEAD = 40;

  // Bold and the darker colours of a terminal, which can be read on white and on black.
  private static final String BOLD = "1";
  private static final String ERROR = "1;31";
  private static final String WARNING = "1;33";
  private static final String HELP = "1;36";
  private static final String GUTTER = "34";

  private final boolean coloured;

  /** Without colours. */
  public TextFormat() {
    this(false);
  }

  /**
   * @param coloured whether to use the colours of a terminal (ANSI)
   */
  public TextFormat(boolean coloured) {
    this.coloured = coloured;
  }

  @Override
  public String format(List<Diagnostic> diagnostics) {
    StringBuilder out = new StringBuilder();
    diagnostics.forEach(diagnostic -> append(out, diagnostic));
    return out.toString();
  }

  private void append(StringBuilder out, Diagnostic diagnostic) {
    Severity severity = diagnostic.severity();
    out.append(ink(BOLD, Printable.text(diagnostic.span().toString()) + ":")).append(' ');
    out.append(ink(of(severity), severity.word() + "[" + diagnostic.code().id() + "]"));
    out.append(ink(BOLD, ": " + Printable.text(diagnostic.message()))).append('\n');
    excerpt(out, diagnostic);
    lines(out, "data:", Sayings.data(diagnostic));
    if (diagnostic.help() != null) {
      lines(out, "help:", List.of(diagnostic.help()));
    }
    lines(out, "also:", Sayings.places(diagnostic));
  }

  /** Lines under one word, which stands ahead of the first. */
  private void lines(StringBuilder out, String word, List<String> lines) {
    for (int i = 0; i < lines.size(); i++) {
      out.append("  ").append(i == 0 ? ink(HELP, word) : " ".repeat(word.length()));
      out.append(' ').append(Printable.text(lines.get(i))).append('\n');
    }
  }

  private void excerpt(StringBuilder out, Diagnostic diagnostic) {
    Span span = diagnostic.span();
    SourceFile file = span.file();
    int line = span.line();
    String text = file.text();
    int start = file.lineStart(line);
    int end = file.lineEnd(line);
    if (start == end && diagnostic.label() == null) {
      return;
    }
    int from = Math.min(span.start(), end);
    int to = span.endLine() == line ? span.end() : end;
    to = Math.max(from, Math.min(to, end));
    int first = start;
    int last = end;
    // A line may have megabytes: no more of it is looked at than is shown.
    if (end - start > LONG || Printable.width(text.substring(start, end)) > EXCERPT) {
      first = from - start <= LEAD ? start : wordStart(text, from - LEAD, start);
      last = Math.min(end, first + EXCERPT);
      last = last < end && Character.isLowSurrogate(text.charAt(last)) ? last - 1 : last;
      to = Math.min(to, last);
    }
    String head = (first > start ? "…" : "") + text.substring(first, from);
    String marked = text.substring(from, to);
    String tail = text.substring(to, last) + (last < end ? "…" : "");
    String number = Integer.toString(line);
    String colour = of(diagnostic.severity());
    String rest = Printable.text(tail).stripTrailing();
    String middle = Printable.text(marked);
    String ahead = Printable.text(head);
    out.append("  ").append(ink(GUTTER, number + " |")).append(' ');
    if (rest.isEmpty()) {
      middle = middle.stripTrailing();
      ahead = middle.isEmpty() ? ahead.stripTrailing() : ahead;
    }
    out.append(ahead).append(ink(colour, middle)).append(rest).append('\n');
    out.append("  ").append(ink(GUTTER, " ".repeat(number.length()) + " |")).append(' ');
    out.append(" ".repeat(Printable.width(head)));
    String label = diagnostic.label() == null ? "" : " " + Printable.text(diagnostic.label());
    out.append(ink(colour, "^".repeat(Math.max(1, Printable.width(marked))) + label));
    out.append('\n');
  }

  private static String of(Severity severity) {
    return switch (severity) {
      case ERROR -> ERROR;
      case WARNING -> WARNING;
    };
  }

  private String ink(String code, String text) {
    return coloured && !text.isEmpty() ? "\u001b[" + code + "m" + text + "\u001b[0m" : text;
  }

  /**
   * An index at or a little before {@code index} at which a word, or at least a character, begins.
   */
  private static int wordStart(String text, int index, int lineStart) {
    for (int i = index; i > lineStart && i > index - 15; i--) {
      if (text.charAt(i - 1) == ' ') {
        return i;
      }
    }
    return Character.isLowSurrogate(text.charAt(index)) ? index - 1 : index;
  }
}
