package caravan.site.page;

import caravan.report.resolved.ResolvedPage;
import caravan.site.part.Addresses;
import caravan.site.part.Messages;
import caravan.site.publish.BaseAddress;
import caravan.site.view.NavLink;
import caravan.site.view.NotFoundView;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What a web server answers where there is no page. Thread-safe. */
public final class NotFoundViews {
  private final Shell shell;

  public NotFoundViews(Shell shell) {
    this.shell = shell;
  }

  /** The view. */
  public NotFoundView page() {
    String base = shell.site().config().baseUrl();
    String root = BaseAddress.folder(base == null ? null : new BaseAddress(base));
    Addresses addresses = new Addresses("");
    List<NotFoundView.Entry> entries = new ArrayList<>();
    for (String code : shell.site().config().languages()) {
      List<ResolvedPage> pages = shell.site().pages(code);
      if (!pages.isEmpty()) {
        Messages words = shell.words(code);
        String home = root + addresses.to(pages.get(0).page().outputPath());
        String title = shell.site().config().title().any(code);
        entries.add(
            new NotFoundView.Entry(
                code,
                words.text("notFound"),
                words.text("notFoundText"),
                new NavLink(title, home)));
      }
    }
    Map<String, String> assets = new TreeMap<>();
    shell.assets(addresses).forEach((name, path) -> assets.put(name, root + path));
    String first = shell.site().config().languages().get(0);
    return new NotFoundView(shell.site(first), entries, assets);
  }
}
