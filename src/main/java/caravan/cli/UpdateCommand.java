package caravan.cli;

import caravan.app.imports.ImportedData;
import caravan.app.imports.ReportUpdate;
import caravan.app.imports.TableImport;
import caravan.app.imports.TableUpdate;
import caravan.app.pipeline.Project;
import caravan.app.query.Connections;
import caravan.app.query.Drivers;
import caravan.app.query.QueryUpdate;
import caravan.app.query.ReportQueries;
import caravan.app.tables.ImportFault;
import caravan.app.tables.Problem;
import java.io.IOException;
import java.io.PrintStream;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
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
  /** How many changes of a kind are named. */
  private static final int SHOWN_CHANGES = 20;

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
      description = "The new file, as for import. Default: none, for a query.")
  private @Nullable Path file;

  @Option(
      names = "--edition",
      paramLabel = "DATE",
      description = "When the file was published. Default: of today.")
  private @Nullable String edition;

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
    String date = edition != null ? edition : LocalDate.now(Clock.systemUTC()).toString();
    if (!date.matches("\\d{4}(-\\d{2}(-\\d{2})?)?")) {
      throw options.wrong("--edition takes a date such as 2025-06-13, not \"" + date + "\"");
    }
    Project project =
        new Project(
            root,
            root.resolve("site"),
            Runtime.getRuntime().availableProcessors(),
            "Caravan " + Version.text());
    Path given = file;
    String dataset = name;
    return given == null || dataset == null
        ? queries(project, dataset, date)
        : file(project, dataset, given, date);
  }

  private int file(Project project, String dataset, Path given, String date) throws IOException {
    try {
      List<ImportedData> data;
      try (ProgressLine line = options.progressLine(err)) {
        data = TableImport.read(options.input(given, line), options.said());
      }
      ReportUpdate made = ReportUpdate.of(project, dataset, one(data, dataset), date);
      if (!options.dryRun()) {
        made.write(project.root());
      }
      changes(made.dataset(), made.update());
      tell(made.files().keySet(), made.byHand());
      return 0;
    } catch (ImportFault fault) {
      ReadOptions.report(given, fault, err);
      return Faults.CONTENT_ERRORS;
    }
  }

  private int queries(Project project, @Nullable String dataset, String date) throws IOException {
    Map<String, String> environment = System.getenv();
    String home = System.getProperty("user.home", "");
    List<Path> folders =
        drivers != null
            ? List.of(drivers)
            : UserFiles.drivers(environment, home, System.getProperty("java.class.path", ""));
    Connections connections =
        new Connections(environment, UserFiles.connections(environment, home));
    try {
      QueryUpdate made =
          ReportQueries.of(
              project,
              dataset == null ? List.of() : List.of(dataset),
              connections,
              new Drivers(folders),
              date);
      if (!options.dryRun()) {
        made.write(project.root());
      }
      made.updates().forEach(this::changes);
      tell(made.files().keySet(), made.byHand());
      return 0;
    } catch (ImportFault fault) {
      for (Problem one : fault.problems()) {
        Lines.print(err, "caravan: " + one.message());
        Lines.print(err, "  help: " + one.help());
      }
      return Faults.CONTENT_ERRORS;
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

  private void changes(String dataset, TableUpdate update) {
    StringBuilder counts = new StringBuilder();
    for (TableUpdate.Kind kind : TableUpdate.Kind.values()) {
      int count = update.of(kind).size();
      counts.append(counts.isEmpty() ? "" : ", ").append(count).append(' ').append(word(kind));
    }
    Lines.print(out, dataset + ": " + counts);
    for (TableUpdate.Kind kind : TableUpdate.Kind.values()) {
      if (kind != TableUpdate.Kind.SAME) {
        List<TableUpdate.Change> changes = update.of(kind);
        changes.stream().limit(SHOWN_CHANGES).forEach(one -> Lines.print(out, line(one)));
        if (changes.size() > SHOWN_CHANGES) {
          int more = changes.size() - SHOWN_CHANGES;
          Lines.print(out, "  " + word(kind) + ": and " + more + " more");
        }
      }
    }
  }

  private void tell(Set<String> files, List<String> byHand) {
    String written = options.dryRun() ? "Would write " : "Wrote ";
    files.forEach(path -> Lines.print(out, written + path));
    byHand.forEach(line -> Lines.print(out, "Add yourself: " + line));
    if (!files.isEmpty()) {
      out.println(
          "Next: caravan check tells what it means for the text, caravan fix mends figures");
    }
  }

  private static String word(TableUpdate.Kind kind) {
    return kind.name().toLowerCase(Locale.ROOT);
  }

  private static String line(TableUpdate.Change change) {
    StringBuilder line = new StringBuilder("  " + word(change.kind()) + ": " + change.cell());
    BigDecimal before = change.before();
    BigDecimal now = change.now();
    if (change.kind() == TableUpdate.Kind.REFLAGGED) {
      return line.append(" is ").append(change.told()).toString();
    }
    if (before != null) {
      line.append(now == null ? " was " : " from ").append(before.toPlainString());
    }
    if (now != null) {
      line.append(before == null ? " is " : " to ").append(now.toPlainString());
    }
    BigDecimal percent = change.percent();
    if (percent != null) {
      line.append(" (").append(percent.signum() > 0 ? "+" : "");
      line.append(percent.toPlainString()).append(" %)");
    }
    return line.toString();
  }
}
