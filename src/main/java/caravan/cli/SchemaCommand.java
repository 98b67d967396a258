package caravan.cli;

import caravan.app.schema.Schemas;
import caravan.files.output.NamedFiles;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code caravan schema}. */
@Command(
    name = "schema",
    description = {
      "Writes JSON Schemas, by which editors explain keys of YAML.",
      "There is one for each kind of file, and for front matter, charts and tables."
    })
final class SchemaCommand implements Callable<Integer> {
  private final PrintStream out;

  @Parameters(
      paramLabel = "DIR",
      description = "The folder for them; it is made if it is not there.")
  private Path folder = Path.of("");

  @Option(
      names = {"-h", "--help"},
      usageHelp = true,
      description = "Show this help.")
  private boolean help;

  SchemaCommand(PrintStream out) {
    this.out = out;
  }

  @Override
  public Integer call() throws IOException {
    Files.createDirectories(folder);
    for (Map.Entry<String, String> file : Schemas.files().entrySet()) {
      Path path = folder.resolve(file.getKey());
      NamedFiles.replace(path, file.getValue().getBytes(StandardCharsets.UTF_8));
      Lines.print(out, "Wrote " + path);
    }
    return 0;
  }
}
