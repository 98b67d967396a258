package caravan.app.query;

import caravan.app.tables.ImportFault;
import caravan.app.imports.ReportEdits;
import caravan.app.imports.TableUpdate;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What queries change in a report.
 *
 * @param updates of the tables, by dataset
 * @param files their new texts by their paths from the report's root, sorted; without those that
 *     stay the same
 * @param byHand lines that a person has to add
 */
public record QueryUpdate(
    Map<String, TableUpdate> updates, Map<String, String> files, List<String> byHand) {
  public QueryUpdate {
    updates = Collections.unmodifiableMap(new LinkedHashMap<>(updates));
    files = Collections.unmodifiableMap(new TreeMap<>(files));
    byHand = List.copyOf(byHand);
  }

  /**
   * Writes the files.
   *
   * @throws ImportFault if one stands behind a link
   * @throws IOException if the file system refuses
   */
  public void write(Path root) throws ImportFault, IOException {
    ReportEdits edits = new ReportEdits(root);
    for (String path : files.keySet()) {
      edits.refuseLinks(path);
    }
    edits.write(files);
  }
}
