package caravan.cli;

import caravan.diff.DiffFormat;
import caravan.diff.ReportDiff;
import caravan.diff.compare.ReaderDiff;
import caravan.diff.git.RevisionFault;
import caravan.output.NamedFiles;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code caravan diff}. */
@Command(
    name = "diff",
    description = {
      "Tells what changed for a reader between two states of the report.",
      "States are Git revisions, which are read without touching the files, or folders that hold"
          + " content/."
    },
    footer = {
      "",
      "Exit status: 0 fine, also where there are changes; 1 the later state has errors (what can be"
          + " compared is printed nevertheless); 2 wrong usage or no such revision."
    })
final class DiffCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;

  private final PrintStream out;
  private final PrintStream err;

  @Parameters(
      index = "0",
      paramLabel = "BASE",
      description =
          "The earlier state: a revision or a folder; or both states: A..B, or A...B for the"
              + " changes of B since its history left A.")
  private String base = "";

  @Parameters(
      index = "1",
      arity = "0..1",
      paramLabel = "HEAD",
      description = "The later state. Default: the files as they are.")
  private @Nullable String head;

  @Option(
      names = "--root",
      paramLabel = "DIR",
      description = "The report: the folder that holds content/. Default: the current folder.")
  private Path root = Path.of("");

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      description = "How it is written: ${COMPLETION-CANDIDATES}. Default: text.")
  private DiffFormat format = DiffFormat.text;

  @Option(
      names = "--output",
      paramLabel = "FILE",
      description = "Where it is written. Default: to standard output.")
  private @Nullable Path output;

  @Option(
      names = "--threads",
      paramLabel = "N",
      description = "How many pages are worked on at once. Default: one for each processor.")
  private int threads = Runtime.getRuntime().availableProcessors();

  @Option(
      names = {"-h", "--help"},
      usageHelp = true,
      description = "Show this help.")
  private boolean help;

  DiffCommand(PrintStream out, PrintStream err) {
    this.out = out;
    this.err = err;
  }

  @Override
  public Integer call() throws IOException {
    if (threads < 1 || threads > 256) {
      throw new ParameterException(spec.commandLine(), "--threads takes a number from 1 to 256");
    }
    if (!Files.isDirectory(root)) {
      throw new ParameterException(spec.commandLine(), "there is no folder " + root);
    }
    ReaderDiff diff;
    try {
      diff = new ReportDiff(root, threads).between(base, head);
    } catch (RevisionFault fault) {
      return Faults.revision(fault, err);
    }
    String text = format.write(diff);
    if (output == null) {
      out.print(text);
    } else {
      NamedFiles.replace(output, text.getBytes(StandardCharsets.UTF_8));
    }
    return diff.problems().isEmpty() ? 0 : Faults.CONTENT_ERRORS;
  }
}
