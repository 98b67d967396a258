package caravan.app.query;

import caravan.app.tables.ImportFault;
import caravan.app.tables.Problem;
import caravan.app.imports.ReportEdits;
import caravan.model.data.Dataset;
import caravan.model.data.DatasetReader;
import caravan.model.data.LockTable;
import caravan.text.csv.CsvFault;
import caravan.text.csv.CsvTable;
import caravan.text.diagnostic.Diagnostics;
import caravan.text.source.SourceFile;
import caravan.text.source.SourceText;
import caravan.text.yaml.YamlMap;
import caravan.text.yaml.YamlNode;
import caravan.text.yaml.YamlParser;
import caravan.text.yaml.YamlScalar;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A dataset and the query for its observations.
 *
 * @param path of the query, from the report's root
 * @param statement what is asked
 * @param digest tells the query from another
 * @param connection by its name; empty for the engine over the report's own files
 * @param table the name of the table that takes all rows; null where cells are locked
 * @param source of the dataset; null for none
 */
record DatasetQuery(
    Dataset dataset,
    String path,
    String statement,
    String digest,
    String connection,
    @Nullable String table,
    @Nullable String source) {

  /** Whether a dataset has a query. */
  static boolean has(Dataset dataset) {
    YamlNode root = root(dataset);
    return root != null && DatasetReader.query(root) != null;
  }

  private static @Nullable YamlNode root(Dataset dataset) {
    return YamlParser.parse(dataset.span().file().asText(), new Diagnostics());
  }

  /**
   * The query of a dataset that has one.
   *
   * @throws ImportFault if its file is not there, or is no query
   */
  static DatasetQuery of(Dataset dataset, ReportEdits edits) throws ImportFault, IOException {
    YamlNode root = root(dataset);
    SourceText named = root == null ? null : DatasetReader.query(root);
    if (root == null || named == null) {
      throw new IllegalArgumentException("a dataset without a query: " + dataset.id());
    }
    String path = "content/data/" + named;
    String text = edits.text(path);
    String connection = DatasetReader.connection(root);
    SourceText table = DatasetReader.table(root);
    return new DatasetQuery(
        dataset,
        path,
        QueryText.statement(path, text),
        LockTable.digest(connection, text),
        connection,
        table == null ? null : table.text(),
        source(root));
  }

  private static @Nullable String source(YamlNode root) {
    return root instanceof YamlMap map && map.get("source") instanceof YamlScalar source
        ? source.text().text()
        : null;
  }

  /**
   * The locked cells so far; null for none.
   *
   * @param text of their table; empty where there is none
   * @throws ImportFault if it is none of this dataset
   */
  @Nullable LockTable lock(String text) throws ImportFault {
    if (text.isEmpty()) {
      return null;
    }
    SourceFile file = new SourceFile(LockTable.path(dataset.id()), text);
    LockTable lock = null;
    try {
      lock = LockTable.read(CsvTable.of(text), dataset.dimensions(), file, new Diagnostics());
    } catch (CsvFault fault) {
      // Told below.
    }
    if (lock == null) {
      throw new ImportFault(
          List.of(
              new Problem(
                  0,
                  0,
                  file.path() + " can't be read",
                  "mend it (caravan check tells what is wrong), or delete it: then the history of"
                      + " its values is lost")));
    }
    return lock;
  }
}
