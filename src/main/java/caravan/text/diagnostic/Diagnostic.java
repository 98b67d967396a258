package caravan.text.diagnostic;

import caravan.text.source.Span;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One mistake in a report, at its place. Immutable; ordered by file and place.
 *
 * @param message one line, what is wrong; what it quotes is cut where it is long, as in the others
 * @param label one line, said under the excerpt; null for none
 * @param help one line, what would mend it; null where there is no good advice
 * @param fix a change that mends it without a person's judgement; null where there is none
 * @param cause what is mistaken, in words that do not depend on the language of a page, so that the
 *     same can be known in its translations; null where the message itself says so
 * @param cells of the data that it rests on
 * @param places where else the same is to be mended
 */
public record Diagnostic(
    Code code,
    Severity severity,
    Span span,
    String message,
    @Nullable String label,
    @Nullable String help,
    @Nullable Fix fix,
    @Nullable String cause,
    Cells cells,
    List<Place> places)
    implements Comparable<Diagnostic> {
  private static final Comparator<Diagnostic> ORDER =
      Comparator.comparing(Diagnostic::span)
          .thenComparing(Diagnostic::code)
          .thenComparing(Diagnostic::message);

  private static final String BREAKS = "\n\r\u0085\u2028\u2029";

  public Diagnostic {
    Objects.requireNonNull(code, "code");
    Objects.requireNonNull(severity, "severity");
    span = span.written();
    message = said(message);
    label = label == null ? null : said(label);
    help = help == null ? null : said(help);
    if (message.isBlank()) {
      throw new IllegalArgumentException("a diagnostic says something");
    }
    Objects.requireNonNull(cells, "cells");
    places = List.copyOf(places);
  }

  /** What is quoted from a file may have line breaks; what is said of it has none, and is brief. */
  static String said(String text) {
    return Brief.of(
        text.codePoints().noneMatch(c -> BREAKS.indexOf(c) >= 0)
            ? text
            : text.replaceAll("[" + BREAKS + "]+", " "));
  }

  /** An error without label or help. */
  public static Diagnostic error(Code code, Span span, String message) {
    return of(code, Severity.ERROR, span, message);
  }

  /** A warning without label or help. */
  public static Diagnostic warning(Code code, Span span, String message) {
    return of(code, Severity.WARNING, span, message);
  }

  static Diagnostic of(Code code, Severity severity, Span span, String message) {
    return new Diagnostic(
        code, severity, span, message, null, null, null, null, Cells.NONE, List.of());
  }

  /** The same, with what is said under the excerpt. */
  public Diagnostic label(@Nullable String text) {
    return new Diagnostic(code, severity, span, message, text, help, fix, cause, cells, places);
  }

  /** The same, with advice. */
  public Diagnostic help(@Nullable String text) {
    return new Diagnostic(code, severity, span, message, label, text, fix, cause, cells, places);
  }

  /** The same, with a change that mends it. */
  public Diagnostic fix(@Nullable Fix change) {
    return new Diagnostic(code, severity, span, message, label, help, change, cause, cells, places);
  }

  /** The same, with the cause by which it is recognised in translations. */
  public Diagnostic cause(@Nullable String what) {
    return new Diagnostic(code, severity, span, message, label, help, fix, what, cells, places);
  }

  /** The same; if it has no cause by which it is recognised, with this one. */
  public Diagnostic orCause(String what) {
    return cause == null ? cause(what) : this;
  }

  /** The same, with the data that it rests on. */
  public Diagnostic cells(Cells used) {
    return new Diagnostic(code, severity, span, message, label, help, fix, cause, used, places);
  }

  /** The same, with the other places where it is to be mended. */
  public Diagnostic places(List<Place> others) {
    return new Diagnostic(code, severity, span, message, label, help, fix, cause, cells, others);
  }

  /** The same as an error. */
  public Diagnostic asError() {
    return new Diagnostic(
        code, Severity.ERROR, span, message, label, help, fix, cause, cells, places);
  }

  public boolean isError() {
    return severity == Severity.ERROR;
  }

  @Override
  public int compareTo(Diagnostic other) {
    return ORDER.compare(this, other);
  }
}
