package caravan.app.diff.write;

import org.jspecify.annotations.Nullable;

/** A template for the page of a comparison, or a colour in it, is missing or wrong. */
public final class UnusableTemplate extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /**
   * @param message the template, the place in it, and what is wrong
   * @param cause null for a colour
   */
  UnusableTemplate(String message, @Nullable Throwable cause) {
    super(message, cause);
  }
}
