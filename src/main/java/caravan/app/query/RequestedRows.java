package caravan.app.query;

import caravan.app.imports.ImportedData;
import caravan.model.data.CellRequest;
import caravan.model.data.LockedCells;
import caravan.model.data.Period;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The rows of an answer that requests are about; a statement may give some more. Stateless. */
final class RequestedRows {
  private RequestedRows() {}

  static List<ImportedData.Row> of(Set<CellRequest> requests, List<ImportedData.Row> rows) {
    LockedCells asked = new LockedCells(requests);
    Map<List<String>, Period> latest = new HashMap<>();
    rows.forEach(
        row -> latest.merge(row.key(), row.period(), (a, b) -> a.compareTo(b) >= 0 ? a : b));
    Set<ImportedData.Row> kept = new HashSet<>();
    for (ImportedData.Row row : rows) {
      boolean last = row.period().equals(latest.get(row.key()));
      if (asked.has(one(row)) || (last && asked.has(newest(row)))) {
        kept.add(row);
      }
    }
    return rows.stream().filter(kept::contains).toList();
  }

  private static CellRequest one(ImportedData.Row row) {
    return new CellRequest(row.key(), new CellRequest.Periods.Between(row.period(), row.period()));
  }

  private static CellRequest newest(ImportedData.Row row) {
    return new CellRequest(row.key(), new CellRequest.Periods.Latest());
  }
}
