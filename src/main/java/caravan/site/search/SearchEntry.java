package caravan.site.search;

import java.util.Objects;

/**
 * A place that a search can lead to. All texts are plain.
 *
 * @param title what the place is called
 * @param alias what else it is called; empty where nothing
 * @param context where it stands, for readers to tell it from others; empty for a page outside of
 *     sections
 * @param href its address, relative to the site's root
 * @param text what it says, without the title; may be empty
 */
public record SearchEntry(
    Kind kind, String title, String alias, String context, String href, String text) {
  public SearchEntry {
    Objects.requireNonNull(kind, "kind");
    Objects.requireNonNull(title, "title");
    Objects.requireNonNull(alias, "alias");
    Objects.requireNonNull(context, "context");
    Objects.requireNonNull(href, "href");
    Objects.requireNonNull(text, "text");
  }

  /** What a place is: where two say the same, a reader wants the earlier kind first. */
  public enum Kind {
    /** A page, with the text ahead of its first heading. */
    PAGE(1.3),
    /** What stands below a heading. */
    SECTION(1),
    /** A chart or table. */
    EXHIBIT(0.8),
    /** A dataset. */
    DATASET(0.6);

    private final double weight;

    Kind(double weight) {
      this.weight = weight;
    }

    double weight() {
      return weight;
    }
  }
}
