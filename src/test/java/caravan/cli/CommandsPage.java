package caravan.cli;

import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.Help;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;

/** The reference of commands as Markdown, made from what {@code --help} is made from. */
final class CommandsPage {
  private CommandsPage() {}

  /** The commands of the program, by what it knows of them itself. */
  static CommandLine commands() {
    PrintStream nowhere =
        new PrintStream(OutputStream.nullOutputStream(), true, StandardCharsets.UTF_8);
    return Main.commandLine(nowhere, nowhere, Terminal.none());
  }

  /** A list of the commands, then each with its arguments and options. */
  static String markdown() {
    CommandLine top = commands();
    StringBuilder page = new StringBuilder();
    page.append("| command | |\n| --- | --- |\n");
    top.getSubcommands()
        .forEach(
            (name, command) ->
                row(page, "[`" + name + "`](#" + name + ")", descriptions(command)[0]));
    page.append('\n').append(footer(top));
    top.getSubcommands().forEach((name, command) -> section(page, name, command));
    return page.toString();
  }

  private static void section(StringBuilder page, String name, CommandLine command) {
    CommandSpec spec = command.getCommandSpec();
    page.append("\n## ").append(name).append("\n\n");
    page.append("```text\n").append(synopsis(command)).append("\n```\n\n");
    for (String line : descriptions(command)) {
      page.append(escaped(line)).append("\n\n");
    }
    List<PositionalParamSpec> arguments = spec.positionalParameters();
    if (!arguments.isEmpty()) {
      page.append("| argument | |\n| --- | --- |\n");
      arguments.forEach(one -> row(page, "`" + one.paramLabel() + "`", text(one)));
      page.append('\n');
    }
    page.append("| option | |\n| --- | --- |\n");
    for (OptionSpec option : spec.options()) {
      row(page, "`" + String.join("`, `", names(option)) + "`", text(option));
    }
    String footer = footer(command);
    if (!footer.isEmpty()) {
      page.append('\n').append(footer);
    }
  }

  /** With the label of a value behind the last of the names: {@code --root DIR}. */
  private static List<String> names(OptionSpec option) {
    String value =
        option.arity().max() == 0
            ? ""
            : option.arity().min() == 0
                ? "[=" + option.paramLabel() + "]"
                : " " + option.paramLabel();
    return List.of(option.names()).stream()
        .map(name -> name.equals(option.longestName()) ? name + value : name)
        .toList();
  }

  private static String synopsis(CommandLine command) {
    return new Help(command.getCommandSpec(), Help.defaultColorScheme(Ansi.OFF))
        .synopsis(0)
        .strip()
        .replaceAll("\\s+", " ");
  }

  private static String[] descriptions(CommandLine command) {
    return command.getCommandSpec().usageMessage().description();
  }

  private static String footer(CommandLine command) {
    String text = String.join(" ", command.getCommandSpec().usageMessage().footer()).strip();
    return text.isEmpty() ? "" : escaped(text) + "\n";
  }

  /** As help shows it, in one line. */
  static String text(ArgSpec argument) {
    return String.join(" ", argument.description())
        .replace("${DEFAULT-VALUE}", argument.defaultValueString())
        .replace("${COMPLETION-CANDIDATES}", candidates(argument));
  }

  private static String candidates(ArgSpec argument) {
    Iterable<String> candidates = argument.completionCandidates();
    return candidates == null ? "" : String.join(", ", candidates);
  }

  private static void row(StringBuilder page, String name, String text) {
    page.append("| ").append(name).append(" | ").append(escaped(text)).append(" |\n");
  }

  /** Of help, all is text: a sign that would mean something in Markdown has a backslash. */
  private static String escaped(String text) {
    return text.replaceAll("[\\\\`*_\\[\\]<>|~#]", "\\\\$0");
  }
}
