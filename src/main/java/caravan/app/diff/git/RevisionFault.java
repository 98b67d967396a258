package caravan.app.diff.git;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A revision that can't be had, for a reason that its user can mend. */
public final class RevisionFault extends Exception {
  private static final long serialVersionUID = 1;

  private final @Nullable String help;

  RevisionFault(String message, @Nullable String help) {
    super(message);
    this.help = help;
  }

  /**
   * A revision that was asked for in a wrong way.
   *
   * @param help null where nobody knows what would mend it
   */
  public static RevisionFault of(String message, @Nullable String help) {
    return new RevisionFault(message, help);
  }

  /** The reason in words. */
  public String text() {
    return Objects.requireNonNullElse(getMessage(), "");
  }

  /** What would mend it; null where nobody knows. */
  public @Nullable String help() {
    return help;
  }
}
