package caravan.app.diff.read;

import caravan.expression.names.FigureText;
import caravan.model.edition.StatedFigure;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A figure of a page.
 *
 * @param stated what it says; of one that is wrong without value and observations
 * @param source as its author wrote it
 * @param problem what is wrong with it; null for a figure that agrees with the data
 */
public record FigureReading(StatedFigure stated, FigureText source, @Nullable String problem) {
  /** The problem of a figure of which no message says anything: another one is the cause. */
  static final String UNREAD = "a file that this figure rests on can't be read";

  public FigureReading {
    Objects.requireNonNull(stated, "stated");
    Objects.requireNonNull(source, "source");
  }

  /** Whether it does not agree with the data, or can't be read. */
  public boolean isWrong() {
    return problem != null;
  }

  /** Whether nothing is known of it, since a file that it rests on can't be read. */
  public boolean isUnread() {
    return UNREAD.equals(problem);
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
