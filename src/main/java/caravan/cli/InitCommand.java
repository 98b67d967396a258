package caravan.cli;

import caravan.app.scaffold.CsvData;
import caravan.app.scaffold.CsvImport;
import caravan.app.scaffold.NewReport;
import caravan.app.scaffold.Starter;
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

  /** As of any text file of a report. */
  private static final long MAX_BYTES = 5L << 20;

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
          "The languages of the report, the main one first: en, or zh,en,ru. Default: en.")
  private List<String> languages = List.of("en");

  @Option(names = "--title", paramLabel = "TEXT", description = "The title of the report.")
  private @Nullable String title;

  @Option(
      names = "--from",
      paramLabel = "FILE.csv",
      description =
          "Begin with a table of your own: names in the first row; a column of periods (2025,"
              + " 2025-Q1, 2025-06), or a column for each; the others say what the values are of.")
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
      CsvData data;
      byte[] bytes = bytes(from);
      try {
        data = CsvImport.read(String.valueOf(from.getFileName()), bytes);
        files = starter.with(data);
      } catch (CsvFault fault) {
        CsvFaults.report(from.toString(), bytes, fault, err);
        return Faults.CONTENT_ERRORS;
      }
      Lines.print(out, CsvFaults.summary(data));
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

  /** The report has the numbers of such a language from the start, and its words from a person. */
  private void tellUnwritten(String language) {
    out.println(
        "The words around the pages are English in "
            + language
            + " until you translate templates/messages/"
            + language
            + ".yaml");
  }

  private byte[] bytes(Path file) throws IOException {
    if (!Files.isRegularFile(file)) {
      throw wrong("there is no file " + file);
    }
    if (Files.size(file) > MAX_BYTES) {
      throw wrong(file + " has more than 5 MiB; take a part of it");
    }
    return Files.readAllBytes(file);
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
