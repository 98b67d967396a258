package caravan.site.page;

import caravan.report.page.Contents;
import caravan.report.page.Page;
import caravan.report.resolve.ContentsPaths;
import caravan.report.resolve.DatasetPaths;
import caravan.report.resolve.ExhibitPaths;
import caravan.report.resolve.SourcePaths;
import caravan.report.resolved.ResolvedPage;
import caravan.report.resolved.ResolvedSite;
import caravan.site.part.Addresses;
import caravan.site.part.Messages;
import caravan.site.view.LanguageLink;
import caravan.site.view.NavItem;
import caravan.site.view.NavLink;
import caravan.site.view.Navigation;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * The ways from the pages of a language to others. A page shows the sections around it, each with
 * what it holds; of a long one the neighbours, and the list of all. So what a page holds does not
 * grow with the report. Thread-safe.
 */
final class NavigationViews {
  /** How many neighbours of a long section are named on each side. */
  private static final int NEAR = 3;

  private final Shell shell;
  private final ResolvedSite site;
  private final String language;
  private final Contents contents;
  private final Messages words;
  private final PdfPaths pdfs;
  private final PdfPaths docx;

  /** Titles as their language sets them, each made once. */
  private final Map<String, String> titles = new ConcurrentHashMap<>();

  NavigationViews(Shell shell, String language, PdfPaths pdfs, PdfPaths docx) {
    this.shell = shell;
    this.site = shell.site();
    this.language = language;
    this.contents = site.contents(language);
    this.words = shell.words(language);
    this.pdfs = pdfs;
    this.docx = docx;
  }

  /** From a page of the report. */
  Navigation page(ResolvedPage page, Addresses addresses) {
    List<LanguageLink> languages = new ArrayList<>();
    for (ResolvedPage other : site.translations(page.page())) {
      String code = other.page().language();
      languages.add(shell.languageLink(code, other.page().outputPath(), addresses, other == page));
    }
    Page before = contents.before(page.page());
    Page after = contents.after(page.page());
    return navigation(
        page.page().outputPath(),
        page.page(),
        addresses,
        links(above(page), addresses),
        languages,
        before == null ? null : link(before, addresses),
        after == null ? null : link(after, addresses));
  }

  /**
   * From a page that the program makes in each language.
   *
   * @param path the page's path below the language's folder
   */
  Navigation made(String path, Addresses addresses) {
    List<LanguageLink> languages = new ArrayList<>();
    for (String code : site.config().languages()) {
      languages.add(shell.languageLink(code, code + "/" + path, addresses, code.equals(language)));
    }
    return navigation(
        language + "/" + path, null, addresses, trail(path, addresses), languages, null, null);
  }

  /**
   * From a part of the list of a long section.
   *
   * @param part from 1
   */
  Navigation list(Contents.Section section, int part, Addresses addresses) {
    String path = language + "/" + ContentsPaths.page(section, part);
    Page index = section.index();
    List<NavLink> trail = index == null ? trail(path, addresses) : way(index, addresses);
    return navigation(path, index, addresses, trail, List.of(), null, null);
  }

  /** The pages above one, and the page itself. */
  private List<NavLink> way(Page page, Addresses addresses) {
    List<NavLink> way = new ArrayList<>(links(above(site.of(page)), addresses));
    way.add(link(page, addresses));
    return way;
  }

  private List<NavLink> links(List<ResolvedPage> pages, Addresses addresses) {
    return pages.stream().map(page -> link(page.page(), addresses)).toList();
  }

  /** A part of such a list, named by its first and its last page. */
  NavLink part(Contents.Section section, int part, Addresses addresses) {
    List<Page> pages = ContentsPaths.listed(section, part);
    String name = title(pages.get(0)) + " – " + title(pages.get(pages.size() - 1));
    return new NavLink(
        part + ". " + name, addresses.to(language + "/" + ContentsPaths.page(section, part)));
  }

  /** The first page, and the index pages of the sections around a page. */
  List<ResolvedPage> above(ResolvedPage page) {
    List<ResolvedPage> above = new ArrayList<>();
    ResolvedPage first = shell.first(language);
    if (first != null && first != page) {
      above.add(first);
      for (Contents.Section section : contents.around(page.page())) {
        Page index = section.index();
        if (index != null && index != first.page()) {
          above.add(site.of(index));
        }
      }
    }
    return above;
  }

  /** Above a page that the program makes: the first page, and above a dataset the list of them. */
  private List<NavLink> trail(String path, Addresses addresses) {
    List<NavLink> trail = new ArrayList<>();
    ResolvedPage first = shell.first(language);
    if (first != null) {
      trail.add(link(first.page(), addresses));
    }
    if (path.startsWith(DatasetPaths.FOLDER) && !path.equals(DatasetPaths.LIST)) {
      String list = addresses.to(language + "/" + DatasetPaths.LIST);
      trail.add(new NavLink(words.text("datasets"), list));
    }
    return trail;
  }

  private Navigation navigation(
      String current,
      @Nullable Page page,
      Addresses addresses,
      List<NavLink> trail,
      List<LanguageLink> languages,
      @Nullable NavLink previous,
      @Nullable NavLink next) {
    List<NavItem> items = new ArrayList<>(items(current, page, addresses));
    boolean hasData = !site.data().datasets().isEmpty();
    NavLink data = hasData ? link("datasets", DatasetPaths.LIST, addresses) : null;
    if (data != null) {
      boolean here = current.startsWith(language + "/" + DatasetPaths.FOLDER);
      items.add(new NavItem(data.title(), data.href(), here));
    }
    ResolvedPage first = shell.first(language);
    return new Navigation(
        addresses.to(first == null ? current : first.page().outputPath()),
        trail,
        items,
        languages,
        previous,
        next,
        shell.hasExhibits(language) ? link("figuresList", ExhibitPaths.LIST, addresses) : null,
        site.earlier() == null ? null : link("changesHeading", ExhibitPaths.CHANGES, addresses),
        shell.hasSources() ? link("sourcesList", SourcePaths.LIST, addresses) : null,
        data,
        book(pdfs, "pdf", current, addresses),
        book(docx, "docx", current, addresses));
  }

  /** The outermost section, and in it those on the way to a page. */
  private List<NavItem> items(String current, @Nullable Page page, Addresses addresses) {
    List<Contents.Section> open = new ArrayList<>();
    if (page == null) {
      open.add(contents.sections().get(0));
    } else {
      open.addAll(contents.within(page));
    }
    // From the innermost outwards: what is below an entry is known before it is listed.
    List<NavItem> below = List.of();
    for (int i = open.size() - 1; i >= 0; i--) {
      boolean inner = i + 1 == open.size();
      Page on = !inner ? open.get(i + 1).index() : page == open.get(i).index() ? null : page;
      below = listed(open.get(i), on, below, current, addresses);
    }
    return below;
  }

  /**
   * What a section lists.
   *
   * @param on which of its pages leads to the current one, or is it; null for none
   * @param below what is listed below that page
   */
  private List<NavItem> listed(
      Contents.Section section,
      @Nullable Page on,
      List<NavItem> below,
      String current,
      Addresses addresses) {
    List<Page> pages = section.pages();
    boolean isLong = ContentsPaths.isLong(section);
    int at = on == null ? 0 : contents.among(on);
    int from = isLong ? Math.max(0, Math.min(at - NEAR, pages.size() - 2 * NEAR - 1)) : 0;
    int to = isLong ? from + 2 * NEAR + 1 : pages.size();
    List<NavItem> items = new ArrayList<>();
    if (from > 0 && section.index() == null) {
      items.add(item(pages.get(0), List.of(), current, addresses));
    }
    for (Page page : pages.subList(from, to)) {
      items.add(item(page, page == on ? below : List.of(), current, addresses));
    }
    if (isLong) {
      String list = language + "/" + ContentsPaths.page(section, ContentsPaths.part(at));
      items.add(new NavItem(words.text("allPages"), addresses.to(list), list.equals(current)));
    }
    return items;
  }

  private NavItem item(Page page, List<NavItem> below, String current, Addresses addresses) {
    String path = page.outputPath();
    return new NavItem(title(page), addresses.to(path), path.equals(current), below);
  }

  /** A link to a page of the report. */
  NavLink link(Page page, Addresses addresses) {
    return new NavLink(title(page), addresses.to(page.outputPath()));
  }

  private NavLink link(String word, String path, Addresses addresses) {
    return new NavLink(words.text(word), addresses.to(language + "/" + path));
  }

  /** A page's short title, as its language sets it. */
  String title(Page page) {
    return titles.computeIfAbsent(
        page.name(), name -> shell.set(site.of(page).linkTitle(), language));
  }

  /**
   * @param kind with which the names of messages begin
   */
  private @Nullable NavLink book(PdfPaths books, String kind, String current, Addresses addresses) {
    String path = books.of(language, current);
    if (path == null) {
      return null;
    }
    boolean whole = path.equals(books.reports().get(language));
    return new NavLink(words.text(kind + (whole ? "Report" : "Page")), addresses.to(path));
  }
}
