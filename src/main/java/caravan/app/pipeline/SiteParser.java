package caravan.app.pipeline;

import caravan.report.page.Contents;
import caravan.report.page.Page;
import caravan.report.page.PageReader;
import caravan.text.diagnostic.Checked;
import caravan.text.diagnostic.Code;
import caravan.text.diagnostic.Diagnostic;
import caravan.text.diagnostic.Diagnostics;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Parses the pages of a report. */
public final class SiteParser {
  private static final Set<Code> UNREADABLE = EnumSet.of(Code.TOO_DEEP, Code.TOO_LARGE);

  private SiteParser() {}

  public static Checked<ParsedSite> parse(LoadedSite site, BuildMemory memory, Workers workers) {
    Diagnostics out = new Diagnostics();
    List<Page> pages = pages(site, memory, workers, out);
    Set<String> unread = new TreeSet<>(site.unread().paths());
    site.pageFiles().forEach(page -> unread.add(page.file().path()));
    pages.forEach(page -> unread.remove(page.file().path()));
    Set<String> drafts = new TreeSet<>();
    pages.stream()
        .filter(page -> page.frontMatter().draft())
        .forEach(page -> drafts.add(page.file().path()));
    pages.removeIf(page -> page.frontMatter().draft());
    List<Page> ordered = ordered(pages, site.config().languages());
    return out.with(new ParsedSite(site, ordered, drafts, unread));
  }

  /** All pages that can be read, drafts too. */
  static List<Page> pages(LoadedSite site, BuildMemory memory, Workers workers, Diagnostics out) {
    List<Page> pages = new ArrayList<>();
    workers
        .map(
            site.pageFiles(),
            file -> page(file, memory),
            new Workers.Limit<>(PageLimits.MILLIS, SiteParser::late))
        .forEach(
            checked -> {
              out.addAll(checked.diagnostics());
              checked.value().ifPresent(pages::add);
            });
    return pages;
  }

  /** Pages by language, and in each as {@link Contents} orders them. */
  public static List<Page> ordered(List<Page> pages, List<String> languages) {
    Map<String, List<Page>> byLanguage = new LinkedHashMap<>();
    languages.forEach(code -> byLanguage.put(code, new ArrayList<>()));
    pages.forEach(
        page -> byLanguage.computeIfAbsent(page.language(), code -> new ArrayList<>()).add(page));
    return byLanguage.values().stream().flatMap(of -> Contents.of(of).pages().stream()).toList();
  }

  private static Checked<Optional<Page>> page(LoadedSite.PageFile file, BuildMemory memory) {
    return memory.pages().of(file.file().path(), List.of(file), () -> page(file));
  }

  private static Checked<Optional<Page>> page(LoadedSite.PageFile file) {
    Diagnostics out = new Diagnostics();
    Page page = null;
    try {
      page = PageReader.read(file.file(), file.language(), file.name(), out);
    } catch (StackOverflowError e) {
      PageLimits.tooDeep(file.file(), out);
    }
    if (page != null && !PageLimits.check(page, out)) {
      page = null;
    }
    // Of such a page nothing is known: that it lacks what its translations have says nothing.
    boolean unread = out.list().stream().map(Diagnostic::code).anyMatch(UNREADABLE::contains);
    return out.with(unread ? Optional.empty() : Optional.ofNullable(page));
  }

  static Checked<Optional<Page>> late(LoadedSite.PageFile file) {
    Diagnostics out = new Diagnostics();
    PageLimits.tooSlow(file.file(), out);
    return out.with(Optional.empty());
  }
}
