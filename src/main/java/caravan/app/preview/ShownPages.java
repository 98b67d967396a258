package caravan.app.preview;

import caravan.app.pipeline.BuildMemory;
import caravan.app.pipeline.ParsedSite;
import caravan.app.pipeline.SiteParser;
import caravan.report.page.Page;
import caravan.report.resolved.ResolvedPage;
import caravan.report.resolved.ResolvedSite;
import caravan.text.diagnostic.Checked;
import caravan.text.diagnostic.Code;
import caravan.text.diagnostic.Diagnostic;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Which pages of a report with mistakes can be shown: the others stay as they were. */
final class ShownPages {
  private static final Pattern PAGE = Pattern.compile("content/[^/]+/.+\\.md");

  private final ParsedSite parsed;
  private final ResolvedSite fresh;
  private final BuildMemory memory;
  private final Map<String, ResolvedPage> before = new TreeMap<>();

  private ShownPages(
      ParsedSite parsed, ResolvedSite fresh, BuildMemory memory, @Nullable ResolvedSite shown) {
    this.parsed = parsed;
    this.fresh = fresh;
    this.memory = memory;
    if (shown != null) {
      shown.pages().forEach(page -> before.put(page.page().path(), page));
    }
  }

  /**
   * The site to be shown; null to leave it as it was.
   *
   * @param found everything that is wrong
   * @param shown the site as it was; null where there was none
   */
  static @Nullable ResolvedSite of(
      ParsedSite parsed,
      ResolvedSite fresh,
      BuildMemory memory,
      List<Diagnostic> found,
      @Nullable ResolvedSite shown) {
    List<Diagnostic> errors = found.stream().filter(Diagnostic::isError).toList();
    if (errors.isEmpty()) {
      return fresh;
    }
    if (!errors.stream().allMatch(ShownPages::isOfPages)
        || (shown != null && !sameGround(fresh, shown))) {
      return null;
    }
    List<ResolvedPage> pages = new ShownPages(parsed, fresh, memory, shown).pages();
    String first = fresh.config().languages().get(0);
    return pages.stream().noneMatch(page -> page.page().language().equals(first))
        ? null
        : new ResolvedSite(
            fresh.config(),
            fresh.languages(),
            fresh.data(),
            pages,
            fresh.assets(),
            fresh.earlier());
  }

  /** Data that fail a check of their own can be shown all the same. */
  private static boolean isOfPages(Diagnostic error) {
    return error.code() == Code.CHECK_FAILED || PAGE.matcher(error.span().file().path()).matches();
  }

  /** Pages of before may stand beside new ones only where they name the same data and sources. */
  private static boolean sameGround(ResolvedSite fresh, ResolvedSite shown) {
    return fresh.config().languages().equals(shown.config().languages())
        && fresh.data().codeLists().equals(shown.data().codeLists())
        && fresh.data().bibliography().equals(shown.data().bibliography())
        && fresh.data().datasets().keySet().equals(shown.data().datasets().keySet());
  }

  private List<ResolvedPage> pages() {
    Map<Page, ResolvedPage> pages = new IdentityHashMap<>();
    Set<String> paths = new HashSet<>();
    for (ResolvedPage page : fresh.pages()) {
      ResolvedPage shown = isSound(page.page()) ? page : before.get(page.page().path());
      if (shown != null && paths.add(shown.page().outputPath())) {
        pages.put(shown.page(), shown);
      }
    }
    for (String path : parsed.unread()) {
      ResolvedPage shown = before.get(path);
      if (shown != null && paths.add(shown.page().outputPath())) {
        pages.put(shown.page(), shown);
      }
    }
    List<String> languages = fresh.config().languages();
    return SiteParser.ordered(List.copyOf(pages.keySet()), languages).stream()
        .map(page -> Objects.requireNonNull(pages.get(page)))
        .toList();
  }

  private boolean isSound(Page page) {
    String file = page.file().path();
    return isSound(memory.pages().last(file))
        && memory.made().areSound(file)
        && isSound(memory.resolved().last(page.path()));
  }

  private static boolean isSound(@Nullable Checked<?> checked) {
    return checked != null && !checked.hasErrors();
  }
}
