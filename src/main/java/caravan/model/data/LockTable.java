package caravan.model.data;

import caravan.text.csv.CsvPlaces;
import caravan.text.csv.CsvTable;
import caravan.text.diagnostic.Code;
import caravan.text.diagnostic.Diagnostics;
import caravan.text.encode.Digest;
import caravan.text.source.SourceFile;
import caravan.text.source.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * The cells that a query was asked for, in a table beside its dataset: {@code NAME.lock.csv}. A row
 * is a cell, without a value where the query has none; or what was asked for, with {@code *} for
 * all codes of a dimension, and likewise {@code *}, {@code latest} or {@code 2015..2024} for
 * periods.
 *
 * @param cells the rows that are cells, without the digest of the query
 * @param requests all that is known by the table
 * @param queries the digests of the queries that its rows are from
 */
public record LockTable(CsvTable cells, List<CellRequest> requests, Set<String> queries) {
  /** The column with the digest of the query. */
  public static final String QUERY = "query";

  /** What is behind the dimensions in a row. */
  public static final List<String> COLUMNS =
      List.of(
          ObservationColumns.PERIOD,
          ObservationColumns.VALUE,
          ObservationColumns.STATUS,
          ObservationColumns.NOTE,
          ObservationColumns.EDITION,
          QUERY);

  private static final int DIGEST_BYTES = 6;

  public LockTable {
    requests = List.copyOf(requests);
    queries = Set.copyOf(queries);
  }

  /** The path of the table of a dataset, from the report's root. */
  public static String path(String dataset) {
    return "content/data/" + dataset + ".lock.csv";
  }

  /**
   * What tells a query from another: twelve hexadecimal digits, the same for any ends of lines.
   *
   * @param connection empty for that of the program
   */
  public static String digest(String connection, String query) {
    String text = query.replace("\r\n", "\n").strip();
    return new Digest().addPart(connection).addPart(text).hex(DIGEST_BYTES);
  }

  /**
   * Reads a table.
   *
   * @return null, with errors, where it is none of a dataset with these dimensions
   */
  public static @Nullable LockTable read(
      CsvTable table, List<String> dimensions, SourceFile file, Diagnostics out) {
    List<String> head = new ArrayList<>(dimensions);
    head.addAll(COLUMNS);
    CsvPlaces places = new CsvPlaces(file, table);
    if (!table.head().equals(head)) {
      Span at = places.row(table.headLine()).get(0);
      out.error(
          Code.TABLE_FILE,
          at,
          "the columns are not " + String.join(", ", head),
          "delete this file, and run: caravan update");
      return null;
    }
    List<CsvTable.Row> cells = new ArrayList<>();
    List<CellRequest> requests = new ArrayList<>();
    Set<String> queries = new TreeSet<>();
    int size = dimensions.size();
    for (CsvTable.Row row : table.rows()) {
      CellRequest.Periods periods = CellRequest.Periods.parse(row.cells().get(size));
      if (periods == null) {
        out.error(
            Code.TABLE_FILE,
            places.row(row.line()).get(size),
            "\"" + row.cells().get(size) + "\" is no period",
            Period.HELP);
        return null;
      }
      CellRequest request = new CellRequest(row.cells().subList(0, size), periods);
      requests.add(request);
      queries.add(row.cells().get(row.cells().size() - 1));
      if (!request.isPattern()) {
        cells.add(new CsvTable.Row(row.line(), withoutQuery(row.cells())));
      }
    }
    CsvTable only =
        new CsvTable(table.separator(), withoutQuery(table.head()), table.headLine(), cells);
    return new LockTable(only, requests, queries);
  }

  private static List<String> withoutQuery(List<String> row) {
    return row.subList(0, row.size() - 1);
  }
}
