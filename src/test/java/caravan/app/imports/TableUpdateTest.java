package caravan.app.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import caravan.app.tables.ImportFault;
import caravan.testing.TestData;
import caravan.text.diagnostic.Diagnostics;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** A table with what a later edition of its source says. */
class TableUpdateTest {
  private static ImportedData data(String text) throws ImportFault {
    return TableImport.read("t.csv", text.getBytes(StandardCharsets.UTF_8), ImportOptions.NONE)
        .get(0);
  }

  private static TableUpdate update(String table, String file, String edition) throws ImportFault {
    return TableUpdate.of(table, List.of("country"), "a", TableEditions.NONE, data(file), edition);
  }

  private static List<String> told(TableUpdate update) {
    return update.changes().stream()
        .map(one -> one.kind() + " " + one.cell() + " " + one.before() + " " + one.now())
        .toList();
  }

  private static final String TABLE =
      """
      country,period,value,note,memo
      KAZ,2024,1.50,,by hand
      KAZ,2025,2.5e3,"a, b",
      KGZ,2025,3,,
      KGZ,2026,9,,
      """;

  private static final String FILE =
      """
      country,year,value,status
      KAZ,2024,1.5,
      KAZ,2025,2600,p
      KAZ,2026,7,p
      KGZ,2025,3,p
      UZB,2026,4,
      """;

  @Test
  void valuesThatChangedBecomeRevisions() throws ImportFault {
    TableUpdate update = update(TABLE, FILE, "2026-02-01");
    assertThat(told(update))
        .containsExactly(
            "SAME KAZ@2024 1.50 1.5",
            "REVISED KAZ@2025 2.5E+3 2600",
            "ADDED KAZ@2026 null 7",
            "REFLAGGED KGZ@2025 3 3",
            "ADDED UZB@2026 null 4",
            "GONE KGZ@2026 9 null");
    assertThat(update.text())
        .isEqualTo(
            """
            country,period,value,note,memo,edition,status
            KAZ,2024,1.50,,by hand,,
            KAZ,2025,2.5e3,"a, b",,,
            KAZ,2025,2600,,,2026-02-01,P
            KAZ,2026,7,,,2026-02-01,P
            KGZ,2025,3,,,,
            KGZ,2025,3,,,2026-02-01,P
            KGZ,2026,9,,,,
            UZB,2026,4,,,2026-02-01,
            """);
    assertThat(Objects.requireNonNull(update.of(TableUpdate.Kind.REVISED).get(0).percent()))
        .isEqualByComparingTo("4.0");
  }

  @Test
  void aStatusThatChangedAloneHasItsEdition() throws ImportFault {
    String table =
        """
        country,period,value,status,note,memo,edition
        KAZ,2024,1.5,P,By hand.,m,2026-01-01
        """;
    String file = "country,year,value,status\nKAZ,2024,1.50,\n";
    TableUpdate update = update(table, file, "2026-02-01");
    assertThat(told(update)).containsExactly("REFLAGGED KAZ@2024 1.5 1.50");
    assertThat(update.of(TableUpdate.Kind.REFLAGGED).get(0).told()).isEqualTo("P → A");
    assertThat(update.text()).isEqualTo(table + "KAZ,2024,1.5,,By hand.,m,2026-02-01\n");
    // The same edition again, and what it mends in itself.
    assertThat(told(update(update.text(), file, "2026-02-01")))
        .containsExactly("SAME KAZ@2024 1.5 1.50");
    assertThat(update(table, file, "2026-01-01").text()).isEqualTo(table.replace(",P,", ",,"));
  }

  @Test
  void whatOtherSourcesSayIsLeftAlone() throws ImportFault {
    String table =
        """
        country,period,value,source,edition
        KAZ,2025,1,,
        KAZ,2025,9,b,2030
        KGZ,2025,2,a,2025
        UZB,2025,7,b,
        """;
    TableUpdate update =
        update(table, "country,year,value\nKAZ,2025,1\nKGZ,2025,3\nTJK,2025,4\n", "2026");
    assertThat(told(update))
        .containsExactly("SAME KAZ@2025 1 1", "REVISED KGZ@2025 2 3", "ADDED TJK@2025 null 4");
    assertThat(update.text())
        .isEqualTo(
            """
            country,period,value,source,edition
            KAZ,2025,1,,
            KAZ,2025,9,b,2030
            KGZ,2025,2,a,2025
            KGZ,2025,3,,2026
            UZB,2025,7,b,
            TJK,2025,4,,2026
            """);
  }

  @Test
  void theSameAgainChangesNothing() throws ImportFault {
    String once = update(TABLE, FILE, "2026-02-01").text();
    TableUpdate again = update(once, FILE, "2026-03-01");
    assertThat(again.text()).isEqualTo(once);
    assertThat(again.changes())
        .allSatisfy(
            one -> assertThat(one.kind()).isIn(TableUpdate.Kind.SAME, TableUpdate.Kind.GONE));
  }

  /** What stands in the table is what readers see: the newest value, and what was said before. */
  @Test
  void editionsFollowOneAnother() throws ImportFault {
    String table = "country,period,value\nKAZ,2025,1\nKGZ,2025,5\n";
    for (int month = 1; month <= 6; month++) {
      String file = "country,year,value\nKAZ,2025," + (month % 3) + "\nKGZ,2025,5\n";
      table = update(table, file, "2026-0" + month).text();
    }
    Diagnostics out = new Diagnostics();
    var dataset =
        Objects.requireNonNull(
            TestData.dataset(
                "d",
                "title: D\nunit: t\ndimensions: [country]\nsource: a\ntable: table.csv\n",
                table,
                out));
    assertThat(TestData.lines(out)).isEmpty();
    var cell =
        Objects.requireNonNull(dataset.series().get("KAZ")).observations().firstEntry().getValue();
    assertThat(cell.main().stated()).isEqualTo("0");
    assertThat(cell.revisions().stream().map(one -> one.stated().toString()))
        .containsExactly("1", "2", "0", "1", "2");
    assertThat(
            Objects.requireNonNull(dataset.series().get("KGZ"))
                .observations()
                .firstEntry()
                .getValue()
                .revisions())
        .isEmpty();
  }

  @Test
  void whatDoesNotFitIsRefused() {
    ImportFault fault =
        catchThrowableOfType(
            ImportFault.class,
            () ->
                update(
                    TABLE,
                    "country,flow,year,value\nKAZ,x1,2024,1\nKAZ,x2,2024,3\nKGZ,x1,2024,2\n",
                    "2026"));
    assertThat(fault).hasMessage("the file has values by country, flow, the dataset by country");
    fault =
        catchThrowableOfType(
            ImportFault.class, () -> update("land,year,v\nKAZ,2024,1\n", FILE, "2026"));
    assertThat(fault).hasMessage("the table does not name its columns as what they hold");
    fault =
        catchThrowableOfType(
            ImportFault.class,
            () -> update("country,period,value\nKAZ,2024-12-31,1\n", FILE, "2026"));
    assertThat(fault).hasMessage("the table names its periods by days");
    fault =
        catchThrowableOfType(
            ImportFault.class,
            () ->
                TableUpdate.of(
                    TABLE, List.of("country"), null, TableEditions.NONE, data(FILE), "2026"));
    assertThat(fault)
        .hasMessage("the dataset has no source of its own, so nothing tells whose edition this is");
  }
}
