package caravan.cli;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code caravan} itself: shows what there is. */
@Command(
    name = "caravan",
    versionProvider = Version.class,
    description =
        "Makes a website of a report, and finds numbers in its text that the data contradict.",
    synopsisSubcommandLabel = "COMMAND",
    footer = {
      "",
      "Exit status, for scripts: 0 all is well, 1 the report has errors, 2 the command is not"
          + " understood, 3 the program failed."
    })
final class CaravanCommand implements Runnable {
  @Spec private CommandSpec spec;

  private final Terminal terminal;

  @Option(
      names = {"-h", "--help"},
      usageHelp = true,
      description = "Show this help.")
  private boolean help;

  @Option(
      names = {"-V", "--version"},
      versionHelp = true,
      description = "Show the version.")
  private boolean version;

  CaravanCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  /** What messages are shown on. */
  Terminal terminal() {
    return terminal;
  }

  @Override
  public void run() {
    CommandLine line = spec.commandLine();
    throw new ParameterException(line, "a command is missing");
  }
}
