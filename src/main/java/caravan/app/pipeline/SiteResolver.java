package caravan.app.pipeline;

import caravan.expression.evaluate.DataContext;
import caravan.language.registry.Language;
import caravan.language.registry.Languages;
import caravan.model.edition.Edition;
import caravan.report.each.MemberDiagnostics;
import caravan.report.page.Page;
import caravan.report.page.SiteConfig;
import caravan.report.resolve.SiteRules;
import caravan.report.resolved.Asset;
import caravan.report.resolved.ResolvedPage;
import caravan.report.resolved.ResolvedSite;
import caravan.report.rule.MovedPages;
import caravan.report.rule.NameRules;
import caravan.report.rule.SourceRules;
import caravan.report.rule.Translations;
import caravan.text.diagnostic.Checked;
import caravan.text.diagnostic.Code;
import caravan.text.diagnostic.Diagnostic;
import caravan.text.diagnostic.Diagnostics;
import caravan.text.source.SourceFile;
import caravan.text.source.Span;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Looks up what the pages of a report refer to, and checks its rules. */
public final class SiteResolver {
  private SiteResolver() {}

  public static Checked<ResolvedSite> resolve(
      ParsedSite site, BuildMemory memory, Workers workers) {
    SiteConfig config = site.loaded().config();
    DataContext data = site.loaded().data();
    List<Asset> assets = site.loaded().assets();
    Diagnostics out = new Diagnostics();
    Languages languages = site.loaded().languages();
    SiteRules rules = new SiteRules(languages, out);
    rules.texts(config, data);
    Language first = languages.get(config.languages().get(0));
    data.datasets().values().forEach(dataset -> rules.checks(dataset, data, first));
    site.loaded().named().check(data, Map.of(), out);
    firstPage(site, out);
    rules.outputs(config, data, site.pages(), assets);
    rules.nextUpdate(config, site.pages());
    ResolvedPages resolved = memory.resolved();
    ResolvedPages.Context context = resolved.context(site);
    List<ResolvedPage> pages = new ArrayList<>();
    Map<String, List<MemberDiagnostics.Found>> byFile = new LinkedHashMap<>();
    List<Checked<Optional<ResolvedPage>>> looked = looked(site.pages(), resolved, context, workers);
    for (int i = 0; i < looked.size(); i++) {
      Page page = site.pages().get(i);
      looked.get(i).value().ifPresent(pages::add);
      byFile
          .computeIfAbsent(page.file().path(), file -> new ArrayList<>())
          .add(new MemberDiagnostics.Found(page.id(), mendable(page, looked.get(i))));
    }
    List<Diagnostic> found =
        byFile.values().stream().flatMap(of -> MemberDiagnostics.merged(of).stream()).toList();
    Diagnostics compared = new Diagnostics();
    Set<String> copies = Translations.check(pages, data, languages, compared);
    out.addAll(MemberDiagnostics.once(compared.list(), several(site.pages())));
    // Which of two charts is meant is no question where one of them must get another id.
    found.stream()
        .filter(
            one ->
                one.code() != Code.UNKNOWN_REFERENCE
                    || one.cause() == null
                    || !copies.contains(one.cause()))
        .forEach(out::add);
    Set<String> known = new TreeSet<>(site.unread());
    known.addAll(site.drafts());
    // A page with a mistake so grave that nothing was made of it is one of its language all the
    // same.
    site.pages().forEach(page -> known.add(page.file().path()));
    MovedPages.check(pages, known, out);
    Edition earlier = earlier(site.loaded());
    return out.with(new ResolvedSite(config, languages, data, pages, assets, earlier));
  }

  /** The edition before this one; null where there is none. */
  public static @Nullable Edition earlier(LoadedSite site) {
    return site.editions().stream()
        .max(
            Comparator.comparing((Edition edition) -> Objects.toString(edition.date(), ""))
                .thenComparing(Edition::label))
        .orElse(null);
  }

  /** Pages looked up, in their order; nothing of one that is too deep, or takes too long. */
  public static List<Checked<Optional<ResolvedPage>>> looked(
      List<Page> pages, ResolvedPages resolved, ResolvedPages.Context context, Workers workers) {
    return workers.map(
        pages,
        page -> resolved(page, resolved, context),
        new Workers.Limit<>(PageLimits.MILLIS, SiteResolver::late));
  }

  /** What was found on a page; a change is proposed only where it is of what the author wrote. */
  private static List<Diagnostic> mendable(Page page, Checked<?> checked) {
    return page.hasBraces() || page.takesIn()
        ? checked.diagnostics().stream().map(MemberDiagnostics::besideBraces).toList()
        : checked.diagnostics();
  }

  /** The files that make several pages. */
  private static Set<String> several(List<Page> pages) {
    return pages.stream()
        .filter(Page::isOneOfSeveral)
        .map(page -> page.file().path())
        .collect(Collectors.toSet());
  }

  private static Checked<Optional<ResolvedPage>> resolved(
      Page page, ResolvedPages resolved, ResolvedPages.Context context) {
    try {
      Checked<ResolvedPage> checked = resolved.of(page, context);
      return new Checked<>(Optional.of(checked.value()), checked.diagnostics());
    } catch (StackOverflowError e) {
      Diagnostics out = new Diagnostics();
      PageLimits.tooDeep(page.file(), out);
      return out.with(Optional.empty());
    }
  }

  private static Checked<Optional<ResolvedPage>> late(Page page) {
    Diagnostics out = new Diagnostics();
    PageLimits.tooSlow(page.file(), out);
    return out.with(Optional.empty());
  }

  /**
   * What no part of a report uses. Only of one without errors: what could not be read may well use
   * it.
   */
  public static Checked<ResolvedSite> unused(ParsedSite parsed, ResolvedSite site) {
    Diagnostics out = new Diagnostics();
    SourceRules.unused(site.data(), site.pages(), drafts(parsed), out);
    NameRules.unused(parsed.loaded().named(), site.pages(), drafts(parsed), out);
    return out.with(site);
  }

  private static List<String> drafts(ParsedSite site) {
    return site.loaded().pageFiles().stream()
        .map(LoadedSite.PageFile::file)
        .filter(file -> site.drafts().contains(file.path()))
        .map(SourceFile::text)
        .toList();
  }

  /** The root of the site leads to the first page of the first language. */
  private static void firstPage(ParsedSite site, Diagnostics out) {
    SiteConfig config = site.loaded().config();
    for (String language : config.languages()) {
      boolean present = site.pages().stream().anyMatch(page -> page.language().equals(language));
      if (!present && site.unread().isEmpty()) {
        noPage(language, config, out);
      }
    }
  }

  private static void noPage(String language, SiteConfig config, Diagnostics out) {
    boolean first = language.equals(config.languages().get(0));
    // What stands in for a file that can't be read says nothing of languages.
    boolean isRead = !config.span().file().text().isEmpty();
    String path = "content/" + language + "/index.md";
    Span place = Span.startOf(new SourceFile(path, ""));
    if (first) {
      out.error(
          Code.MISSING_FILE,
          place,
          "there is no page in content/" + language + "/ that is published",
          "make this file, with \"title: …\" between two lines \"---\" and a text below");
    } else if (isRead) {
      out.add(
          Diagnostic.warning(
                  Code.MISSING_FILE,
                  place,
                  "content/site.yaml names the language \""
                      + language
                      + "\", and there is no page in it")
              .help("make this file, or take the language out of content/site.yaml"));
    }
  }
}
