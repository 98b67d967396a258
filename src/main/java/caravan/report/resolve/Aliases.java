package caravan.report.resolve;

import caravan.report.page.Page;
import caravan.text.diagnostic.Code;
import caravan.text.diagnostic.Diagnostics;
import caravan.text.source.SourceText;
import org.jspecify.annotations.Nullable;

/** Former addresses of pages, which lead to the present one. */
public final class Aliases {
  private Aliases() {}

  /**
   * Where an alias stands in the site: {@code old-name} on an English page is {@code
   * en/old-name.html}. Null, with an error, where it can't be an address.
   */
  public static @Nullable String outputPath(Page page, SourceText alias, Diagnostics out) {
    String name = alias.text().replaceFirst("\\.html$", "");
    if (!name.matches("[\\p{L}\\p{N}_-]+(/[\\p{L}\\p{N}_-]+)*")) {
      out.error(
          Code.WRONG_TYPE,
          alias.span(),
          "\"" + alias + "\" can't be an address",
          "write the former name of the page: old-name");
      return null;
    }
    return page.language() + "/" + name + ".html";
  }
}
