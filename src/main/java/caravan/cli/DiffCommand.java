package caravan.cli;

import caravan.app.diff.DiffFormat;
import caravan.app.diff.ReportDiff;
import caravan.app.diff.compare.ReaderDiff;
import caravan.app.diff.git.RevisionFault;
import caravan.app.diff.write.HostLinks;
import caravan.app.diff.write.UnusableTemplate;
import caravan.files.output.NamedFiles;
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
      "Tells what changed for a reader between two versions of the report.",
      "A version is a branch, tag or commit of Git, or a folder that holds content/. No file is"
          + " changed."
    },
    footer = {
      "",
      "Exit status, for scripts: 0 all is well, also where there are changes; 1 the later version"
          + " has errors (the rest is told all the same); 2 the command is not understood, or there"
          + " is no such version or template."
    })
final class DiffCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;

  private final PrintStream out;
  private final PrintStream err;

  @Parameters(
      index = "0",
      paramLabel = "BASE",
      description =
          "The earlier version; or both: A..B, or A...B for what B has changed since it branched"
              + " off from A.")
  private String base = "";

  @Parameters(
      index = "1",
      arity = "0..1",
      paramLabel = "HEAD",
      description = "The later version. Default: the files as they are now.")
  private @Nullable String head;

  @Option(
      names = "--root",
      paramLabel = "DIR",
      description = "The folder of the report, which holds content/. Default: the current folder.")
  private Path root = Path.of("");

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      description = "One of ${COMPLETION-CANDIDATES}. Default: ${DEFAULT-VALUE}.")
  private DiffFormat format = DiffFormat.text;

  @Option(
      names = "--output",
      paramLabel = "FILE",
      description = "The file to write it to. Default: none, it is printed.")
  private @Nullable Path output;

  @Option(
      names = "--link",
      paramLabel = "URL",
      description =
          "Link places to the code host, where it shows the later version of the report. Default: no"
              + " links. Example: https://HOST/OWNER/NAME/blob/COMMIT.")
  private @Nullable String link;

  @Option(
      names = "--templates",
      paramLabel = "DIR",
      description =
          "Templates for HTML in place of the program's, such as diff/page.ftlh. Default:"
              + " those of the program.")
  private @Nullable Path templates;

  @Option(
      names = "--threads",
      paramLabel = "N",
      description = "How many pages are worked on at once. Default: one for each processor core.")
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
    if (templates != null && !Files.isDirectory(templates)) {
      throw new ParameterException(spec.commandLine(), "there is no folder " + templates);
    }
    if (link != null && !HostLinks.isAddress(link)) {
      throw new ParameterException(
          spec.commandLine(),
          "--link takes an address such as https://HOST/OWNER/NAME/blob/COMMIT");
    }
    ReaderDiff diff;
    try {
      diff = new ReportDiff(root, threads).between(base, head);
    } catch (RevisionFault fault) {
      return Faults.revision(fault, err);
    }
    String text;
    try {
      text = format.write(diff, new HostLinks(link), templates);
    } catch (UnusableTemplate fault) {
      Lines.print(err, "caravan: " + fault.getMessage());
      return Faults.USAGE;
    }
    if (output == null) {
      out.print(text);
    } else {
      NamedFiles.replace(output, text.getBytes(StandardCharsets.UTF_8));
    }
    return diff.problems().isEmpty() ? 0 : Faults.CONTENT_ERRORS;
  }
}
