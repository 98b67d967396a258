package caravan.cli;

import caravan.app.imports.DatasetFiles;
import caravan.app.imports.ImportedData;
import caravan.app.imports.ReportImport;
import caravan.app.imports.TableImport;
import caravan.app.pipeline.Project;
import caravan.app.tables.ImportFault;
import caravan.model.data.EditionDate;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code caravan import}. */
@Command(
    name = "import",
    description = "Makes a dataset of a file of statistics.",
    abbreviateSynopsis = true)
final class ImportCommand implements Callable<Integer> {
  private final PrintStream out;
  private final PrintStream err;

  @Mixin private ReadOptions options = new ReadOptions();

  @Parameters(
      paramLabel = "FILE",
      arity = "1..*",
      description = "A spreadsheet, CSV, SDMX, JSON-stat and the like.")
  private List<Path> files = List.of();

  @Option(
      names = "--name",
      paramLabel = "NAME",
      description = "The dataset's name. Default: that of the file.")
  private @Nullable String name;

  @Option(
      names = "--source",
      paramLabel = "ID",
      description = "A known source, or whose values count. Default: a new one.")
  private @Nullable String source;

  @Option(
      names = "--edition",
      paramLabel = "DATE",
      description = "When it was published. Default: not told.")
  private @Nullable String edition;

  ImportCommand(PrintStream out, PrintStream err) {
    this.out = out;
    this.err = err;
  }

  @Override
  public Integer call() throws IOException {
    Path root = options.root();
    if (name != null && (files.size() > 1 || !name.matches("[A-Za-z][A-Za-z0-9_]*"))) {
      throw options.wrong(
          files.size() > 1
              ? "--name is for one file"
              : "a dataset's name has letters, digits and underscores, not \"" + name + "\"");
    }
    EditionDate date = edition == null ? null : options.edition(edition);
    int status = 0;
    for (Path file : files) {
      try {
        one(file, root, date);
      } catch (ImportFault fault) {
        ReadOptions.report(file, fault, err);
        status = Faults.CONTENT_ERRORS;
      }
    }
    return status;
  }

  private void one(Path file, Path root, @Nullable EditionDate date)
      throws IOException, ImportFault {
    String called = String.valueOf(file.getFileName());
    List<ImportedData> data;
    try (ProgressLine line = options.progressLine(err)) {
      data = TableImport.read(options.input(file, line), options.said());
    }
    Project project = new Project(root, root.resolve("site"), 1, "Caravan " + Version.text());
    ReportImport made = ReportImport.of(project, called, data, name, source, date);
    if (!options.dryRun()) {
      made.write(root);
    }
    for (int i = 0; i < data.size(); i++) {
      DatasetFiles dataset = made.datasets().get(i);
      Lines.print(out, "Read " + called + " as " + dataset.name() + ": " + dataset.summary());
      data.get(i).remarks().forEach(remark -> Lines.print(out, "  " + remark));
      if (!data.get(i).unitIsSure()) {
        Lines.print(
            out,
            "  The file does not say the unit: write it in content/data/"
                + dataset.name()
                + ".yaml, or use --unit");
      }
    }
    String written = options.dryRun() ? "Would write " : "Wrote ";
    made.files().keySet().forEach(path -> Lines.print(out, written + path));
    made.byHand().forEach(line -> Lines.print(out, "Add yourself: " + line));
  }
}
