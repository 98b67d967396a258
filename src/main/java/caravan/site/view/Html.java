package caravan.site.view;

import java.util.Objects;

/**
 * Markup that is written into a page as it stands. Every plain {@code String} in a view is escaped;
 * whoever makes one of these vouches that the markup is well-formed and harmless.
 *
 * @param markup an HTML fragment
 */
public record Html(String markup) {
  public Html {
    Objects.requireNonNull(markup, "markup");
  }
}
