package caravan.site.view;

import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * What a web server answers where there is no page. Templates see it as {@code page}. It is shown
 * at any address, so its own begin with a slash.
 *
 * @param site what is the same on all pages of a language
 * @param entries one for each language, in the report's order
 * @param assets as in {@link PageView#assets()}, from the root of the host
 */
public record NotFoundView(SiteView site, List<Entry> entries, Map<String, String> assets)
    implements View {
  public NotFoundView {
    Objects.requireNonNull(site, "site");
    entries = List.copyOf(entries);
    assets = Map.copyOf(assets);
    assets.forEach((path, href) -> Checks.href(href, "address of asset " + path));
  }

  /**
   * What is said in a language.
   *
   * @param language its code
   * @param title that there is no page
   * @param text what to do about it
   * @param home the report's first page in this language
   */
  public record Entry(String language, String title, String text, NavLink home) implements View {
    public Entry {
      Checks.text(language, "language");
      Checks.text(title, "title");
      Checks.text(text, "text");
      Objects.requireNonNull(home, "home");
    }
  }
}
