package caravan.site.page;

/**
 * The running head of printed pages, as a style sheet: the report's title from the second sheet on.
 * Browsers print margin boxes with fixed texts only, so the words have to stand in the sheet.
 */
final class PrintHead {
  private PrintHead() {}

  /** The name of the sheet of a language among the files of the look. */
  static String name(String language) {
    return "print-" + language + ".css";
  }

  /**
   * The sheet.
   *
   * @param title of the report, plain text
   */
  static String css(String title) {
    return """
        @page {
          @top-left {
            content: %s;
            color: #555;
            font: 8.5pt "Source Sans 3", sans-serif;
          }
        }
        @page :first {
          @top-left {
            content: none;
          }
        }
        """
        .replace("%s", quoted(title));
  }

  /** A string of CSS; what could end it is written as an escape. */
  private static String quoted(String text) {
    StringBuilder out = new StringBuilder("\"");
    text.codePoints()
        .forEach(
            c -> {
              if (c < ' ' || c == 0x7f || "\"\\<>".indexOf(c) >= 0) {
                out.append('\\').append(Integer.toHexString(c)).append(' ');
              } else {
                out.appendCodePoint(c);
              }
            });
    return out.append('"').toString();
  }
}
