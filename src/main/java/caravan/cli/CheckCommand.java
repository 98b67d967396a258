package caravan.cli;

import caravan.build.Project;
import caravan.build.SiteBuild;
import caravan.build.Summary;
import caravan.diagnostic.Checked;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code caravan check}. */
@Command(
    name = "check",
    description =
        "Finds everything that build would find wrong in the content, and writes nothing.")
final class CheckCommand implements Callable<Integer> {
  private final PrintStream out;
  private final PrintStream err;

  @Mixin private ReportOptions options = new ReportOptions();

  CheckCommand(PrintStream out, PrintStream err) {
    this.out = out;
    this.err = err;
  }

  @Override
  public Integer call() {
    long start = System.nanoTime();
    Path root = options.root();
    Project project =
        new Project(root, root.resolve("site"), options.threads(), "Caravan " + Version.text());
    Checked<Summary> checked = new SiteBuild(project).check();
    return new Report(options, out, err).print(checked, "checked", System.nanoTime() - start, "");
  }
}
