package caravan.site.page;

import caravan.language.number.DateWriter;
import caravan.report.page.Contents;
import caravan.report.page.ListOrder;
import caravan.report.page.Page;
import caravan.report.resolve.ContentsPaths;
import caravan.report.resolved.ResolvedPage;
import caravan.site.part.Addresses;
import caravan.site.part.Messages;
import caravan.site.view.ContentsView;
import caravan.site.view.DateText;
import caravan.site.view.ListedPage;
import caravan.site.view.NavLink;
import caravan.site.view.PageListView;
import caravan.site.view.PageMeta;
import caravan.text.source.SourceText;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** The lists of the pages of sections in one language. Thread-safe. */
public final class ContentsViews {
  private final Shell shell;
  private final String code;

  public ContentsViews(Shell shell, String code) {
    this.shell = shell;
    this.code = code;
  }

  /** What a page lists of its section; null where it lists nothing. */
  @Nullable PageListView on(ResolvedPage page, Addresses addresses) {
    Contents.Section section = shell.site().contents(code).listedOn(page.page());
    if (section == null) {
      return null;
    }
    List<ListedPage> items =
        section.pages().stream()
            .filter(other -> other != page.page())
            .limit(ContentsPaths.MOST_IN_NAVIGATION)
            .map(other -> listed(section, other, addresses, true))
            .toList();
    NavLink all =
        ContentsPaths.isLong(section)
            ? new NavLink(shell.words(code).text("allPages"), addresses.to(path(section, 1)))
            : null;
    NavLink feed =
        shell.feeds(code, List.of(section)).stream()
            .filter(one -> one.folder().equals(section.folder()))
            .findFirst()
            .filter(one -> section.list() == ListOrder.BY_DATE)
            .map(one -> new NavLink(shell.words(code).text("feed"), addresses.to(one.path())))
            .orElse(null);
    return new PageListView(items, all, feed);
  }

  private ListedPage listed(
      Contents.Section section, Page page, Addresses addresses, boolean described) {
    LocalDate day = section.list() == ListOrder.BY_DATE ? ListOrder.day(page) : null;
    DateWriter dates = shell.site().languages().get(code).dateWriter();
    NavLink link = shell.navigations(code).link(page, addresses);
    return new ListedPage(
        link.title(),
        link.href(),
        day == null ? null : new DateText(dates.date(day), day.toString()),
        described ? about(page) : null);
  }

  /** What a page says of itself beside its short title. */
  private @Nullable String about(Page page) {
    SourceText description = page.frontMatter().description();
    if (description != null) {
      return shell.set(description.text(), code);
    }
    return page.frontMatter().linkTitle() == null
        ? null
        : shell.set(shell.site().of(page).plainTitle(), code);
  }

  /** The sections that have a list of their own. */
  public List<Contents.Section> sections() {
    return shell.site().contents(code).sections().stream().filter(ContentsPaths::isLong).toList();
  }

  /**
   * Where a part of a list stands, from the site's root.
   *
   * @param part from 1
   */
  public String path(Contents.Section section, int part) {
    return code + "/" + ContentsPaths.page(section, part);
  }

  /**
   * A part of a list.
   *
   * @param part from 1
   */
  public ContentsView page(Contents.Section section, int part) {
    Addresses addresses = new Addresses(path(section, part));
    NavigationViews navigations = shell.navigations(code);
    int parts = ContentsPaths.parts(section);
    List<NavLink> links =
        IntStream.rangeClosed(1, parts)
            .mapToObj(one -> navigations.part(section, one, addresses))
            .toList();
    return new ContentsView(
        shell.site(code),
        meta(section, part),
        navigations.list(section, part, addresses),
        ContentsPaths.listed(section, part).stream()
            .map(page -> listed(section, page, addresses, false))
            .toList(),
        part == 1 && parts > 1 ? links : List.of(),
        part == 1 ? null : links.get(part - 2),
        part == parts ? null : links.get(part),
        shell.assets(addresses));
  }

  private PageMeta meta(Contents.Section section, int part) {
    Messages words = shell.words(code);
    int parts = ContentsPaths.parts(section);
    Page index = section.index();
    String name = words.text("allPages");
    String title =
        index == null ? name : words.labelled(shell.navigations(code).title(index), name);
    String path = path(section, part);
    return new PageMeta(
        part == 1 ? title : title + " (" + part + "/" + parts + ")",
        null,
        null,
        shell.canonical(path),
        null,
        null,
        null,
        new HeadViews(shell, code).contents(section, part, title));
  }
}
