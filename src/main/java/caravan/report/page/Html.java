package caravan.report.page;

/** Escapes text for HTML, as browsers write it. */
final class Html {
  private Html() {}

  /** A text between tags. */
  static String text(String text) {
    return text.replace("&", "&amp;")
        .replace("\u00a0", "&nbsp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;");
  }

  /** The value of an attribute between double quotes. */
  static String attribute(String text) {
    return text(text).replace("\"", "&quot;");
  }
}
