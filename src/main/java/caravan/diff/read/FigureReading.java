package caravan.diff.read;

import caravan.edition.StatedFigure;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A figure of a page.
 *
 * @param stated what it says; of one that is wrong without value and observations
 * @param problem what is wrong with it; null for a figure that agrees with the data
 */
public record FigureReading(StatedFigure stated, @Nullable String problem) {
  public FigureReading {
    Objects.requireNonNull(stated, "stated");
  }

  /** Whether it does not agree with the data, or can't be read. */
  public boolean isWrong() {
    return problem != null;
  }

  /** The expression without needless blanks. */
  public String expression() {
    return stated.expression().replaceAll("\\s+", "");
  }

  /** Whether the program writes its text. */
  public boolean isBound() {
    return stated.kind().equals("bound");
  }

  /** Whether it is a sentence held against data, rather than a number. */
  public boolean isClaim() {
    return stated.kind().equals("claim");
  }
}
