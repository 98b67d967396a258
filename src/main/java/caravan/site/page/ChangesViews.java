package caravan.site.page;

import caravan.model.edition.Edition;
import caravan.model.edition.EditionChanges;
import caravan.model.edition.PageRevision;
import caravan.report.resolve.ExhibitPaths;
import caravan.report.resolved.ResolvedPage;
import caravan.site.part.Addresses;
import caravan.site.part.Messages;
import caravan.site.view.ChangedPage;
import caravan.site.view.ChangesView;
import caravan.site.view.NavLink;
import caravan.site.view.PageMeta;
import caravan.site.view.RevisedItem;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** What has changed since the edition before, in one language. Thread-safe. */
public final class ChangesViews {
  private final Shell shell;
  private final String code;
  private final Edition earlier;
  private final EditionChanges changes;
  private final RevisedItems items;

  /**
   * @param earlier the edition before
   */
  public ChangesViews(Shell shell, String code, Edition earlier) {
    this.shell = shell;
    this.code = code;
    this.earlier = earlier;
    this.items = new RevisedItems(shell, code);
    this.changes = EditionChanges.of(earlier, FiguresJson.edition(shell.site()));
  }

  /** Where the page stands, from the site's root. */
  public String path() {
    return code + "/" + ExhibitPaths.CHANGES;
  }

  /** The page. */
  public ChangesView page() {
    Addresses addresses = new Addresses(path());
    List<RevisedItem> corrections = new ArrayList<>();
    List<ChangedPage> pages = new ArrayList<>();
    for (ResolvedPage page : shell.site().pages(code)) {
      ChangedPage changed = changed(page, addresses, corrections);
      if (changed.isNew() || !changed.revised().isEmpty() || !changed.summary().isEmpty()) {
        pages.add(changed);
      }
    }
    List<String> gone =
        changes.gone().stream()
            .filter(path -> path.startsWith(code + "/"))
            .map(path -> path.substring(code.length() + 1))
            .toList();
    Messages words = shell.words(code);
    String title = words.text("changesHeading");
    PageMeta meta =
        new PageMeta(
            title,
            null,
            since(words),
            shell.canonical(path()),
            null,
            null,
            null,
            new HeadViews(shell, code).made(ExhibitPaths.CHANGES, title, since(words)));
    return new ChangesView(
        shell.site(code),
        meta,
        shell.navigation(code, ExhibitPaths.CHANGES, addresses),
        corrections,
        pages,
        gone,
        corrections.isEmpty() && pages.isEmpty() && gone.isEmpty(),
        shell.assets(addresses));
  }

  private String since(Messages words) {
    String date = earlier.date();
    if (date == null) {
      return words.text("changesSince", "edition", earlier.label());
    }
    String day = shell.site().languages().get(code).dateWriter().date(LocalDate.parse(date));
    return earlier.name() == null
        ? words.text("changesSinceDate", "date", day)
        : words.text("changesSinceBoth", "edition", earlier.name(), "date", day);
  }

  private ChangedPage changed(
      ResolvedPage page, Addresses addresses, List<RevisedItem> corrections) {
    String path = page.page().outputPath();
    NavLink link = new NavLink(page.plainTitle(), addresses.to(path));
    if (!changes.had(path)) {
      return new ChangedPage(link, true, List.of(), "");
    }
    PageRevision change = changes.on(path);
    List<RevisedItem> revised = new ArrayList<>();
    for (PageRevision.Revised one : change.revised()) {
      boolean corrected = one.cause() == PageRevision.Cause.CORRECTED;
      (corrected ? corrections : revised).add(items.item(page, one, addresses));
    }
    Messages words = shell.words(code);
    List<String> summary = new ArrayList<>();
    count(summary, words, "changesConfirmed", change.confirmed());
    count(summary, words, "changesAdded", change.added());
    count(summary, words, "changesRemoved", change.removed());
    return new ChangedPage(
        link, false, revised, String.join(words.text("stop") + words.text("sentences"), summary));
  }

  private static void count(List<String> parts, Messages words, String key, int count) {
    if (count > 0) {
      parts.add(words.text(key, "count", Integer.toString(count)));
    }
  }
}
