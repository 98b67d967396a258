package caravan.site.page;

import caravan.report.page.Contents;
import caravan.report.page.Page;
import caravan.report.resolve.ContentsPaths;
import caravan.site.part.Addresses;
import caravan.site.part.Messages;
import caravan.site.view.ContentsView;
import caravan.site.view.NavLink;
import caravan.site.view.PageMeta;
import java.util.List;
import java.util.stream.IntStream;

/** The lists of the pages of long sections in one language. Thread-safe. */
public final class ContentsViews {
  private final Shell shell;
  private final String code;

  public ContentsViews(Shell shell, String code) {
    this.shell = shell;
    this.code = code;
  }

  /** The sections that have a list. */
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
            .map(page -> navigations.link(page, addresses))
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
