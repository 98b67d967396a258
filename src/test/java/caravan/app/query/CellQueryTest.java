package caravan.app.query;

import static org.assertj.core.api.Assertions.assertThat;

import caravan.app.imports.ImportedData;
import caravan.model.data.CellRequest;
import caravan.model.data.Dataset;
import caravan.model.data.Period;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The statements that ask for cells, as DuckDB understands them. */
class CellQueryTest {
  private static final List<String> DIMENSIONS = List.of("partner", "flow");
  private static final String QUERY =
      """
      SELECT 'P' || p AS partner, flow, y AS period, p * 10000 + y AS value
      FROM range(100) AS a(p), range(2000, 2100) AS b(y), (VALUES ('export'), ('import')) AS c(flow)
      """;

  @TempDir private Path root;
  private Database database;
  private QueryColumns columns;

  @BeforeEach
  void open() throws Exception {
    database = Database.open(ConnectionSettings.OWN, new Drivers(List.of()), root, root);
    columns =
        database.ask(
            CellQuery.ofColumns(QUERY),
            rows -> QueryColumns.of(rows.getMetaData(), DIMENSIONS, Dataset.Frequency.ANNUAL));
  }

  @AfterEach
  void close() throws Exception {
    database.close();
  }

  private CellQuery query() {
    return new CellQuery(QUERY, DIMENSIONS, columns, database);
  }

  private static CellRequest request(String partner, String flow, int year) {
    Period period = Objects.requireNonNull(Period.parse(Integer.toString(year)));
    return new CellRequest(List.of(partner, flow), new CellRequest.Periods.Between(period, period));
  }

  private List<ImportedData.Row> rows(Set<CellRequest> requests) throws Exception {
    CellQuery query = query();
    return database.ask(
        query.of(requests),
        rows -> new QueryRows(DIMENSIONS, query.columnNames(), columns).read(rows));
  }

  @Test
  void aFewSortsOfRequestsAreAskedForExactly() throws Exception {
    Set<CellRequest> requests =
        Set.of(request("P1", "export", 2001), request("P2", "import", 2002));
    assertThat(rows(requests))
        .extracting(ImportedData.Row::digits)
        .containsExactly("12001", "22002");
    assertThat(query().of(requests))
        .endsWith(
            """
            WHERE "partner" IN ('P1', 'P2')
            AND "flow" IN ('export', 'import')
            AND "period" IN (2001, 2002)
            AND ((("partner", "flow") IN (('P1', 'export')) AND "period" IN (2001))
             OR (("partner", "flow") IN (('P2', 'import')) AND "period" IN (2002)))""");
  }

  @Test
  void manySortsOfRequestsStayAStatementThatADatabaseCanCompile() throws Exception {
    Set<CellRequest> requests = new HashSet<>();
    for (int i = 0; i < 90; i++) {
      requests.add(request("P" + i, "export", 2000 + i));
      requests.add(request("*", "import", 2000 + i));
    }
    List<ImportedData.Row> rows = rows(requests);
    assertThat(query().of(requests).split(" OR ")).hasSize(2);
    assertThat(RequestedRows.of(requests, rows)).hasSize(90 + 90 * 100);
    Set<CellRequest> some = new HashSet<>(requests);
    some.removeIf(request -> request.codes().contains("*"));
    List<String> found = new ArrayList<>();
    RequestedRows.of(some, rows(some)).forEach(row -> found.add(row.digits()));
    assertThat(found).hasSize(90).contains("2000", "12001", "892089");
  }
}
