package caravan.app.query;

import caravan.app.imports.ImportedData;
import caravan.app.tables.ImportFault;
import caravan.app.tables.Problem;
import caravan.model.data.CellRequest;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The databases of a run, each opened once, when it is first asked. For one thread. */
final class OpenQueries implements AutoCloseable {
  private final Path report;
  private final Path temporary;
  private final Connections connections;
  private final Drivers drivers;
  private final Map<String, Database> open = new HashMap<>();
  private final Map<String, QueryColumns> columns = new HashMap<>();

  /**
   * @param report the root of the report
   * @param temporary a folder of this run
   */
  OpenQueries(Path report, Path temporary, Connections connections, Drivers drivers) {
    this.report = report;
    this.temporary = temporary;
    this.connections = connections;
    this.drivers = drivers;
  }

  private Database database(String connection) throws ImportFault, IOException {
    Database known = open.get(connection);
    if (known == null) {
      known = Database.open(connections.of(connection), drivers, report, temporary);
      open.put(connection, known);
    }
    return known;
  }

  /**
   * The columns of a query.
   *
   * @throws ImportFault if the database refuses it, or its columns do not fit the dataset
   */
  QueryColumns columns(DatasetQuery query) throws ImportFault, IOException {
    QueryColumns known = columns.get(query.dataset().id());
    if (known == null) {
      List<String> dimensions = query.dataset().dimensions();
      known =
          ask(
              query,
              CellQuery.ofColumns(query.statement()),
              rows -> QueryColumns.of(rows.getMetaData(), dimensions, query.dataset().frequency()));
      columns.put(query.dataset().id(), known);
    }
    return known;
  }

  private CellQuery cells(DatasetQuery query) throws ImportFault, IOException {
    return new CellQuery(
        query.statement(),
        query.dataset().dimensions(),
        columns(query),
        database(query.connection()));
  }

  /** All observations of a query. */
  List<ImportedData.Row> all(DatasetQuery query) throws ImportFault, IOException {
    return rows(query, cells(query).all());
  }

  /** The observations of requests, in one statement; perhaps with some more. */
  List<ImportedData.Row> of(DatasetQuery query, Collection<CellRequest> requests)
      throws ImportFault, IOException {
    return rows(query, cells(query).of(requests));
  }

  private List<ImportedData.Row> rows(DatasetQuery query, String sql)
      throws ImportFault, IOException {
    List<String> dimensions = query.dataset().dimensions();
    List<String> names = cells(query).columnNames();
    QueryColumns of = columns(query);
    return ask(query, sql, rows -> new QueryRows(dimensions, names, of).read(rows));
  }

  /** Asks a statement around a query, and tells of what is wrong where it stands in the query. */
  private <T> T ask(DatasetQuery query, String sql, Database.Reader<T> reader)
      throws ImportFault, IOException {
    Database database = database(query.connection());
    try {
      return database.ask(sql, reader);
    } catch (ImportFault fault) {
      long lines = query.statement().lines().count();
      throw new ImportFault(
          fault.problems().stream()
              .map(
                  one -> {
                    int line = one.line() - CellQuery.LINES_AHEAD;
                    return line < 1 || line > lines
                        ? Problem.ofFile(one.message(), one.help())
                        : new Problem(line, one.column(), one.message(), one.help());
                  })
              .toList());
    }
  }

  @Override
  public void close() throws ImportFault {
    for (Database one : open.values()) {
      one.close();
    }
  }
}
