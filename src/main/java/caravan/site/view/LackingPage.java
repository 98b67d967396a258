package caravan.site.view;

import java.util.Objects;

/**
 * What a preview shows in the place of a page that there is not. Templates see it as {@code page}.
 *
 * @param path that was asked for
 * @param broken whether there would be a page if its mistakes were mended
 */
public record LackingPage(String path, boolean broken) implements View {
  public LackingPage {
    Objects.requireNonNull(path, "path");
  }
}
