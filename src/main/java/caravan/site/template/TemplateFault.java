package caravan.site.template;

import org.jspecify.annotations.Nullable;

/**
 * A template or another file of the look that cannot be used. Templates are code, so this is a
 * fault, not a diagnostic about content.
 */
public final class TemplateFault extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final String template;
  private final int line;
  private final int column;

  /**
   * Makes a fault.
   *
   * @param message what is wrong, without the place
   * @param template path under the templates directory, with {@code /}
   * @param line from 1, or 0 if the fault has no line
   * @param column from 1, in UTF-16 units, or 0 if the fault has no column
   * @param cause what led to it, or null
   */
  public TemplateFault(
      String message, String template, int line, int column, @Nullable Throwable cause) {
    super(message, cause);
    this.template = template;
    this.line = line;
    this.column = column;
  }

  /** Path under the templates directory, with {@code /}. */
  public String template() {
    return template;
  }

  /** The line, from 1, or 0 if the fault has none. */
  public int line() {
    return line;
  }

  /** The column, from 1, in UTF-16 units, or 0 if the fault has none. */
  public int column() {
    return column;
  }
}
