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
        "A static site generator for trade reports whose prose cannot disagree with its data.",
    synopsisSubcommandLabel = "COMMAND",
    footer = {
      "",
      "Exit status: 0 fine, 1 the content has errors, 2 wrong usage, 3 a fault of the program."
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
