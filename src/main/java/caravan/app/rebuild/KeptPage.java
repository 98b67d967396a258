package caravan.app.rebuild;

import caravan.report.citation.Cite;
import caravan.report.page.ListOrder;
import caravan.report.rule.PageTraits;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What is kept of a page that was built: all that other pages, lists and rules ask of it, and what
 * it asked of the data.
 *
 * @param head what stands ahead of its text
 * @param isMade whether it takes more than its file to say what it is
 * @param headings the ids of its headings
 * @param charts the ids of its charts, in order
 * @param tables likewise
 * @param traits whether others see another page now
 * @param figures how many figures it has
 * @param claims how many claims
 * @param cites where it cites what
 * @param found the warnings that are told of it alone
 * @param datasets that it asked for; null for all
 */
record KeptPage(
    Head head,
    boolean isMade,
    List<String> headings,
    List<String> charts,
    List<String> tables,
    PageTraits traits,
    int figures,
    int claims,
    Set<Cite> cites,
    List<KeptMessage> found,
    @Nullable Set<String> datasets) {
  /**
   * What stands ahead of the text of a page, without what is looked at on the page itself only.
   *
   * @param title without markup
   */
  record Head(
      String language,
      String name,
      int rank,
      String file,
      String title,
      @Nullable String linkTitle,
      @Nullable String description,
      @Nullable LocalDate date,
      @Nullable LocalDate lastmod,
      boolean isOutdated,
      int weight,
      @Nullable ListOrder list,
      @Nullable String slug,
      List<String> authors) {
    Head {
      Objects.requireNonNull(language, "language");
      Objects.requireNonNull(name, "name");
      Objects.requireNonNull(file, "file");
      Objects.requireNonNull(title, "title");
      authors = List.copyOf(authors);
    }
  }

  KeptPage {
    Objects.requireNonNull(head, "head");
    Objects.requireNonNull(traits, "traits");
    headings = List.copyOf(headings);
    charts = List.copyOf(charts);
    tables = List.copyOf(tables);
    cites = Set.copyOf(cites);
    found = List.copyOf(found);
  }
}
