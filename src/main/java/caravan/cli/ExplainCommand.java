package caravan.cli;

import caravan.text.diagnostic.Code;
import caravan.text.diagnostic.CodePage;
import caravan.text.diagnostic.NearestName;
import java.io.PrintStream;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code caravan explain}. */
@Command(
    name = "explain",
    description = {
      "Tells what a message means and what to do.",
      "Without a code, lists all codes."
    })
final class ExplainCommand implements Callable<Integer> {
  private final PrintStream out;
  private final PrintStream err;

  @Parameters(
      paramLabel = "CODE",
      arity = "0..1",
      description = "The word in brackets in the message, such as figure-mismatch.")
  private @Nullable String code;

  @Option(
      names = {"-h", "--help"},
      usageHelp = true,
      description = "Show this help.")
  private boolean help;

  ExplainCommand(PrintStream out, PrintStream err) {
    this.out = out;
    this.err = err;
  }

  @Override
  public Integer call() {
    if (code == null) {
      for (Code each : Code.values()) {
        out.printf(Locale.ROOT, "%-23s %s%n", each.id(), CodePage.of(each).summary());
      }
      return 0;
    }
    // As it is copied from a message: with its brackets, or with the severity ahead of them.
    String wanted = code.replaceFirst("^[a-z]*\\[", "").replaceFirst("]:?$", "");
    for (Code each : Code.values()) {
      if (each.id().equals(wanted)) {
        out.print(CodePage.of(each).text());
        return 0;
      }
    }
    List<String> ids = Arrays.stream(Code.values()).map(Code::id).toList();
    String nearest = NearestName.of(wanted, ids);
    Lines.print(err, "caravan: there is no code \"" + wanted + "\"");
    err.println(
        "  help: "
            + (nearest == null ? "" : "did you mean \"" + nearest + "\"? Or ")
            + "see caravan explain, which lists all");
    return Faults.USAGE;
  }
}
