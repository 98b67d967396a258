package caravan.cli;

import caravan.app.pipeline.Project;
import caravan.text.diagnostic.DiagnosticFormat;
import caravan.text.diagnostic.GithubFormat;
import caravan.text.diagnostic.JsonFormat;
import caravan.text.diagnostic.SarifFormat;
import caravan.text.diagnostic.TextFormat;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Options that all commands on a report have. */
final class ReportOptions {
  @Spec(Spec.Target.MIXEE)
  private CommandSpec spec;

  @Option(
      names = "--root",
      paramLabel = "DIR",
      description = "The folder of the report, which holds content/. Default: the current folder.")
  private Path root = Path.of("");

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      description =
          "How errors and warnings are printed: ${COMPLETION-CANDIDATES}. Default:"
              + " ${DEFAULT-VALUE}.")
  private Format format = Format.text;

  @Option(
      names = "--threads",
      paramLabel = "N",
      description = "How many pages are worked on at once. Default: one for each processor core.")
  private int threads = Runtime.getRuntime().availableProcessors();

  @Option(
      names = "--color",
      paramLabel = "WHEN",
      description = "Colours in messages: ${COMPLETION-CANDIDATES}. Default: ${DEFAULT-VALUE}.")
  private Terminal.Colours colours = Terminal.Colours.auto;

  @Option(
      names = {"-h", "--help"},
      usageHelp = true,
      description = "Show this help.")
  private boolean help;

  /** The names are what a user types. */
  enum Format {
    text,
    json,
    github,
    sarif
  }

  /**
   * The report's folder.
   *
   * @throws ParameterException if there is no report
   */
  Path root() {
    requireReport(spec, root);
    return root;
  }

  /**
   * Refuses a folder without a report.
   *
   * @throws ParameterException if there is none
   */
  static void requireReport(CommandSpec spec, Path root) {
    Path content = root.resolve("content");
    // A link is refused in the same way by all commands, as a mistake of the report.
    if (!Files.isDirectory(content) && !Files.isSymbolicLink(content)) {
      throw new ParameterException(
          spec.commandLine(),
          "there is no report in "
              + root.toAbsolutePath().normalize()
              + (Files.exists(content)
                  ? ": content is a file, no folder"
                  : ": it has no folder content/")
              + "; choose the report's folder with --root DIR");
    }
  }

  int threads() {
    if (threads < 1 || threads > 256) {
      throw new ParameterException(spec.commandLine(), "--threads takes a number from 1 to 256");
    }
    return threads;
  }

  /** Whether errors are for people, and so go to standard error. */
  boolean forPeople() {
    return format == Format.text;
  }

  /** Where people are told something: standard output is the machine's where it reads that. */
  PrintStream people(PrintStream out, PrintStream err) {
    return forPeople() ? out : err;
  }

  /**
   * The report with its site in the usual place, and no cache.
   *
   * @throws ParameterException if there is no report
   */
  Project project() {
    Path folder = root();
    return new Project(folder, folder.resolve("site"), threads(), "Caravan " + Version.text());
  }

  /** Shows on a terminal how far a run has come, where people look at it; to be closed. */
  ProgressLine progress(PrintStream err) {
    return ProgressLine.start(err, forPeople() && terminal().showsProgress());
  }

  private Terminal terminal() {
    return spec.root().userObject() instanceof CaravanCommand top
        ? top.terminal()
        : Terminal.none();
  }

  boolean isJson() {
    return format == Format.json;
  }

  /** Whether standard output is one document, which nothing else may be written into. */
  boolean isDocument() {
    return format == Format.json || format == Format.sarif;
  }

  DiagnosticFormat formatter() {
    return switch (format) {
      case text -> new TextFormat(terminal().colours(colours));
      case json -> new JsonFormat();
      case github -> new GithubFormat();
      case sarif -> new SarifFormat(Version.text());
    };
  }
}
