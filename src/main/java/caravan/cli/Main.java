package caravan.cli;

import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import picocli.CommandLine;

/** Entry point: reads the command line, runs the command, and ends with its exit status. */
public final class Main {
  private Main() {}

  public static void main(String[] args) {
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    PrintStream err = new PrintStream(System.err, true, StandardCharsets.UTF_8);
    int status = run(args, out, err, Terminal.ofProcess());
    out.flush();
    err.flush();
    if (status != 0) {
      System.exit(status);
    }
  }

  /**
   * Runs a command whose messages are shown on no terminal.
   *
   * @return the exit status, as below
   */
  public static int run(String[] args, PrintStream out, PrintStream err) {
    return run(args, out, err, Terminal.none());
  }

  /**
   * Runs a command.
   *
   * @return the exit status: 0 fine, 1 the content has errors, 2 wrong usage, 3 a fault of the
   *     program
   */
  static int run(String[] args, PrintStream out, PrintStream err, Terminal terminal) {
    CommandLine line =
        new CommandLine(new CaravanCommand(terminal))
            .addSubcommand("init", new InitCommand(out, err))
            .addSubcommand("build", new BuildCommand(out, err))
            .addSubcommand("serve", new ServeCommand(out, err))
            .addSubcommand("check", new CheckCommand(out, err))
            .addSubcommand("fix", new FixCommand(out, err))
            .addSubcommand("diff", new DiffCommand(out, err))
            .addSubcommand("explain", new ExplainCommand(out, err))
            .addSubcommand("schema", new SchemaCommand(out))
            .addSubcommand("completion", new CompletionCommand(out))
            .setUsageHelpAutoWidth(false)
            .setOut(new PrintWriter(out, true, StandardCharsets.UTF_8))
            .setErr(new PrintWriter(err, true, StandardCharsets.UTF_8))
            .setParameterExceptionHandler((wrong, arguments) -> Usage.report(wrong, err))
            .setExecutionExceptionHandler((fault, command, parsed) -> Faults.report(fault, err));
    return line.execute(args);
  }
}
