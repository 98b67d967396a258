package caravan.site.page;

import caravan.model.data.Source;
import caravan.report.citation.BibtexEntry;
import caravan.report.citation.EntryRun;
import caravan.report.citation.RisEntry;
import caravan.report.resolved.ResolvedPage;
import caravan.site.part.Addresses;
import caravan.site.part.SourceViews;
import caravan.site.view.PageCite;
import caravan.site.view.TextRun;
import java.util.List;
import java.util.Map;

/** How the pages of a report are cited by others. Thread-safe. */
final class PageCites {
  private final Shell shell;

  PageCites(Shell shell) {
    this.shell = shell;
  }

  PageCite of(ResolvedPage page, Addresses addresses) {
    String path = page.page().outputPath();
    List<EntryRun> entry = shell.references().page(path);
    List<TextRun> runs = entry == null ? List.of(TextRun.of(path)) : SourceViews.runs(entry);
    return new PageCite(runs, addresses.to(file(path, ".bib")), addresses.to(file(path, ".ris")));
  }

  Map<String, String> files(ResolvedPage page) {
    String path = page.page().outputPath();
    Source source = ReferenceRequests.asSource(shell.site(), page);
    return Map.of(
        file(path, ".bib"), BibtexEntry.of(source), file(path, ".ris"), RisEntry.of(source));
  }

  private static String file(String path, String ending) {
    return path.substring(0, path.length() - ".html".length()) + ending;
  }
}
