package caravan.cli;

import caravan.app.fix.FileEdit;
import caravan.app.fix.Leftovers;
import caravan.app.pipeline.SiteBuild;
import caravan.app.pipeline.Summary;
import caravan.text.diagnostic.Checked;
import caravan.text.diagnostic.Code;
import caravan.text.diagnostic.Diagnostic;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code caravan fix}. */
@Command(
    name = "fix",
    description = {
      "Writes the right numbers into the text where the data have changed.",
      "Each is written as you wrote it before. In Chinese text, half-width punctuation is made wide"
          + " too. Nothing else is changed; what a person has to decide is listed."
    })
final class FixCommand implements Callable<Integer> {
  private final PrintStream out;
  private final PrintStream err;

  @Mixin private ReportOptions options = new ReportOptions();

  @Option(
      names = "--dry-run",
      description =
          "Show the lines before and after, and change nothing. The exit status is that of the run"
              + " it stands for.")
  private boolean dryRun;

  FixCommand(PrintStream out, PrintStream err) {
    this.out = out;
    this.err = err;
  }

  @Override
  public Integer call() throws IOException {
    long start = System.nanoTime();
    Path root = options.root();
    SiteBuild build = new SiteBuild(options.project());
    Checked<Summary> stale = build.check();
    if (!dryRun) {
      Leftovers.sweep(root);
    }
    List<FileEdit> edits = FileEdit.of(stale.diagnostics());
    List<FileEdit> made = new ArrayList<>();
    PageWriter pages = new PageWriter(root, options.people(out, err), err, dryRun);
    for (FileEdit edit : edits) {
      if (pages.write(edit.file(), edit.applied(), edit.lines())) {
        made.add(edit);
      }
    }
    options.people(out, err).println(count(made));
    Checked<Summary> left = dryRun ? without(stale, made) : build.check();
    return new Report(options, out, err).print(left, "checked", System.nanoTime() - start, "");
  }

  private static Checked<Summary> without(Checked<Summary> found, List<FileEdit> edits) {
    Set<Diagnostic> mended = new HashSet<>();
    edits.forEach(edit -> mended.addAll(edit.mended()));
    return new Checked<>(
        found.value(), found.diagnostics().stream().filter(d -> !mended.contains(d)).toList());
  }

  private String count(List<FileEdit> edits) {
    List<Diagnostic> mended = edits.stream().flatMap(edit -> edit.mended().stream()).toList();
    if (mended.isEmpty()) {
      return "No figure to correct";
    }
    int signs = (int) mended.stream().filter(d -> d.code() == Code.TYPOGRAPHY).count();
    int figures = mended.size() - signs;
    return (dryRun ? "Would correct " : "Corrected ")
        + (signs == 0 || figures > 0 ? Report.count(figures, "figure") : "")
        + (signs > 0 && figures > 0 ? " and " : "")
        + (signs > 0 ? Report.count(signs, "sign") : "")
        + " in "
        + Report.count(edits.size(), "file");
  }
}
