package caravan.expression.names;

import static org.assertj.core.api.Assertions.assertThat;

import caravan.expression.evaluate.ExpressionParser;
import caravan.model.data.Period;
import caravan.testing.TestData;
import caravan.text.diagnostic.Diagnostics;
import caravan.text.source.SourceFile;
import caravan.text.source.SourceText;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RowTemplateTest {
  private final Diagnostics out = new Diagnostics();

  private static SourceText text(String expression) {
    return new SourceFile("page.md", expression).asText();
  }

  private String written(String column, RowTemplate.Row row) {
    SourceText written = new RowTemplate(text(column)).of(row, out);
    return written == null ? "" : written.text();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "row@2024 | trade.KAZ.total@2024",
        "growth(row, 2024, 2025) | growth(trade.KAZ.total, 2024, 2025)",
        "gap(row@2024, mirror.row.total@2024) | gap(trade.KAZ.total@2024, mirror.KAZ.total@2024)",
        "row@2024[row] | trade.KAZ.total@2024[row]",
        "trade.CA5.total@2024 | trade.CA5.total@2024",
        "rows.KAZ@2024 | rows.KAZ@2024",
        "row.row | trade.KAZ.total.KAZ",
      })
  void putsTheRowInItsPlace(String column, String expected) {
    RowTemplate.Row row = new RowTemplate.Row("trade.KAZ.total", "KAZ", false, null);
    assertThat(written(column, row)).isEqualTo(expected);
  }

  @Test
  void aRowThatIsComputedHasNoCode() {
    RowTemplate.Row row = new RowTemplate.Row("1 + 2", null, false, null);
    assertThat(written("trade.row.total@2024", row)).isEmpty();
    assertThat(TestData.lines(out))
        .containsExactly(
            "1:7 expression-type: the row \"1 + 2\" has no code that could stand here");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "row | trade.CA5.total@2020",
        "growth(row) | growth(trade.CA5.total)@2020",
        "trade.CA5.export | trade.CA5.export@2020",
        "trade.CA5.export[a-b] | trade.CA5.export@2020[a-b]",
        "row - trade.CA5.export | (trade.CA5.total - trade.CA5.export)@2020",
        "row / row@2019 | (trade.CA5.total / trade.CA5.total@2019)@2020",
        "trade.CA5.total@2019 | trade.CA5.total@2019",
      })
  void putsThePeriodBehind(String column, String expected) {
    RowTemplate.Row row =
        new RowTemplate.Row("trade.CA5.total", "CA5", false, Period.parse("2020"));
    assertThat(written(column, row)).isEqualTo(expected);
    assertThat(ExpressionParser.parse(text(expected), out)).isNotNull();
  }

  /** A mistake in an expression that was written out is shown where the author wrote it. */
  @Test
  void keepsPlaces() {
    SourceText column = text("growth(row, 2024) + nothing(row)");
    RowTemplate template = new RowTemplate(column);
    SourceText written =
        template.of(new RowTemplate.Row("trade.KAZ.total", "KAZ", false, null), out);

    assertThat(written).isNotNull();
    int at = written.text().indexOf("nothing");
    assertThat(written.span(at, at + 7).start()).isEqualTo(column.text().indexOf("nothing"));
    int row = written.text().indexOf("trade");
    assertThat(written.span(row, row + 15).text()).isEqualTo("row");
    assertThat(template.isRow(written.span(row + 6, row + 9))).isTrue();
    assertThat(template.isRow(written.span(at, at + 7))).isFalse();
  }

  @Test
  void aRowWithPeriodsTakesNoOther() {
    RowTemplate.Row row = new RowTemplate.Row("trade.KAZ.total@2024", "KAZ", true, null);
    assertThat(written("row", row)).isEqualTo("trade.KAZ.total@2024");
    assertThat(written("row@2025", row)).isEmpty();
    assertThat(out.list()).hasSize(1);
  }

  @ParameterizedTest
  @CsvSource({
    "trade.CA5.total@2025, true",
    "trade.CA5.total, false",
    "trade.CA5.total + 2 * trade.KAZ.total@2025, true",
    "'growth(trade.CA5.total, 2024, 2025-Q1)', false",
    "'sum(trade.CA5.total, trade.KAZ.total@2025)', true",
    "-trade.CA5.total@latest, true",
    "trade.CA5.total < trade.KAZ.total@2025, true",
    "trade.CA5.total in 1..trade.KAZ.total@2025, true",
    "trade.CA5.total in 1..2, false"
  })
  void knowsWhetherAnExpressionNamesPeriods(String expression, boolean dated) {
    assertThat(RowTemplate.isDated(ExpressionParser.parse(text(expression), out))).isEqualTo(dated);
  }
}
