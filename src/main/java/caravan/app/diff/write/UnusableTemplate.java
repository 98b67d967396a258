package caravan.app.diff.write;

/** A template for the page of a comparison is missing or wrong. */
public final class UnusableTemplate extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /**
   * @param message the template, the place in it, and what is wrong
   */
  UnusableTemplate(String message, Throwable cause) {
    super(message, cause);
  }
}
