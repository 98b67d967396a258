package caravan.cli;

import caravan.app.fix.FileEdit;
import caravan.app.imports.ImportOptions;
import caravan.app.imports.ImportedData;
import caravan.app.imports.ReportUpdate;
import caravan.app.imports.TableImport;
import caravan.app.imports.UpdateEffects;
import caravan.app.pipeline.Project;
import caravan.app.query.Connections;
import caravan.app.query.Drivers;
import caravan.app.query.ReportQueries;
import caravan.app.tables.ImportFault;
import caravan.app.tables.Problem;
import caravan.model.data.EditionDate;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code caravan update}. */
@Command(
    name = "update",
    description = "Brings datasets up to date, from a new file or by their queries.",
    abbreviateSynopsis = true)
final class UpdateCommand implements Callable<Integer> {
  private final PrintStream out;
  private final PrintStream err;

  @Mixin private ReadOptions options = new ReadOptions();

  @Parameters(
      index = "0",
      arity = "0..1",
      paramLabel = "NAME",
      description = "The dataset. Default: all with a query.")
  private @Nullable String name;

  @Parameters(
      index = "1",
      arity = "0..1",
      paramLabel = "FILE",
      description = "The new file. Default: none, for a query.")
  private @Nullable Path file;

  @Option(
      names = "--edition",
      paramLabel = "DATE",
      description = "When the data were published. Default: of today.")
  private @Nullable String edition;

  @Option(names = "--fix", description = "Also correct the text, and draft a note on it.")
  private boolean fix;

  @Option(
      names = "--drivers",
      paramLabel = "DIR",
      description = "Drivers of databases. Default: those of the user.")
  private @Nullable Path drivers;

  UpdateCommand(PrintStream out, PrintStream err) {
    this.out = out;
    this.err = err;
  }

  @Override
  public Integer call() throws IOException {
    Path root = options.root();
    String said = edition != null ? edition : LocalDate.now(Clock.systemUTC()).toString();
    EditionDate date = options.edition(said);
    int threads = Runtime.getRuntime().availableProcessors();
    Project project = new Project(root, root.resolve("site"), threads, "Caravan " + Version.text());
    Path given = file;
    try {
      List<ReportUpdate> made =
          given == null || name == null
              ? queries(project, date)
              : List.of(read(project, name, given, date));
      finish(project, made, date);
      return 0;
    } catch (ImportFault fault) {
      if (given != null) {
        ReadOptions.report(given, fault, err);
        return Faults.CONTENT_ERRORS;
      }
      for (Problem one : fault.problems()) {
        Lines.print(err, "caravan: " + one.message());
        Lines.print(err, "  help: " + one.help());
      }
      return Faults.CONTENT_ERRORS;
    }
  }

  private ReportUpdate read(Project project, String dataset, Path given, EditionDate date)
      throws ImportFault, IOException {
    ImportOptions read = options.said().knowing(ReportUpdate.dimensions(project, dataset));
    List<ImportedData> data;
    try (ProgressLine line = options.progressLine(err)) {
      data = TableImport.read(options.input(given, line), read);
    }
    return ReportUpdate.of(project, dataset, one(data, dataset), date.text());
  }

  private List<ReportUpdate> queries(Project project, EditionDate date)
      throws ImportFault, IOException {
    Map<String, String> environment = System.getenv();
    String home = System.getProperty("user.home", "");
    List<Path> folders =
        drivers != null
            ? List.of(drivers)
            : UserFiles.drivers(environment, home, System.getProperty("java.class.path", ""));
    return ReportQueries.of(
        project,
        name == null ? List.of() : List.of(name),
        new Connections(environment, UserFiles.connections(environment, home)),
        new Drivers(folders),
        date.text());
  }

  /** Writes what is to be written, tells it, and what it means for the text. */
  private void finish(Project project, List<ReportUpdate> made, EditionDate date)
      throws IOException, ImportFault {
    Map<String, String> files = new TreeMap<>();
    made.forEach(one -> files.putAll(one.files()));
    List<String> names = made.stream().map(ReportUpdate::dataset).toList();
    UpdateEffects effects = files.isEmpty() ? null : UpdateEffects.of(project, names, files);
    UpdateReport report = new UpdateReport(out, options.dryRun());
    for (ReportUpdate one : made) {
      if (!options.dryRun()) {
        one.write(project.root());
      }
      report.tell(one);
    }
    if (effects != null) {
      report.tell(effects, fix);
      if (fix) {
        mend(project, made, effects, date);
      }
    }
  }

  /** The dataset of a file that an import named so. */
  private static ImportedData one(List<ImportedData> data, String name) throws ImportFault {
    List<ImportedData> named =
        data.stream().filter(one -> name.endsWith("_" + one.name())).toList();
    if (data.size() > 1 && named.size() == 1) {
      return named.get(0);
    }
    if (data.size() > 1) {
      throw new ImportFault(
          List.of(
              new Problem(
                  0,
                  0,
                  "the file has several datasets, and none of them is \"" + name + "\"",
                  "choose one by --value or --where; there are "
                      + String.join(", ", data.stream().map(ImportedData::title).toList()))));
    }
    return data.get(0);
  }

  /** Corrects the text, and drafts the notes on corrections. */
  private void mend(
      Project project, List<ReportUpdate> made, UpdateEffects effects, EditionDate date)
      throws IOException, ImportFault {
    PageWriter pages = new PageWriter(project.root(), out, err, options.dryRun());
    for (FileEdit edit : effects.edits()) {
      pages.write(edit.file(), edit.applied(), edit.lines());
    }
    Map<String, String> drafts = new TreeMap<>();
    made.forEach(one -> drafts.putAll(one.corrections(project, effects, date)));
    if (options.dryRun()) {
      drafts.forEach(
          (path, text) -> {
            Lines.print(out, "Would write " + path + ":");
            text.lines().forEach(line -> Lines.print(out, "  " + line));
          });
      return;
    }
    List<String> kept = ReportUpdate.writeNew(project.root(), drafts);
    for (String path : drafts.keySet()) {
      Lines.print(
          out,
          kept.contains(path)
              ? path + " is there already, and is left as it is"
              : "Wrote " + path + ", a draft: readers see it when you take out \"draft: true\"");
    }
  }
}
