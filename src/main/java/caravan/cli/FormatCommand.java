package caravan.cli;

import caravan.app.fix.Leftovers;
import caravan.app.pipeline.SiteBuild;
import caravan.report.page.Page;
import caravan.report.page.PageLines;
import caravan.text.diagnostic.Checked;
import caravan.text.diagnostic.Diagnostic;
import caravan.text.source.SourceFile;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Predicate;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code caravan format}. */
@Command(
    name = "format",
    description = {
      "Puts each sentence of the pages on a line of its own.",
      "So a change of one sentence is a change of one line. Readers see the same page: only ends of"
          + " lines within paragraphs change, and where they would matter the paragraph is left as"
          + " it is."
    })
final class FormatCommand implements Callable<Integer> {
  private final PrintStream out;
  private final PrintStream err;

  @Spec private CommandSpec spec;

  @Mixin private ReportOptions options = new ReportOptions();

  @Parameters(
      arity = "0..*",
      paramLabel = "PAGE",
      description = "Only pages such as content/en/index.md, or folders of pages. Default: all.")
  private List<Path> only = List.of();

  @Option(names = "--dry-run", description = "Show the lines before and after, and change nothing.")
  private boolean dryRun;

  FormatCommand(PrintStream out, PrintStream err) {
    this.out = out;
    this.err = err;
  }

  @Override
  public Integer call() throws IOException {
    Path root = options.root();
    Checked<List<Page>> read = new SiteBuild(options.project()).pages();
    if (!dryRun) {
      Leftovers.sweep(root);
    }
    List<Page> pages = new ArrayList<>(read.value());
    pages.sort(Comparator.comparing(page -> page.file().path()));
    List<Diagnostic> unread = new ArrayList<>(unread(read, pages));
    choose(root, pages, unread);
    int changed = 0;
    boolean refused = false;
    PageWriter writer = new PageWriter(root, options.people(out, err), err, dryRun);
    for (Page page : pages) {
      PageLines.Broken lines = PageLines.of(page);
      if (lines.left() > 0) {
        Lines.print(err, page.file().path() + ": " + left(lines.left()));
      }
      if (!lines.text().equals(page.file().text())) {
        boolean written = writer.write(page.file(), lines.text(), List.of(page.file().path()));
        changed += written ? 1 : 0;
        refused |= !written;
      }
    }
    options.people(out, err).println(told(changed));
    (options.forPeople() ? err : out).print(options.formatter().format(unread));
    return refused || !unread.isEmpty() ? Faults.CONTENT_ERRORS : 0;
  }

  /** The errors for which pages could not be read; those of other files are no matter here. */
  private static List<Diagnostic> unread(Checked<List<Page>> read, List<Page> pages) {
    List<String> paths = pages.stream().map(page -> page.file().path()).toList();
    return read.diagnostics().stream()
        .filter(Diagnostic::isError)
        .filter(found -> pages.isEmpty() || found.span().file().path().endsWith(".md"))
        .filter(found -> !paths.contains(found.span().file().path()))
        .toList();
  }

  /** Leaves the pages that were asked for, and what is wrong with them. */
  private void choose(Path root, List<Page> pages, List<Diagnostic> unread) {
    if (only.isEmpty()) {
      return;
    }
    List<Path> kept = only.stream().map(path -> path.toAbsolutePath().normalize()).toList();
    Predicate<SourceFile> chosen =
        file -> {
          Path path = root.resolve(file.path()).toAbsolutePath().normalize();
          return kept.stream().anyMatch(path::startsWith);
        };
    pages.removeIf(page -> !chosen.test(page.file()));
    unread.removeIf(found -> !chosen.test(found.span().file()));
    if (pages.isEmpty() && unread.isEmpty()) {
      throw new ParameterException(
          spec.commandLine(), "there is no page " + only.get(0) + "; pages stand in content/");
    }
  }

  private static String left(int count) {
    return Report.count(count, "paragraph")
        + (count == 1 ? " keeps its lines" : " keep their lines")
        + ", since others would change what readers see";
  }

  private String told(int changed) {
    if (changed == 0) {
      return "Each sentence has a line of its own";
    }
    return (dryRun ? "Would put" : "Put")
        + " each sentence on a line of its own in "
        + Report.count(changed, "page");
  }
}
