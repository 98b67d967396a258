package caravan.cli;

import java.io.PrintStream;
import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.AutoComplete;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code caravan completion}. */
@Command(
    name = "completion",
    description = {
      "Prints a script by which the Tab key completes commands in a shell.",
      "bash, zsh: add to ~/.bashrc or ~/.zshrc: source <(caravan completion bash)",
      "fish: caravan completion fish > ~/.config/fish/completions/caravan.fish"
    })
final class CompletionCommand implements Callable<Integer> {
  private static final String NAME = "caravan";

  @Spec private CommandSpec spec;

  private final PrintStream out;

  @Parameters(paramLabel = "SHELL", description = "One of ${COMPLETION-CANDIDATES}.")
  private Shell shell = Shell.bash;

  @Option(
      names = {"-h", "--help"},
      usageHelp = true,
      description = "Show this help.")
  private boolean help;

  /** The names are what a user types. */
  enum Shell {
    bash,
    zsh,
    fish
  }

  CompletionCommand(PrintStream out) {
    this.out = out;
  }

  @Override
  public Integer call() {
    CommandLine top = spec.root().commandLine();
    out.print(
        switch (shell) {
          // The script asks by itself which of the two shells it runs in.
          case bash, zsh -> AutoComplete.bash(NAME, top);
          case fish -> fish(top);
        });
    return 0;
  }

  private static String fish(CommandLine top) {
    StringBuilder script = new StringBuilder("complete -c " + NAME + " -f\n");
    for (Map.Entry<String, CommandLine> command : top.getSubcommands().entrySet()) {
      CommandSpec of = command.getValue().getCommandSpec();
      script
          .append("complete -c " + NAME + " -n __fish_use_subcommand -a ")
          .append(command.getKey())
          .append(" -d ")
          .append(quoted(of.usageMessage().description()[0]))
          .append('\n');
      of.options().forEach(option -> option(command.getKey(), option, script));
    }
    return script.toString();
  }

  private static void option(String command, OptionSpec option, StringBuilder script) {
    script
        .append("complete -c " + NAME + " -n '__fish_seen_subcommand_from ")
        .append(command)
        .append('\'');
    for (String name : option.names()) {
      script.append(name.startsWith("--") ? " -l " : " -s ").append(name.replaceFirst("^-+", ""));
    }
    if (option.type().isEnum()) {
      String values =
          String.join(
              " ", Arrays.stream(option.type().getEnumConstants()).map(Object::toString).toList());
      script.append(option.arity().min() == 0 ? " -a " : " -x -a ").append(quoted(values));
    } else if (option.arity().max() > 0) {
      script.append(" -r -F");
    }
    String[] description = option.description();
    String about = description.length == 0 ? "" : description[0];
    about =
        about
            .replace("${DEFAULT-VALUE}", option.defaultValueString())
            .replaceAll("\\$\\{[^}]*}", "…");
    script.append(" -d ").append(quoted(about)).append('\n');
  }

  private static String quoted(String text) {
    return "'" + text.replace("\\", "\\\\").replace("'", "\\'") + "'";
  }
}
