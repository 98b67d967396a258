package caravan.site.page;

import caravan.model.data.PersonName;
import caravan.model.data.Source;
import caravan.report.citation.CitationRequest;
import caravan.report.citation.CitationStyle;
import caravan.report.citation.Cite;
import caravan.report.citation.StyleFault;
import caravan.report.page.FrontMatter;
import caravan.report.resolved.Resolved;
import caravan.report.resolved.ResolvedPage;
import caravan.report.resolved.ResolvedSite;
import caravan.site.part.Addresses;
import caravan.site.part.Messages;
import caravan.site.template.TemplateFault;
import caravan.site.template.Theme;
import caravan.text.yaml.LocalizedText;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** What references a report needs in a language. */
public final class ReferenceRequests {
  /** The citation processor looks through all that it knows for each that it writes. */
  private static final int TOGETHER = 128;

  private final ResolvedSite site;
  private final String language;
  private final CitationStyle style;

  /**
   * @param theme may hold further styles, in {@code citation/NAME.csl}
   * @throws TemplateFault if there is no such style, or it can't be used
   */
  public ReferenceRequests(ResolvedSite site, String language, Messages words, Theme theme) {
    this.site = site;
    this.language = language;
    String own = site.config().citationStyles().get(language);
    this.style =
        style(theme, own != null ? own : words.text("citationStyle"), words.text("citationLocale"));
  }

  private static CitationStyle style(Theme theme, String name, String locale) {
    String file = "citation/" + name + ".csl";
    String csl =
        theme
            .read(file)
            .map(bytes -> new String(bytes, StandardCharsets.UTF_8))
            .orElseGet(() -> CitationStyle.carried(name));
    if (csl == null) {
      throw fault(
          file,
          "there is no citation style \""
              + name
              + "\"; the program has "
              + String.join(", ", CitationStyle.KNOWN)
              + ", others are put here");
    }
    try {
      return CitationStyle.of(name, csl, locale);
    } catch (StyleFault e) {
      throw fault(file, String.valueOf(e.getMessage()));
    }
  }

  /** A style that turned out unusable when it was used. */
  public TemplateFault unusable(StyleFault fault) {
    return fault("citation/" + style.name() + ".csl", String.valueOf(fault.getMessage()));
  }

  private static TemplateFault fault(String file, String message) {
    return new TemplateFault(message, file, 0, 0, null);
  }

  /** Where a page cites what. */
  public static Set<Cite> cites(ResolvedPage page) {
    Set<Cite> cites = new HashSet<>();
    for (Resolved.CitedSource cited : page.citations()) {
      cites.add(new Cite(cited.source().id(), cited.citation().locator()));
    }
    return cites;
  }

  /**
   * The bibliography, with the places that pages cite.
   *
   * @param of says where a page cites what
   */
  public CitationRequest sources(Function<ResolvedPage, Set<Cite>> of) {
    Set<Cite> cites = new HashSet<>();
    site.pages(language).forEach(page -> cites.addAll(of.apply(page)));
    List<Source> sources =
        site.data().bibliography().sources().values().stream()
            .map(source -> source.in(language))
            .toList();
    return new CitationRequest(language, style, sources, cites, true);
  }

  /**
   * The pages themselves, some at a time: each stands by itself.
   *
   * @param wanted the pages that are asked for; others may come with them
   */
  public List<CitationRequest> pages(Predicate<ResolvedPage> wanted) {
    List<CitationRequest> requests = new ArrayList<>();
    List<ResolvedPage> pages = site.pages(language);
    for (int from = 0; from < pages.size(); from += TOGETHER) {
      List<ResolvedPage> together = pages.subList(from, Math.min(from + TOGETHER, pages.size()));
      if (together.stream().anyMatch(wanted)) {
        List<Source> some = together.stream().map(page -> asSource(site, page)).toList();
        requests.add(new CitationRequest(language, style, some, Set.of(), false));
      }
    }
    return requests;
  }

  /** A page as a source for others; its id is its path. */
  static Source asSource(ResolvedSite site, ResolvedPage page) {
    String code = page.page().language();
    String path = page.page().outputPath();
    FrontMatter front = page.page().frontMatter();
    LocalDate date = front.changed();
    LocalizedText publisher = site.config().publisher();
    String report = site.config().title().any(code);
    String title = page.plainTitle();
    String base = site.config().baseUrl();
    return new Source(
        path,
        page.body().prose().span(),
        "webpage",
        title,
        authors(front, publisher == null ? null : publisher.any(code)),
        List.of(),
        title.equals(report) ? null : report,
        front.authors().isEmpty() || publisher == null ? null : publisher.any(code),
        date == null ? null : date.toString(),
        base == null ? null : base + "/" + new Addresses("").to(path),
        null,
        code,
        null,
        Map.<String, String>of());
  }

  /** Who wrote a page; where nobody is named, who publishes it. */
  private static List<PersonName> authors(FrontMatter front, @Nullable String publisher) {
    if (front.authors().isEmpty()) {
      return publisher == null ? List.of() : List.of(new PersonName(publisher, null, true));
    }
    return front.authors().stream()
        .map(author -> new PersonName(author.text().strip(), null, true))
        .toList();
  }

  /** The language. */
  public String language() {
    return language;
  }
}
