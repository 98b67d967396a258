package caravan.site.exhibit;

import caravan.text.encode.Escape;

/** What charts and tables have in common on a page. */
final class Exhibits {
  private Exhibits() {}

  /** The number of a chart or table, which links to it, so that it can be pointed to. */
  static String number(String id, String number) {
    return "<a class=\"chart-number\" href=\"#"
        + Escape.html(id)
        + "\">"
        + Escape.html(number)
        + "</a>";
  }
}
