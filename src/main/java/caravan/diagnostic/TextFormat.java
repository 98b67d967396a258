package caravan.diagnostic;

import caravan.source.SourceFile;
import caravan.source.Span;
import java.util.List;

/**
 * For people: place, severity, code and message; the line with the place marked; advice.
 *
 * <p>Characters of the content that could play tricks on a terminal (controls, direction marks) are
 * replaced. A long line is cut to the part around the place.
 */
public final class TextFormat implements DiagnosticFormat {
  /** The widest excerpt, in columns of a terminal. */
  private static final int EXCERPT = 100;

  /** How much is shown ahead of the place when a line is cut. */
  private static final int LEAD = 40;

  @Override
  public String format(List<Diagnostic> diagnostics) {
    StringBuilder out = new StringBuilder();
    diagnostics.forEach(diagnostic -> append(out, diagnostic));
    return out.toString();
  }

  private static void append(StringBuilder out, Diagnostic diagnostic) {
    out.append(Printable.text(diagnostic.span().toString())).append(": ");
    out.append(diagnostic.severity().word());
    out.append('[').append(diagnostic.code().id()).append("]: ");
    out.append(Printable.text(diagnostic.message())).append('\n');
    excerpt(out, diagnostic);
    if (diagnostic.help() != null) {
      out.append("  help: ").append(Printable.text(diagnostic.help())).append('\n');
    }
  }

  private static void excerpt(StringBuilder out, Diagnostic diagnostic) {
    Span span = diagnostic.span();
    SourceFile file = span.file();
    int line = span.line();
    String text = file.lineText(line);
    if (text.isEmpty() && diagnostic.label() == null) {
      return;
    }
    int from = Math.min(span.start() - file.lineStart(line), text.length());
    int to = span.endLine() == line ? span.end() - file.lineStart(line) : text.length();
    to = Math.max(from, Math.min(to, text.length()));
    int first = 0;
    int last = text.length();
    if (Printable.width(text) > EXCERPT) {
      first = from <= LEAD ? 0 : wordStart(text, from - LEAD);
      last = Math.min(text.length(), first + EXCERPT);
      to = Math.min(to, last);
    }
    String head = (first > 0 ? "…" : "") + text.substring(first, from);
    String marked = text.substring(from, to);
    String tail = text.substring(to, last) + (last < text.length() ? "…" : "");
    String number = Integer.toString(line);
    out.append("  ").append(number).append(" | ");
    out.append(Printable.text(head + marked + tail).stripTrailing()).append('\n');
    out.append("  ").append(" ".repeat(number.length())).append(" | ");
    out.append(" ".repeat(Printable.width(head)));
    out.append("^".repeat(Math.max(1, Printable.width(marked))));
    if (diagnostic.label() != null) {
      out.append(' ').append(Printable.text(diagnostic.label()));
    }
    out.append('\n');
  }

  /**
   * An index at or a little before {@code index} at which a word, or at least a character, begins.
   */
  private static int wordStart(String text, int index) {
    for (int i = index; i > 0 && i > index - 15; i--) {
      if (text.charAt(i - 1) == ' ') {
        return i;
      }
    }
    return Character.isLowSurrogate(text.charAt(index)) ? index - 1 : index;
  }
}
