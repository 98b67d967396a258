package caravan.site.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import caravan.testing.XlsxParts;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Workbooks as programs for spreadsheets and those who listen to them read them. */
class WorkbookWriterTest {
  private static final List<Sheet.Line> ABOVE =
      List.of(Sheet.Line.title("Trade"), Sheet.Line.text("This worksheet contains one table."));

  private static Workbook workbook(Sheet... sheets) {
    return new Workbook(
        "Trade & <data>", "Office", "What it is", "ru", LocalDate.of(2026, 1, 30), false,
        List.of(sheets));
  }

  private static Sheet.Table table(List<? extends List<?>> rows) {
    List<Sheet.Column> columns =
        List.of(new Sheet.Column("Partner", 20), new Sheet.Column("Value", 12));
    return new Sheet.Table("Data", ABOVE, "Data_1", columns, rows);
  }

  private static XlsxParts written(Sheet... sheets) {
    return new XlsxParts(WorkbookWriter.write(workbook(sheets)));
  }

  @Test
  void aTableIsMarkedUpBelowItsLines() {
    XlsxParts made = written(table(List.of(List.of("Kazakhstan", new BigDecimal("46.40")))));
    Document table = made.xml("xl/tables/table1.xml");
    assertThat(table.selectFirst("table").attr("ref")).isEqualTo("A3:B4");
    assertThat(table.selectFirst("table").attr("displayName")).isEqualTo("Data_1");
    assertThat(table.select("tableColumn").eachAttr("name")).containsExactly("Partner", "Value");
    assertThat(table.select("autoFilter")).isEmpty();
    Document sheet = made.xml("xl/worksheets/sheet1.xml");
    assertThat(sheet.select("mergeCell, pane, f, [hidden]")).isEmpty();
    assertThat(sheet.select("col").eachAttr("width")).containsExactly("20.0", "12.0");
    assertThat(made.cells(1))
        .isEqualTo(
            Map.of(
                "A1", "Trade",
                "A2", "This worksheet contains one table.",
                "A3", "Partner",
                "B3", "Value",
                "A4", "Kazakhstan",
                "B4", "46.40"));
  }

  @Test
  void aNumberHasTheDigitsThatItStates() {
    XlsxParts made =
        written(
            table(
                List.of(
                    List.of("a", new BigDecimal("46.40")),
                    List.of("b", new BigDecimal("45e4")),
                    List.of("c", new BigDecimal("-7")),
                    List.of("d", new BigDecimal("0.0000001")),
                    List.of("e", new BigDecimal("12345678901234567890.12")))));
    Map<String, String> cells = made.cells(1);
    assertThat(cells.get("B4")).isEqualTo("46.40");
    assertThat(new BigDecimal(cells.get("B5"))).isEqualByComparingTo("450000");
    assertThat(cells.get("B6")).isEqualTo("-7");
    assertThat(new BigDecimal(cells.get("B7"))).isEqualByComparingTo("0.0000001");
    Document sheet = made.xml("xl/worksheets/sheet1.xml");
    assertThat(sheet.select("c[r^=B]").eachAttr("t")).containsExactly("s", "n", "n", "n", "n", "s");
    assertThat(cells.get("B8")).isEqualTo("12345678901234567890.12");
    Document styles = made.xml("xl/styles.xml");
    assertThat(styles.select("numFmt").eachAttr("formatCode"))
        .containsExactlyInAnyOrder("#,##0.00", "#,##0", "#,##0.0000000");
    assertThat(styles.select("color")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "=cmd|' /C calc'!A0",
        "+1",
        "-1",
        "@x",
        "\tx",
        "<b>&\"'",
        "\u202Eabc\u202C",
        "العربية",
        "line\nline",
        "_x0041_",
        "_x005F_x0041_"
      })
  void aTextStaysItself(String text) {
    XlsxParts made = written(table(List.of(List.of(text, text))));
    assertThat(made.parts().get("xl/worksheets/sheet1.xml")).doesNotContain("<f>");
    // As programs read it: the escape of an underscore is one.
    assertThat(made.cells(1).get("A4").replace("_x005F_", "_")).isEqualTo(text);
    assertThat(made.xml("xl/worksheets/sheet1.xml").select("c[r=A4]").attr("t")).isEqualTo("s");
  }

  @Test
  void whatXmlCannotHoldIsReplaced() {
    XlsxParts made = written(table(List.of(List.of("a\u0000b\u0001c\uFFFEd\uD800e", "x"))));
    assertThat(made.cells(1).get("A4")).isEqualTo("a\uFFFDb\uFFFDc\uFFFDd\uFFFDe");
  }

  @Test
  void aTextThatNoCellHoldsIsCut() {
    String cut = CellText.of("\uD83D\uDE00".repeat(20_000));
    assertThat(cut).endsWith("\uD83D\uDE00 […]").hasSizeLessThanOrEqualTo(CellText.MOST);
    assertThat(CellText.of("a".repeat(CellText.MOST))).hasSize(CellText.MOST).doesNotContain("…");
    for (int shift = 0; shift < 8; shift++) {
      String escapes = CellText.of("a".repeat(shift) + "_x0041_".repeat(6_000));
      assertThat(escapes).hasSizeLessThanOrEqualTo(CellText.MOST).endsWith(" […]");
      String read = escapes.replace("_x005F_", "_").replace(" […]", "");
      assertThat("a".repeat(shift) + "_x0041_".repeat(6_000)).startsWith(read);
    }
  }

  @Test
  void namesOfTabsAndColumnsAreTheirOwn() {
    Sheet.Table odd =
        new Sheet.Table(
            "'[a]:*?/\\" + "b".repeat(40),
            ABOVE,
            "T_1",
            List.of(
                new Sheet.Column("Value", 10),
                new Sheet.Column("VALUE", 10),
                new Sheet.Column("=v\n()", 10)),
            List.of(Arrays.asList("x", null, "y")));
    Sheet.Table same = new Sheet.Table(odd.name(), ABOVE, "T_2", odd.columns(), odd.rows());
    XlsxParts made = written(odd, same);
    assertThat(made.tabs())
        .doesNotHaveDuplicates()
        .allSatisfy(
            tab -> assertThat(tab).hasSizeLessThanOrEqualTo(31).doesNotContainPattern("[\\[\\]:*?/\\\\]"));
    assertThat(made.xml("xl/tables/table2.xml").select("tableColumn").eachAttr("name"))
        .containsExactly("Value", "VALUE 2", "=v ()");
    assertThat(made.cells(1)).containsEntry("B3", "VALUE 2").doesNotContainKey("B4");
  }

  @Test
  void itSaysWhatItIsAndNothingOfTheMachine() {
    Sheet cover =
        new Sheet.Lines(
            "Cover",
            List.of(
                Sheet.Line.title("Trade"),
                new Sheet.Line("Page", Sheet.Look.TEXT, "https://e.org/?a=1&b=\"2\"")));
    byte[] once = WorkbookWriter.write(workbook(cover));
    assertThat(WorkbookWriter.write(workbook(cover))).isEqualTo(once);
    XlsxParts made = new XlsxParts(once);
    Document core = made.xml("docProps/core.xml");
    assertThat(core.selectFirst("dc|title").text()).isEqualTo("Trade & <data>");
    assertThat(core.selectFirst("dc|creator").text()).isEqualTo("Office");
    assertThat(core.selectFirst("dc|language").text()).isEqualTo("ru");
    assertThat(core.selectFirst("dcterms|created").text()).isEqualTo("2026-01-30T00:00:00Z");
    assertThat(made.xml("xl/worksheets/_rels/sheet1.xml.rels").select("Relationship").eachAttr("Target"))
        .containsExactly("https://e.org/?a=1&b=\"2\"");
  }

  @Test
  void manyRowsArePutOutInParts() {
    List<List<Object>> rows =
        IntStream.range(0, 5_003)
            .<List<Object>>mapToObj(i -> List.of("row " + i, BigDecimal.valueOf(i)))
            .toList();
    XlsxParts made = written(table(rows));
    assertThat(made.xml("xl/tables/table1.xml").selectFirst("table").attr("ref"))
        .isEqualTo("A3:B5006");
    assertThat(made.cells(1)).hasSize(2 + 2 + 2 * 5_003).containsEntry("A5006", "row 5002");
  }
}
