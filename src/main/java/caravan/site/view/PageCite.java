package caravan.site.view;

import java.util.List;

/**
 * How to cite a page.
 *
 * @param runs the reference as the language writes it
 * @param bibtexHref the same as a file for BibTeX
 * @param risHref the same as a file for reference managers
 */
public record PageCite(List<TextRun> runs, String bibtexHref, String risHref) implements View {
  public PageCite {
    runs = List.copyOf(runs);
    Checks.href(bibtexHref, "bibtexHref");
    Checks.href(risHref, "risHref");
  }
}
