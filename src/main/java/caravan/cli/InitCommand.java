package caravan.cli;

import caravan.app.imports.FirstData;
import caravan.app.imports.ImportOptions;
import caravan.app.imports.ImportedData;
import caravan.app.imports.TableImport;
import caravan.app.scaffold.NewReport;
import caravan.app.scaffold.Starter;
import caravan.app.scaffold.StarterData;
import caravan.app.tables.ImportFault;
import caravan.app.tables.Input;
import caravan.language.registry.Language;
import caravan.text.csv.CsvFault;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SortedMap;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code caravan init}. */
@Command(
    name = "init",
    description = {
      "Makes a small new report.",
      "It can be built at once, and comments in it say where to begin."
    })
final class InitCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;

  private static final long MAX_BYTES = 50L << 20;

  private final PrintStream out;
  private final PrintStream err;

  @Parameters(
      paramLabel = "DIR",
      description = "The folder of the report: a new one, or an empty one.")
  private Path folder = Path.of("");

  @Option(
      names = "--language",
      paramLabel = "CODES",
      split = ",",
      description =
          "The languages of the report, the main one first: en, or zh,en,ru. The program has the"
              + " words of en, zh, ru, de, fr, es, pt, kk, ky, uz and ar. Default: en.")
  private List<String> languages = List.of("en");

  @Option(names = "--title", paramLabel = "TEXT", description = "The title of the report.")
  private @Nullable String title;

  @Option(
      names = "--from",
      paramLabel = "FILENAME",
      description =
          "Begin with a file of statistics: a spreadsheet, CSV, or what else caravan import reads."
              + " Default: an example.")
  private @Nullable Path from;

  @Option(
      names = {"-h", "--help"},
      usageHelp = true,
      description = "Show this help.")
  private boolean help;

  InitCommand(PrintStream out, PrintStream err) {
    this.out = out;
    this.err = err;
  }

  @Override
  public Integer call() throws IOException {
    Starter starter = new Starter(languages(), title());
    if (!NewReport.isFree(folder)) {
      throw wrong(folder + " is not empty; choose a new folder");
    }
    SortedMap<String, String> files;
    if (from == null) {
      files = starter.example();
    } else {
      try {
        files = from(starter, from);
      } catch (ImportFault fault) {
        ReadOptions.report(from, fault, err);
        return Faults.CONTENT_ERRORS;
      }
    }
    NewReport.write(folder, files);
    Lines.print(out, "Made a report in " + folder + ":");
    files.keySet().forEach(file -> Lines.print(out, "  " + file));
    starter.unwritten().forEach(this::tellUnwritten);
    out.println("Next:");
    Lines.print(out, "  cd " + folder);
    out.println("  caravan serve     # shows it in a browser, and what you change at once");
    out.println("  caravan build     # makes the site: open site/index.html");
    return 0;
  }

  /** A report that begins with a file, after saying what was read of it. */
  private SortedMap<String, String> from(Starter starter, Path file)
      throws ImportFault, IOException {
    if (!Files.isRegularFile(file)) {
      throw wrong("there is no file " + file);
    }
    if (Files.size(file) > MAX_BYTES) {
      throw wrong(
          file
              + " has more than 50 MiB; take a part of it, or begin without --from, and import it");
    }
    String name = String.valueOf(file.getFileName());
    List<ImportedData> all = TableImport.read(Input.of(file), ImportOptions.NONE);
    StarterData data = FirstData.of(name, all);
    SortedMap<String, String> files;
    try {
      files = starter.with(data);
    } catch (CsvFault fault) {
      throw new ImportFault(String.valueOf(fault.getMessage()), fault.help());
    }
    Lines.print(out, summary(data));
    all.get(0).remarks().forEach(remark -> Lines.print(out, "  " + remark));
    for (ImportedData other : all.subList(1, all.size())) {
      Lines.print(out, "  It has another dataset, for caravan import: " + other.title());
    }
    return files;
  }

  /** One line on what was read. */
  private static String summary(StarterData data) {
    return "Read "
        + Report.count(data.observations(), "value")
        + " in "
        + data.series().size()
        + " series by "
        + String.join(", ", data.dimensions().keySet())
        + (data.missing() == 0 ? "" : "; " + Report.count(data.missing(), "cell") + " had none");
  }

  /** The report has the numbers of such a language from the start, and its words from a person. */
  private void tellUnwritten(String language) {
    out.println(
        "The words around the pages are English in "
            + language
            + " until you translate templates/messages/"
            + language
            + ".yaml");
  }

  private List<String> languages() {
    List<String> codes = languages.stream().map(String::strip).toList();
    for (String code : codes) {
      if (!Language.isKnown(code)) {
        throw wrong("no language \"" + code + "\"; write a code such as en, zh, ru, kk or de");
      }
    }
    if (codes.stream().distinct().count() < codes.size()) {
      throw wrong("a language stands twice in --language " + String.join(",", codes));
    }
    return codes;
  }

  private @Nullable String title() {
    if (title != null && title.isBlank()) {
      throw wrong("the title is empty");
    }
    return title;
  }

  private ParameterException wrong(String message) {
    return new ParameterException(spec.commandLine(), message);
  }
}
