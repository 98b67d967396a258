package caravan.text.diagnostic;

import caravan.text.source.Span;
import java.util.Objects;

/**
 * A value of the data that a mistake rests on.
 *
 * @param span where it stands in its file
 * @param ref how expressions name it: {@code trade.KGZ.total@2024}
 * @param value as the language of the page writes it: {@code US$22.7 billion}
 * @param source the id of who says so
 */
public record Cell(Span span, String ref, String value, String source) {
  public Cell {
    Objects.requireNonNull(span, "span");
    Objects.requireNonNull(ref, "ref");
    Objects.requireNonNull(value, "value");
    Objects.requireNonNull(source, "source");
  }

  /** {@code trade.KGZ.total@2024 is US$22.7 billion, customs-2025}. */
  public String said() {
    return Diagnostic.said(ref + " is " + value + ", " + source);
  }

  /** The same behind the file and the line. */
  String told() {
    return span.file().path() + ":" + span.line() + ": " + said();
  }
}
