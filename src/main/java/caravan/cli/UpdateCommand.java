package caravan.cli;

import caravan.app.fix.FileEdit;
import caravan.app.imports.ImportFault;
import caravan.app.imports.ImportOptions;
import caravan.app.imports.ImportedData;
import caravan.app.imports.Problem;
import caravan.app.imports.ReportUpdate;
import caravan.app.imports.TableImport;
import caravan.app.imports.UpdateEffects;
import caravan.app.pipeline.Project;
import caravan.model.data.EditionDate;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code caravan update}. */
@Command(
    name = "update",
    description = {
      "Brings a dataset up to date from a new file.",
      "Values that changed become revisions; what is new, revised, gone is told."
    },
    abbreviateSynopsis = true)
final class UpdateCommand implements Callable<Integer> {
  private final PrintStream out;
  private final PrintStream err;

  @Mixin private ReadOptions options = new ReadOptions();

  @Parameters(index = "0", paramLabel = "NAME", description = "The dataset; it has a table.")
  private String name = "";

  @Parameters(index = "1", paramLabel = "FILE", description = "The new file, as for import.")
  private Path file = Path.of("");

  @Option(
      names = "--edition",
      paramLabel = "DATE",
      description = "When the file was published. Default: of today.")
  private @Nullable String edition;

  @Option(names = "--fix", description = "Also correct the text, and draft a note on corrections.")
  private boolean fix;

  UpdateCommand(PrintStream out, PrintStream err) {
    this.out = out;
    this.err = err;
  }

  @Override
  public Integer call() throws IOException {
    Path root = options.root();
    String said = edition != null ? edition : LocalDate.now(Clock.systemUTC()).toString();
    EditionDate date = EditionDate.parse(said);
    if (date == null) {
      throw options.wrong("--edition takes a date such as 2025-06-13, not \"" + said + "\"");
    }
    try {
      String called = String.valueOf(file.getFileName());
      Project project = new Project(root, root.resolve("site"), 1, "Caravan " + Version.text());
      ImportOptions read = options.said().knowing(ReportUpdate.dimensions(project, name));
      List<ImportedData> data = TableImport.read(called, options.bytes(file), read);
      ReportUpdate made = ReportUpdate.of(project, name, one(data), date.text());
      UpdateEffects effects = made.files().isEmpty() ? null : made.effects(project);
      if (!options.dryRun()) {
        made.write(root);
      }
      UpdateReport report = new UpdateReport(out, options.dryRun());
      report.tell(made);
      if (effects != null) {
        report.tell(effects, fix);
        if (fix) {
          mend(root, project, made, effects, date);
        }
      }
      return 0;
    } catch (ImportFault fault) {
      ReadOptions.report(file, fault, err);
      return Faults.CONTENT_ERRORS;
    }
  }

  private static ImportedData one(List<ImportedData> data) throws ImportFault {
    if (data.size() > 1) {
      throw new ImportFault(
          List.of(
              new Problem(
                  0,
                  0,
                  "the file has several measures",
                  "choose one: --value " + data.get(0).title())));
    }
    return data.get(0);
  }

  /** Corrects the text, and drafts the note on corrections. */
  private void mend(
      Path root, Project project, ReportUpdate made, UpdateEffects effects, EditionDate date)
      throws IOException, ImportFault {
    PageWriter pages = new PageWriter(root, out, err, options.dryRun());
    for (FileEdit edit : effects.edits()) {
      pages.write(edit.file(), edit.applied(), edit.lines());
    }
    Map<String, String> drafts = made.corrections(project, effects, date);
    if (options.dryRun()) {
      drafts.forEach(
          (path, text) -> {
            Lines.print(out, "Would write " + path + ":");
            text.lines().forEach(line -> Lines.print(out, "  " + line));
          });
      return;
    }
    List<String> kept = ReportUpdate.writeNew(root, drafts);
    for (String path : drafts.keySet()) {
      Lines.print(
          out,
          kept.contains(path)
              ? path + " is there already, and is left as it is"
              : "Wrote " + path + ", a draft: readers see it when you take out \"draft: true\"");
    }
  }
}
