package caravan.site.view;

import java.util.Objects;

/**
 * How to cite a page.
 *
 * @param html the reference as the language writes it
 * @param bibtexHref the same as a file for BibTeX
 * @param risHref the same as a file for reference managers
 */
public record PageCite(Html html, String bibtexHref, String risHref) implements View {
  public PageCite {
    Objects.requireNonNull(html, "html");
    Checks.href(bibtexHref, "bibtexHref");
    Checks.href(risHref, "risHref");
  }
}
