package caravan.expression.figure;

import caravan.expression.evaluate.Used;
import caravan.expression.names.FigureText;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A figure that was evaluated, and agrees with what it says.
 *
 * @param text what readers see
 * @param value a decimal in the base unit without needless zeros, or {@code true}
 * @param unit the base unit; null for a claim
 * @param used every statement it was computed from
 * @param formula the arithmetic with the values of the sources: {@code 106.3 / 46.4 − 1}; null
 *     where the figure is an observation itself
 */
public record Figure(
    Kind kind,
    FigureText source,
    String text,
    String value,
    @Nullable String unit,
    List<Used> used,
    @Nullable String formula) {
  public Figure {
    Objects.requireNonNull(kind, "kind");
    Objects.requireNonNull(value, "value");
    used = List.copyOf(used);
  }

  /** What binds the text to the data. */
  public enum Kind {
    /** The text has a number, which the data must give. */
    CHECKED("checked"),
    /** The text is written by the program. */
    BOUND("bound"),
    /** The text is in words; the expression must be true. */
    CLAIM("claim");

    private final String word;

    Kind(String word) {
      this.word = word;
    }

    /** As in {@code figures.json}. */
    public String word() {
      return word;
    }
  }

  /** The same with the arithmetic behind it. */
  Figure formula(@Nullable String arithmetic) {
    return new Figure(kind, source, text, value, unit, used, arithmetic);
  }

  /** The same with another text, which says the same value. */
  public Figure text(String words) {
    return new Figure(kind, source, words, value, unit, used, formula);
  }

  /** Whether any value it rests on may still change. */
  public boolean isProvisional() {
    return used.stream().anyMatch(u -> u.statement().status().isProvisional());
  }
}
