package caravan.cli;

import caravan.app.imports.DatasetFiles;
import caravan.app.imports.ImportFault;
import caravan.app.imports.ImportOptions;
import caravan.app.imports.ImportedData;
import caravan.app.imports.Problem;
import caravan.app.imports.ReportImport;
import caravan.app.imports.TableImport;
import caravan.app.pipeline.Project;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code caravan import}. */
@Command(
    name = "import",
    description = {
      "Makes a dataset of a file of statistics.",
      "Says what it understood; codes and the source are added to the report's lists."
    },
    abbreviateSynopsis = true)
final class ImportCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;

  private static final long MAX_BYTES = 200L << 20;

  /** How many problems of a file are shown. */
  private static final int SHOWN_PROBLEMS = 50;

  private final PrintStream out;
  private final PrintStream err;

  @Parameters(
      paramLabel = "FILE",
      arity = "1..*",
      description = "A table in text: CSV, TSV and the like.")
  private List<Path> files = List.of();

  @Option(
      names = "--root",
      paramLabel = "DIR",
      description = "The folder of the report, which holds content/. Default: the current folder.")
  private Path root = Path.of("");

  @Option(
      names = "--name",
      paramLabel = "NAME",
      description = "The dataset's name. Default: that of the file.")
  private @Nullable String name;

  @Option(
      names = "--source",
      paramLabel = "ID",
      description = "The id of a known source. Default: a new one.")
  private @Nullable String source;

  @Option(
      names = "--value",
      paramLabel = "COLUMN",
      description = "A column of values. Default: told from cells.")
  private List<String> values = List.of();

  @Option(
      names = "--period",
      paramLabel = "COLUMN",
      description = "The column of periods. Default: told from cells.")
  private @Nullable String period;

  @Option(
      names = "--dimension",
      paramLabel = "COLUMN",
      description = "A column of what values are of. Default: all such.")
  private List<String> dimensions = List.of();

  @Option(
      names = "--where",
      paramLabel = "COLUMN=TEXT",
      description = "Only rows with this text. Default: every row.")
  private @Nullable Map<String, String> where;

  @Option(
      names = "--unit",
      paramLabel = "UNIT",
      description = "USD, t, percent. Default: what the file says.")
  private @Nullable String unit;

  @Option(
      names = "--multiplier",
      paramLabel = "NUMBER",
      description = "Such as 1e6 for millions. Default: as the file says.")
  private @Nullable String multiplier;

  @Option(
      names = "--decimal",
      paramLabel = "SIGN",
      description = "The decimal sign: , or . Default: told from numbers.")
  private @Nullable Character decimal;

  @Option(
      names = "--encoding",
      paramLabel = "NAME",
      description = "The character set. Default: told from the bytes.")
  private @Nullable String encoding;

  @Option(
      names = "--daily",
      paramLabel = "HOW",
      description = "Months of days: ${COMPLETION-CANDIDATES}. Default: days are refused.")
  private ImportOptions.@Nullable Daily daily;

  @Option(names = "--dry-run", description = "Say what would be written, and write nothing.")
  private boolean dryRun;

  @Option(
      names = {"-h", "--help"},
      usageHelp = true,
      description = "Show this help.")
  private boolean help;

  ImportCommand(PrintStream out, PrintStream err) {
    this.out = out;
    this.err = err;
  }

  @Override
  public Integer call() throws IOException {
    ReportOptions.requireReport(spec, root);
    check();
    int status = 0;
    for (Path file : files) {
      try {
        one(file);
      } catch (ImportFault fault) {
        report(file, fault);
        status = Faults.CONTENT_ERRORS;
      }
    }
    return status;
  }

  private void check() {
    if (name != null && (files.size() > 1 || !name.matches("[A-Za-z][A-Za-z0-9_]*"))) {
      throw wrong(
          files.size() > 1
              ? "--name is for one file"
              : "a dataset's name has letters, digits and underscores, not \"" + name + "\"");
    }
    if (multiplier != null && !multiplier.matches("1e\\d{1,2}|[1-9]\\d{0,12}")) {
      throw wrong("--multiplier takes a number such as 1e6, not \"" + multiplier + "\"");
    }
    if (decimal != null && decimal != ',' && decimal != '.') {
      throw wrong("--decimal takes , or .");
    }
  }

  private void one(Path file) throws IOException, ImportFault {
    String called = String.valueOf(file.getFileName());
    ImportOptions options =
        new ImportOptions(
            encoding,
            decimal,
            period,
            values,
            dimensions,
            where == null ? Map.of() : where,
            unit,
            multiplier,
            daily);
    List<ImportedData> data = TableImport.read(called, bytes(file), options);
    Project project = new Project(root, root.resolve("site"), 1, "Caravan " + Version.text());
    ReportImport made = ReportImport.of(project, called, data, name, source);
    if (!dryRun) {
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
    made.files()
        .keySet()
        .forEach(path -> Lines.print(out, (dryRun ? "Would write " : "Wrote ") + path));
    made.byHand().forEach(line -> Lines.print(out, "Add yourself: " + line));
  }

  private byte[] bytes(Path file) throws IOException {
    if (!Files.isRegularFile(file)) {
      throw wrong("there is no file " + file);
    }
    if (Files.size(file) > MAX_BYTES) {
      throw wrong(file + " has more than 200 MiB; take a part of it");
    }
    return Files.readAllBytes(file);
  }

  private void report(Path file, ImportFault fault) {
    List<Problem> problems = fault.problems();
    for (Problem one : problems.subList(0, Math.min(SHOWN_PROBLEMS, problems.size()))) {
      String place = one.line() == 0 ? "" : ", line " + one.line();
      String cell = one.column() == 0 ? "" : ", column " + one.column();
      Lines.print(err, "caravan: " + file + place + cell + ": " + one.message());
      Lines.print(err, "  help: " + one.help());
    }
    if (problems.size() > SHOWN_PROBLEMS) {
      Lines.print(
          err, "caravan: " + file + ": and " + (problems.size() - SHOWN_PROBLEMS) + " more");
    }
  }

  private ParameterException wrong(String message) {
    return new ParameterException(spec.commandLine(), message);
  }
}
