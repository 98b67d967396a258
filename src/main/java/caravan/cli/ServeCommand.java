package caravan.cli;

import caravan.app.pipeline.Project;
import caravan.app.preview.PreviewState;
import caravan.app.serve.Editor;
import caravan.app.serve.PreviewServer;
import caravan.text.diagnostic.Capped;
import caravan.text.diagnostic.Diagnostic;
import caravan.text.diagnostic.Grouped;
import java.io.IOException;
import java.io.PrintStream;
import java.net.BindException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code caravan serve}. */
@Command(
    name = "serve",
    description = {
      "Shows the report in a browser while you write.",
      "What you save is shown at once. It can be read on this computer only; no site is written."
    })
final class ServeCommand implements Callable<Integer> {
  private static final int PORT = 4000;

  /** How many ports are tried where none was asked for. */
  private static final int TRIED = 20;

  @Spec private CommandSpec spec;

  private final PrintStream out;
  private final PrintStream err;

  @Mixin private ReportOptions options = new ReportOptions();

  @Option(
      names = "--port",
      paramLabel = "N",
      description =
          "The number in the address 127.0.0.1:N. Default: 4000, or the next that is free.")
  private @Nullable Integer port;

  @Option(
      names = "--editor",
      paramLabel = "EDITOR",
      description =
          "The editor that opens a paragraph's file: vscode, vscodium, cursor, zed, idea;"
              + " repository for the page on the code host; or an address with {file}, {line} and"
              + " {column}. Default: ${DEFAULT-VALUE}.")
  private String editor = "vscode";

  ServeCommand(PrintStream out, PrintStream err) {
    this.out = out;
    this.err = err;
  }

  @Override
  public Integer call() throws IOException, InterruptedException {
    Path root = options.root();
    Path cache = UserCache.ofProcess();
    Project project =
        new Project(
            root,
            root.resolve("site"),
            options.threads(),
            "Caravan " + Version.text(),
            cache,
            Set.of());
    Told told = new Told();
    try (PreviewServer server = open(project, told)) {
      server.start();
      out.println("Open " + server.address() + " (Ctrl+C ends)");
      server.await();
    }
    return told.ended.get();
  }

  private PreviewServer open(Project project, Told told) throws IOException {
    Editor opens = editor();
    int first = port == null ? PORT : port;
    if (first < 0 || first > 65535) {
      throw new ParameterException(spec.commandLine(), "--port takes a number from 0 to 65535");
    }
    int last = port == null ? PORT + TRIED : first;
    for (int i = first; i <= last; i++) {
      try {
        return new PreviewServer(project, i, opens, Clock.systemUTC(), told);
      } catch (BindException e) {
        if (i == last) {
          throw new ParameterException(spec.commandLine(), refused(first, e), e);
        }
      }
    }
    throw new IllegalStateException("no port was tried");
  }

  private String refused(int wanted, BindException e) {
    return port == null
        ? "the ports from "
            + PORT
            + " to "
            + (PORT + TRIED)
            + " are in use; choose another with"
            + " --port N"
        : "port "
            + wanted
            + (String.valueOf(e.getMessage()).contains("ermission")
                ? " may not be used by you"
                : " is in use")
            + "; leave out --port, and one is found that is free";
  }

  private Editor editor() {
    try {
      return new Editor(editor);
    } catch (IllegalArgumentException e) {
      throw new ParameterException(spec.commandLine(), "--editor: " + e.getMessage(), e);
    }
  }

  /** Prints what changes led to. */
  private final class Told implements PreviewServer.Told {
    /** The status where nothing more is shown. */
    private final AtomicInteger ended = new AtomicInteger();

    private final AtomicReference<List<Diagnostic>> before = new AtomicReference<>(List.of());

    @Override
    public void checked(PreviewState state, long millis) {
      List<Diagnostic> found = Grouped.of(state.diagnostics());
      if (!found.equals(before.getAndSet(found))) {
        (options.forPeople() ? err : out).print(options.formatter().format(Capped.of(found)));
      }
      long errors = found.stream().filter(Diagnostic::isError).count();
      long warnings = found.size() - errors;
      String what =
          (errors == 0 ? "No errors" : Report.count(errors, "error"))
              + (warnings == 0 ? "" : ", " + Report.count(warnings, "warning"));
      err.println(what + (millis == 0 ? "" : ", " + millis + " ms after the change"));
    }

    @Override
    public void sent(String path, long millis, String stages) {
      Lines.print(err, path + " shown " + millis + " ms after the change (" + stages + ")");
    }

    @Override
    public void failed(Throwable fault) {
      int status = Faults.report(fault, err);
      if (fault instanceof Error) {
        ended.set(status);
      }
    }
  }
}
