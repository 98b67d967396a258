package caravan.cli;

import caravan.app.diff.ReportDiff;
import caravan.app.diff.Since;
import caravan.app.diff.git.RevisionFault;
import caravan.app.pipeline.KeptSites;
import caravan.app.pipeline.Project;
import caravan.app.pipeline.SiteBuild;
import caravan.app.pipeline.Summary;
import caravan.report.coverage.Coverage;
import caravan.report.resolved.ResolvedPage;
import caravan.report.resolved.ResolvedSite;
import caravan.text.diagnostic.Capped;
import caravan.text.diagnostic.Checked;
import caravan.text.diagnostic.Diagnostic;
import caravan.text.diagnostic.Diagnostics;
import caravan.text.diagnostic.Grouped;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code caravan check}. */
@Command(
    name = "check",
    description = {
      "Finds everything that is wrong in pages and data.",
      "Nothing of the report is changed or written."
    })
final class CheckCommand implements Callable<Integer> {
  private final PrintStream out;
  private final PrintStream err;

  @Mixin private ReportOptions options = new ReportOptions();

  @Option(
      names = "--coverage",
      description =
          "Also count the numbers in the text that are bound to data, and list those that are not."
              + " A number that need not be is marked: [19](=!).")
  private boolean coverage;

  @Option(
      names = "--require-coverage",
      description = "Treat a number neither bound nor marked as an error.")
  private boolean requireCoverage;

  @Option(
      names = "--since",
      paramLabel = "BASE",
      description =
          "Also warn of numbers that came in, or were bound to data before, and are bound to"
              + " nothing now. BASE is a branch or commit, main... for the commit where this branch left"
              + " main, or a folder with content/. What stands in edited lines comes first.")
  private @Nullable String base;

  @Option(names = "--no-cache", description = "Also look at a report that has not changed since.")
  private boolean noCache;

  CheckCommand(PrintStream out, PrintStream err) {
    this.out = out;
    this.err = err;
  }

  @Override
  public Integer call() throws IOException {
    long start = System.nanoTime();
    Path root = options.root();
    Project project = options.project().with(noCache ? null : UserCache.ofProcess());
    Checked<ResolvedSite> site;
    try (ProgressLine progress = options.progress(err)) {
      SiteBuild build = SiteBuild.once(project, progress, KeptSites.NONE);
      if (base == null && !coverage && !requireCoverage) {
        return new Report(options, out, err)
            .print(build.check(), "checked", System.nanoTime() - start, "");
      }
      site = build.resolve();
    }
    Coverage numbers = coverage || requireCoverage ? coverage(site.value()) : null;
    Diagnostics all = new Diagnostics();
    if (base == null) {
      all.addAll(site.diagnostics());
    }
    if (numbers != null && requireCoverage) {
      all.addAll(numbers.errors());
    }
    Since since = null;
    if (base != null) {
      try {
        since = new ReportDiff(root, options.threads()).since(base, site);
      } catch (RevisionFault fault) {
        return Faults.revision(fault, err);
      }
      boolean refused = site.value().config().refusesUnbound();
      all.addAll(since.withNumbers(site.diagnostics(), refused));
    }
    List<Diagnostic> found =
        since == null
            ? Grouped.of(all.list())
            : since.editedFirst(Grouped.of(since.withNewNames(all.list())));
    Checked<Summary> checked = new Checked<>(Summary.of(site.value()), found);
    List<Diagnostic> shown = Capped.of(checked.diagnostics());
    String text = options.formatter().format(shown);
    if (coverage && numbers != null && options.isJson()) {
      text = CoverageReport.json(numbers, shown);
    } else if (coverage && numbers != null) {
      (options.isDocument() ? err : out).print(CoverageReport.text(numbers));
    }
    return new Report(options, out, err)
        .print(checked, text, "checked", System.nanoTime() - start, "");
  }

  private static Coverage coverage(ResolvedSite site) {
    return Coverage.of(site.pages().stream().map(ResolvedPage::page).toList(), site.languages());
  }
}
