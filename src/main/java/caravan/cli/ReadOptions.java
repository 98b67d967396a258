package caravan.cli;

import caravan.app.imports.ImportOptions;
import caravan.app.tables.FiscalYears;
import caravan.app.tables.ImportFault;
import caravan.app.tables.Input;
import caravan.app.tables.Problem;
import caravan.app.tables.TableChoice;
import caravan.model.data.EditionDate;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Options that say of a file of statistics what it does not say itself. */
final class ReadOptions {
  private static final long MAX_BYTES = 1L << 30;

  /** How many problems of a file are shown. */
  private static final int SHOWN_PROBLEMS = 50;

  @Spec(Spec.Target.MIXEE)
  private CommandSpec spec;

  @Option(
      names = "--root",
      paramLabel = "DIR",
      description = "The report's folder. Default: the current folder.")
  private Path root = Path.of("");

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
      names = "--sheet",
      paramLabel = "NAME",
      description = "A sheet. Default: the one that has a table.")
  private @Nullable String sheet;

  @Option(
      names = "--range",
      paramLabel = "CELLS",
      description = "Cells of it, such as B5:H40. Default: every cell.")
  private @Nullable String range;

  @Option(
      names = "--fiscal-year",
      paramLabel = "MONTH",
      description = "First month of FY2024, 2023-07. Default: not told.")
  private @Nullable String fiscalYear;

  @Option(
      names = "--daily",
      paramLabel = "HOW",
      description = "Months of days: ${COMPLETION-CANDIDATES}. Default: not made.")
  private ImportOptions.@Nullable Daily daily;

  @Option(names = "--dry-run", description = "Say what would be written, and write nothing.")
  private boolean dryRun;

  @Option(
      names = {"-h", "--help"},
      usageHelp = true,
      description = "Show this help.")
  private boolean help;

  /** A line that says how far the reading has come. */
  ProgressLine progressLine(PrintStream err) {
    Terminal terminal =
        spec.root().userObject() instanceof CaravanCommand command
            ? command.terminal()
            : Terminal.none();
    return ProgressLine.start(err, terminal.showsProgress());
  }

  boolean dryRun() {
    return dryRun;
  }

  /**
   * The report's folder.
   *
   * @throws ParameterException if there is no report
   */
  Path root() {
    ReportOptions.requireReport(spec, root);
    return root;
  }

  /**
   * What was said.
   *
   * @throws ParameterException where it makes no sense
   */
  ImportOptions said() {
    if (multiplier != null && !multiplier.matches("1e\\d{1,2}|[1-9]\\d{0,12}")) {
      throw wrong("--multiplier takes a number such as 1e6, not \"" + multiplier + "\"");
    }
    if (decimal != null && decimal != ',' && decimal != '.') {
      throw wrong("--decimal takes , or .");
    }
    if (range != null && !TableChoice.isRange(range)) {
      throw wrong("--range takes cells such as B5:H40, not \"" + range + "\"");
    }
    if (fiscalYear != null && !fiscalYear.matches("202[34]-(0[1-9]|1[0-2])")) {
      throw wrong("--fiscal-year takes a month such as 2023-07, not \"" + fiscalYear + "\"");
    }
    return new ImportOptions(
        new TableChoice(encoding, sheet, range, decimal),
        period,
        values,
        dimensions,
        where == null ? Map.of() : where,
        unit,
        multiplier,
        daily,
        fiscalYear == null ? null : new FiscalYears(YearMonth.parse(fiscalYear)),
        Set.of());
  }

  /** A file that is not too large. */
  Input input(Path file, ProgressLine progress) throws IOException {
    if (!Files.isRegularFile(file)) {
      throw wrong("there is no file " + file);
    }
    if (Files.size(file) > MAX_BYTES) {
      throw wrong(file + " has more than 1 GiB; take a part of it");
    }
    return Input.of(file, progress);
  }

  /** Says what is wrong with a file. */
  static void report(Path file, ImportFault fault, PrintStream err) {
    List<Problem> problems = fault.problems();
    for (Problem one : problems.subList(0, Math.min(SHOWN_PROBLEMS, problems.size()))) {
      Lines.print(err, "caravan: " + file + one.place() + ": " + one.message());
      Lines.print(err, "  help: " + one.help());
    }
    if (problems.size() > SHOWN_PROBLEMS) {
      Lines.print(
          err, "caravan: " + file + ": and " + (problems.size() - SHOWN_PROBLEMS) + " more");
    }
  }

  /**
   * The date of an edition.
   *
   * @throws ParameterException if it is none
   */
  EditionDate edition(String said) {
    EditionDate date = EditionDate.parse(said);
    if (date == null) {
      throw wrong("--edition takes a date such as 2025-06-13, not \"" + said + "\"");
    }
    return date;
  }

  ParameterException wrong(String message) {
    return new ParameterException(spec.commandLine(), message);
  }
}
