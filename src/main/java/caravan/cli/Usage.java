package caravan.cli;

import caravan.text.diagnostic.NearestName;
import java.io.PrintStream;
import java.util.Collection;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** Reports a command line that makes no sense: what is wrong and a way out, on two lines. */
final class Usage {
  private Usage() {}

  /** Prints what is wrong; returns the exit status. */
  static int report(ParameterException wrong, PrintStream err) {
    CommandLine command = wrong.getCommandLine();
    String message = firstLine(String.valueOf(wrong.getMessage()));
    String nearest = null;
    if (wrong instanceof UnmatchedArgumentException unmatched
        && !unmatched.getUnmatched().isEmpty()) {
      String word = unmatched.getUnmatched().get(0);
      boolean atTop = command.getParent() == null;
      String kind = word.startsWith("-") ? "option" : atTop ? "command" : "argument";
      message = "unknown " + kind + " \"" + word + "\"";
      nearest = NearestName.of(word, known(command, kind));
    }
    Lines.print(err, "caravan: " + message);
    err.println("  help: " + help(command, nearest));
    return Faults.USAGE;
  }

  private static String help(CommandLine command, @Nullable String nearest) {
    String list = "see " + command.getCommandSpec().qualifiedName() + " --help";
    return nearest == null ? list : "did you mean \"" + nearest + "\"? Or " + list;
  }

  private static Collection<String> known(CommandLine command, String kind) {
    return kind.equals("option")
        ? command.getCommandSpec().optionsMap().keySet()
        : command.getSubcommands().keySet();
  }

  /** The parser's own sentences begin with a capital. */
  private static String firstLine(String text) {
    String line = text.lines().findFirst().orElse("");
    return line.isEmpty()
        ? line
        : line.substring(0, 1).toLowerCase(Locale.ROOT) + line.substring(1);
  }
}
