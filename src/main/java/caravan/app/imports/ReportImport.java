package caravan.app.imports;

import caravan.app.pipeline.BuildMemory;
import caravan.app.pipeline.LoadedSite;
import caravan.app.pipeline.Project;
import caravan.app.pipeline.SiteLoader;
import caravan.app.scaffold.DatasetName;
import caravan.app.scaffold.Quoted;
import caravan.app.tables.ImportFault;
import caravan.app.tables.Problem;
import caravan.model.data.EditionDate;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What an import changes in a report: new files, and additions to those that list codes and
 * sources.
 *
 * @param files their new texts by their paths from the report's root, sorted
 * @param datasets what was read, with the files it becomes
 * @param byHand lines that a person has to add
 */
public record ReportImport(
    Map<String, String> files, List<DatasetFiles> datasets, List<String> byHand) {
  public ReportImport {
    files = Collections.unmodifiableMap(new TreeMap<>(files));
    datasets = List.copyOf(datasets);
    byHand = List.copyOf(byHand);
  }

  /**
   * What the import of a file changes.
   *
   * @param file its name, for readers
   * @param data what it holds
   * @param name of the dataset; null to take it from the file
   * @param source the id of a source that the report has; null to add one for the file
   * @param edition when the file was published; null where that is not said
   * @throws ImportFault if a dataset is there already, or the report has no such source
   */
  public static ReportImport of(
      Project project,
      String file,
      List<ImportedData> data,
      @Nullable String name,
      @Nullable String source,
      @Nullable EditionDate edition)
      throws ImportFault, IOException {
    LoadedSite site = SiteLoader.load(project, new BuildMemory()).value();
    String stem = name == null ? DatasetName.of(file) : name;
    String id = source == null ? stem.replace('_', '-') : source;
    boolean known = site.data().bibliography().find(id) != null;
    boolean named = data.stream().anyMatch(one -> !one.sources().isEmpty());
    if (source != null && !known && !named) {
      throw new ImportFault(
          new Problem(
              0,
              0,
              "the report has no source \"" + source + "\"",
              "add it to content/sources.yaml, or leave --source out"));
    }
    Map<String, String> files = new LinkedHashMap<>();
    List<DatasetFiles> datasets = new ArrayList<>();
    Map<String, String> titles = new LinkedHashMap<>();
    List<String> byHand = new ArrayList<>();
    ReportEdits edits = new ReportEdits(project.root());
    String before = edits.text(ReportEdits.CODE_LISTS);
    String codes = before;
    for (ImportedData one : data) {
      String own = one.name().isEmpty() ? stem : stem + "_" + one.name();
      DatasetFiles made = new DatasetFiles(one, own, file, site.config().languages());
      FileSources sources =
          one.sources().isEmpty()
              ? FileSources.one(id)
              : FileSources.of(one, stem.replace('_', '-'), site.data().bibliography(), source);
      if (sources.ids().isEmpty()) {
        titles.putIfAbsent(id, file);
      }
      sources.ids().forEach((text, of) -> titles.putIfAbsent(of, text.isEmpty() ? file : text));
      for (Map.Entry<String, String> written : made.files(sources, edition).entrySet()) {
        edits.refuseLinks(written.getKey());
        if (edits.exists(written.getKey())) {
          throw new ImportFault(
              new Problem(
                  0, 0, written.getKey() + " is there already", "give another name: --name NAME"));
        }
        files.put(written.getKey(), written.getValue());
      }
      datasets.add(made);
      ListAdditions.Added added = ListAdditions.codes(codes, one.dimensions());
      codes = added.text();
      byHand.addAll(added.byHand());
    }
    if (!codes.equals(before)) {
      files.put(ReportEdits.CODE_LISTS, codes);
    }
    titles.keySet().removeIf(one -> site.data().bibliography().find(one) != null);
    String listed = edits.text(ReportEdits.SOURCES);
    for (Map.Entry<String, String> one : titles.entrySet()) {
      ListAdditions.Added added =
          ListAdditions.source(
              listed,
              one.getKey(),
              List.of(
                  "type: dataset",
                  "title: " + Quoted.yaml("[" + Quoted.line(one.getValue()) + "]"),
                  "# publisher, issued, URL: who published it, when, where"));
      listed = added.text();
      if (added.byHand().isEmpty()) {
        files.put(ReportEdits.SOURCES, listed);
      }
      byHand.addAll(added.byHand());
    }
    return new ReportImport(files, datasets, byHand);
  }

  /**
   * Writes the files.
   *
   * @param root of the report
   * @throws IOException if the file system refuses
   */
  public void write(Path root) throws IOException {
    new ReportEdits(root).write(files);
  }
}
