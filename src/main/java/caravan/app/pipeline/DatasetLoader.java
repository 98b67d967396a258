package caravan.app.pipeline;

import caravan.model.data.Bibliography;
import caravan.model.data.CodeLists;
import caravan.model.data.Dataset;
import caravan.model.data.DatasetReader;
import caravan.model.data.LockTable;
import caravan.model.data.Units;
import caravan.text.diagnostic.Checked;
import caravan.text.diagnostic.Code;
import caravan.text.diagnostic.Diagnostic;
import caravan.text.diagnostic.Diagnostics;
import caravan.text.source.SourceFile;
import caravan.text.source.SourceText;
import caravan.text.yaml.YamlNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Reads the datasets of a report, with the files that they name. For one thread. */
final class DatasetLoader {
  private final Set<String> paths;
  private final ReportFiles files;
  private final BuildMemory memory;
  private final CodeLists codeLists;
  private final Bibliography bibliography;
  private final Units units;
  private final Set<String> unread;
  private final Diagnostics out;
  private final Map<String, Dataset> datasets = new TreeMap<>();
  private final List<String> unnamed = new ArrayList<>();

  /** The paths of datasets by those of the files that they name. */
  private final Map<String, Set<String>> tables = new TreeMap<>();

  /**
   * @param paths of all files of the report
   * @param unread takes the paths of datasets that can't be read
   */
  DatasetLoader(
      Set<String> paths,
      ReportFiles files,
      BuildMemory memory,
      CodeLists codeLists,
      Bibliography bibliography,
      Units units,
      Set<String> unread,
      Diagnostics out) {
    this.paths = paths;
    this.files = files;
    this.memory = memory;
    this.codeLists = codeLists;
    this.bibliography = bibliography;
    this.units = units;
    this.unread = unread;
    this.out = out;
  }

  /** Notes a table or a query, which some dataset should name. */
  void unnamed(String path) {
    unnamed.add(path);
  }

  /** The datasets by their names, after all were read; a warning for each file that none names. */
  Map<String, Dataset> all() {
    unnamed.stream().filter(path -> !tables.containsKey(path)).forEach(this::unused);
    return datasets;
  }

  /** A dataset that was read; null where it could not be. */
  @Nullable Dataset get(String id) {
    return datasets.get(id);
  }

  /** The paths of datasets by those of the files that they name. */
  Map<String, Set<String>> tables() {
    return tables;
  }

  /**
   * Reads a dataset.
   *
   * @param id its name
   * @param root what its file says; null where it can't be read, which was reported
   */
  void read(String path, String id, @Nullable YamlNode root) {
    if (!id.matches("[A-Za-z][A-Za-z0-9_]*")) {
      out.error(
          Code.FILE_NAME,
          ReportFiles.place(path),
          "a dataset's name has letters, digits and underscores, not \"" + id + "\"",
          "rename the file, for instance to " + identifier(id) + ".yaml");
      unread.add(path);
      return;
    }
    SourceFile table = root == null ? null : table(path, id, root);
    SourceFile query =
        root == null ? null : beside(path, DatasetReader.query(root), "query", "put it there");
    Dataset dataset =
        root == null
            ? null
            : take(memory
                    .datasets()
                    .of(
                        path,
                        List.of(
                            root,
                            codeLists,
                            bibliography,
                            units,
                            Optional.ofNullable(table),
                            Optional.ofNullable(query)),
                        () -> {
                          Diagnostics found = new Diagnostics();
                          return found.with(
                              Optional.ofNullable(
                                  new DatasetReader(
                                          id, codeLists, bibliography, units, table, query, found)
                                      .read(root)));
                        }))
                .orElse(null);
    if (dataset == null) {
      unread.add(path);
    } else if (datasets.putIfAbsent(id, dataset) != null) {
      out.error(
          Code.DUPLICATE_ID,
          ReportFiles.place(path),
          "a second dataset with the name \"" + id + "\"",
          "rename one of the files");
    }
  }

  private Optional<Dataset> take(Checked<Optional<Dataset>> checked) {
    out.addAll(checked.diagnostics());
    return checked.value();
  }

  /**
   * The table that a dataset names, or that of the cells of its query; null where there is none so
   * far, or, with an error, no readable one.
   */
  private @Nullable SourceFile table(String dataset, String id, YamlNode root) {
    SourceText name = DatasetReader.table(root);
    String lock = LockTable.path(id);
    if (name == null && DatasetReader.query(root) != null && paths.contains(lock)) {
      return read(dataset, lock);
    }
    boolean filled = DatasetReader.query(root) != null;
    return beside(
        dataset, name, "table", filled ? "run: caravan update " + id : "put it beside this file");
  }

  /** A file that a dataset names, of the folder in which it stands itself; null as above. */
  private @Nullable SourceFile beside(
      String dataset, @Nullable SourceText name, String what, String help) {
    if (name == null) {
      return null;
    }
    String path = "content/data/" + name;
    if (!paths.contains(path)) {
      out.error(Code.MISSING_FILE, name.span(), "there is no " + what + " " + path, help);
      return null;
    }
    return read(dataset, path);
  }

  private @Nullable SourceFile read(String dataset, String path) {
    tables.computeIfAbsent(path, one -> new TreeSet<>()).add(dataset);
    return files.table(path);
  }

  private void unused(String path) {
    boolean query = Unread.QUERY.matcher(path).matches();
    out.add(
        Diagnostic.warning(
                Code.UNEXPECTED_FILE,
                ReportFiles.place(path),
                "no dataset has this " + (query ? "query" : "table"))
            .help(
                "name it in one: "
                    + (query ? "query: sql/" : "table: ")
                    + path.substring(path.lastIndexOf('/') + 1)));
  }

  /** A name that a dataset may have, near to one that it may not have. */
  private static String identifier(String name) {
    String plain = name.replaceAll("[^A-Za-z0-9]+", "_").replaceAll("^_+|_+$", "");
    return plain.matches("[A-Za-z].*") ? plain : plain.isEmpty() ? "data" : "data_" + plain;
  }
}
