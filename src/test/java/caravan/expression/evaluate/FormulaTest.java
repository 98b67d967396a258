package caravan.expression.evaluate;

import static org.assertj.core.api.Assertions.assertThat;

import caravan.expression.figure.Expressions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The arithmetic behind a figure, with the digits that the sources state. */
class FormulaTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '\0',
      value = {
        "growth(trade.CA5.total,2019,2025) | 106.3 / 46.4 − 1",
        "growth(trade.CA5.total@2025) | 106.3 / 94.7 − 1",
        "growth(trade.KAZ.total@2024,trade.CA5.total@2024) | 94.7 / 43.8 − 1",
        "growth(trade.KAZ.total+trade.KGZ.total,2024,2025) | (48.7 + 27.2) / (43.8 + 22.7) − 1",
        "growth((trade.KAZ.total+trade.KGZ.total)@latest)" + " | (48.7 + 27.2) / (43.8 + 22.7) − 1",
        "growth(sum(trade.KAZ.total,trade.KGZ.total)@2025) | (48.7 + 27.2) / (43.8 + 22.7) − 1",
        "growth(-trade.CA5.total@2025) | (−106.3) / (−94.7) − 1",
        "record((trade.KAZ.total+trade.KGZ.total)@2025) | record((48.7 + 27.2), (43.8 + 22.7))",
        "change(2*trade.CA5.total,2024,2025) | (2 × 106.3) − (2 × 94.7)",
        "cagr(trade.KAZ.total-trade.KGZ.total,2024,2025) | cagr((43.8 − 22.7), (48.7 − 27.2))",
        "sum(trade.*.total@2025-trade.*.total@2024) | (48.7 − 43.8) + (27.2 − 22.7)",
        "sum(top(1,trade.*.total@2024/2)) | (43.8 / 2)",
        "max(known(trade.KAZ.total+trade.KGZ.total)) | max((43.8 + 22.7), (48.7 + 27.2))",
        "max(trade.CA5.total@2025,100e9USD) | max(106.3, (US$100 billion))",
        "change(trade.CA5.total,2019,2025) | 106.3 − 46.4",
        "change(rate.KAZ,2020,2024) | 24.1% − 17.7%",
        "points(rate.KAZ@2020,rate.KAZ@2024) | 24.1% − 17.7%",
        "cagr(trade.CA5.total,2019,2025) | cagr(46.4, 106.3)",
        "share(trade.KAZ.total@2024,trade.CA5.total@2024) | 43.8 / 94.7",
        "ratio(trade.CA5.export@2025,trade.CA5.import@2025) | 71.2 / 35.1",
        "gap(trade.CA5.export@2025,trade.CA5.import@2025)"
            + " | (71.2 − 35.1) / ((71.2 + 35.1) / 2)",
        "sum(trade.*.total@2024) | 43.8 + 22.7 + 28.2",
        "mean(trade.*.total@2025) | mean(48.7, 27.2)",
        "count(trade.*.total@2025) | count(48.7, 27.2)",
        "max(known(trade.*.total@2024)) | max(43.8, 22.7, 28.2)",
        "known(trade.*.total@2024) | (43.8, 22.7, 28.2)",
        "rank(trade.KGZ.total@2025,trade.*.total@2025) | rank(48.7, 27.2)",
        "record(trade.CA5.export@2025) | record(71.2, 61.4)"
      })
  void functions(String expression, String formula) {
    assertThat(Expressions.formula(expression)).isEqualTo(formula);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '\0',
      value = {
        "-trade.CA5.total@2025 | −106.3",
        "trade.CA5.export@2025-trade.CA5.import@2025 | 71.2 − 35.1",
        "(trade.CA5.export@2025-trade.CA5.import@2025)*2 | (71.2 − 35.1) × 2",
        "2*(trade.CA5.export@2025+trade.CA5.import@2025)/3 | (2 × (71.2 + 35.1)) / 3",
        "-(trade.CA5.export@2025-trade.CA5.import@2025) | −(71.2 − 35.1)",
        "share(trade.KAZ.total@2024,trade.CA5.total@2024)/2 | (43.8 / 94.7) / 2",
        "1/(trade.CA5.total@2025-(trade.CA5.export@2025+trade.CA5.import@2023))"
            + " | 1 / (106.3 − (71.2 + 28))",
        "2*gap(trade.CA5.export@2025,trade.CA5.import@2025)"
            + " | 2 × ((71.2 − 35.1) / ((71.2 + 35.1) / 2))",
        "2*sum(trade.*.total@2024) | 2 × (43.8 + 22.7 + 28.2)",
        "2*max(trade.*.total@2024) | 2 × max(43.8, 22.7, 28.2)",
        "trade.CA5.total@2025-100e9USD | 106.3 − (US$100 billion)",
        "100%-rate.KAZ@2024 | (100 percent) − 24.1%",
        "1234.5*trade.CA5.total@2025 | 1,234.5 × 106.3",
        "trade.CA5.total@2025>100e9USD | 106.3 > US$100 billion",
        "trade.CA5.total@2019<trade.CA5.total@2024<=trade.CA5.total@2025 | 46.4 < 94.7 ≤ 106.3",
        "trade.CA5.total@2025>=trade.CA5.total@2024 | 106.3 ≥ 94.7",
        "trade.CA5.total@2025!=trade.CA5.total@2024 | 106.3 ≠ 94.7",
        "trade.CA5.total@2024==sum(trade.*.total@2024) | 94.7 = 43.8 + 22.7 + 28.2",
        "trade.CA5.total@2024[c-2025.1]==trade.CA5.total@2024[c-2025.1]+0.001e9USD"
            + " | 94.82 ≈ 94.82 + (US$1 million)",
        "rate.KAZ@2024 in 20%..25% | 20 percent ≤ 24.1% ≤ 25 percent",
        "not trade.CA5.total@2025<trade.CA5.total@2024 | not (106.3 < 94.7)",
        "1<2 and 2<3 | (1 < 2) and (2 < 3)",
        "gas.KAZ@2023+gas.KAZ@2022 | 0 + 5"
      })
  void arithmetic(String expression, String formula) {
    assertThat(Expressions.formula(expression)).isEqualTo(formula);
  }

  @Test
  void anObservationIsNoArithmetic() {
    assertThat(Expressions.formula("trade.CA5.total@2025")).isNull();
  }

  @Test
  void ofManyValuesTheFirstAreWrittenOut() {
    String eight = "106.3 + 106.3 + 106.3 + 106.3 + 106.3 + 106.3 + 106.3 + 106.3";
    String all = ",trade.CA5.total@2025".repeat(8).substring(1);

    assertThat(Expressions.formula("sum(" + all + ")")).isEqualTo(eight);
    assertThat(Expressions.formula("sum(" + all + ",trade.CA5.total@2025)"))
        .isEqualTo(eight + " …");
  }

  /** However deep calls stand in one another. */
  @Test
  void aLongTermIsWhatItComesTo() {
    assertThat(Expressions.formula("sum(sum(trade.CA5.total@2019..),sum(trade.CA5.export))"))
        .isEqualTo("(46.4 + 38.6 + 70.2 + 89.4 + 94.7 + 106.3) + (61.4 + 71.2)");
    String ten = ",100*trade.CA5.total@2025".repeat(8).substring(1);
    assertThat(Expressions.formula("sum(sum(" + ten + "),trade.CA5.total@2025)"))
        .isEqualTo("(US$85.04 trillion) + 106.3");
  }
}
