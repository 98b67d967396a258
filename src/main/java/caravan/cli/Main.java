package caravan.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import picocli.CommandLine;

/** Entry point: reads the command line, runs the command, and ends with its exit status. */
public final class Main {
  private Main() {}

  public static void main(String[] args) {
    byte[] noMemory = (Faults.NO_MEMORY + "\n").getBytes(StandardCharsets.UTF_8);
    WatchedOutput output = new WatchedOutput(new FileOutputStream(FileDescriptor.out));
    PrintStream out = new PrintStream(output, true, StandardCharsets.UTF_8);
    PrintStream err = new PrintStream(System.err, true, StandardCharsets.UTF_8);
    int status = Faults.FAULT;
    try {
      status = run(args, out, err, Terminal.ofProcess());
      status = output.isWhole() ? status : told(output, status, err);
    } catch (OutOfMemoryError e) {
      // Not even the sentence could be said: the bytes of this one are there already.
      System.err.write(noMemory, 0, noMemory.length);
    }
    err.flush();
    if (status != 0) {
      System.exit(status);
    }
  }

  /** Says why what was found could not be written; whoever has stopped reading needs no telling. */
  private static int told(WatchedOutput output, int status, PrintStream err) {
    if (output.isUnread()) {
      return status;
    }
    Lines.print(err, "caravan: can't write to the standard output: " + output.reason());
    return Faults.FAULT;
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
    CommandLine line = commandLine(out, err, terminal);
    try {
      return line.execute(args);
    } catch (Error fault) {
      return Faults.report(fault, err);
    } finally {
      out.flush();
    }
  }

  /** All commands, with their options and what help says of them. */
  static CommandLine commandLine(PrintStream out, PrintStream err, Terminal terminal) {
    return new CommandLine(new CaravanCommand(terminal))
        .addSubcommand("init", new InitCommand(out, err))
        .addSubcommand("build", new BuildCommand(out, err))
        .addSubcommand("serve", new ServeCommand(out, err))
        .addSubcommand("check", new CheckCommand(out, err))
        .addSubcommand("import", new ImportCommand(out, err))
        .addSubcommand("update", new UpdateCommand(out, err))
        .addSubcommand("fix", new FixCommand(out, err))
        .addSubcommand("format", new FormatCommand(out, err))
        .addSubcommand("diff", new DiffCommand(out, err))
        .addSubcommand("explain", new ExplainCommand(out, err))
        .addSubcommand("schema", new SchemaCommand(out))
        .addSubcommand("completion", new CompletionCommand(out))
        .setUsageHelpAutoWidth(false)
        .setOut(new PrintWriter(out, true, StandardCharsets.UTF_8))
        .setErr(new PrintWriter(err, true, StandardCharsets.UTF_8))
        .setParameterExceptionHandler((wrong, arguments) -> Usage.report(wrong, err))
        .setExecutionExceptionHandler((fault, command, parsed) -> Faults.report(fault, err));
  }
}
