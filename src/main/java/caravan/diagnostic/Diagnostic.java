package caravan.diagnostic;

import caravan.source.Span;
import java.util.Comparator;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One mistake in a report, at its place. Immutable; ordered by file and place.
 *
 * @param message one line, what is wrong; what it quotes is cut where it is long, as in the others
 * @param label one line, said under the excerpt; null for none
 * @param help one line, what would mend it; null where there is no good advice
 * @param fix a change that mends it without a person's judgement; null where there is none
 */
public record Diagnostic(
    Code code,
    Severity severity,
    Span span,
    String message,
    @Nullable String label,
    @Nullable String help,
    @Nullable Fix fix)
    implements Comparable<Diagnostic> {
  private static final Comparator<Diagnostic> ORDER =
      Comparator.comparing(Diagnostic::span)
          .thenComparing(Diagnostic::code)
          .thenComparing(Diagnostic::message);

  private static final String BREAKS = "\n\r\u0085\u2028\u2029";

  public Diagnostic {
    Objects.requireNonNull(code, "code");
    Objects.requireNonNull(severity, "severity");
    Objects.requireNonNull(span, "span");
    message = line(message);
    label = label == null ? null : line(label);
    help = help == null ? null : line(help);
    if (message.isBlank()) {
      throw new IllegalArgumentException("a diagnostic says something");
    }
    message = Brief.of(message);
    label = label == null ? null : Brief.of(label);
    help = help == null ? null : Brief.of(help);
  }

  /** What is quoted from a file may have line breaks; what is said of it has none. */
  private static String line(String text) {
    return text.codePoints().noneMatch(c -> BREAKS.indexOf(c) >= 0)
        ? text
        : text.replaceAll("[" + BREAKS + "]+", " ");
  }

  /** An error without label or help. */
  public static Diagnostic error(Code code, Span span, String message) {
    return new Diagnostic(code, Severity.ERROR, span, message, null, null, null);
  }

  /** A warning without label or help. */
  public static Diagnostic warning(Code code, Span span, String message) {
    return new Diagnostic(code, Severity.WARNING, span, message, null, null, null);
  }

  /** The same, with what is said under the excerpt. */
  public Diagnostic label(@Nullable String text) {
    return new Diagnostic(code, severity, span, message, text, help, fix);
  }

  /** The same, with advice. */
  public Diagnostic help(@Nullable String text) {
    return new Diagnostic(code, severity, span, message, label, text, fix);
  }

  /** The same, with a change that mends it. */
  public Diagnostic fix(@Nullable Fix change) {
    return new Diagnostic(code, severity, span, message, label, help, change);
  }

  /** The same as an error. */
  public Diagnostic asError() {
    return new Diagnostic(code, Severity.ERROR, span, message, label, help, fix);
  }

  public boolean isError() {
    return severity == Severity.ERROR;
  }

  @Override
  public int compareTo(Diagnostic other) {
    return ORDER.compare(this, other);
  }
}
