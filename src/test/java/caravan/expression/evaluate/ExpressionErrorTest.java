package caravan.expression.evaluate;

import static org.assertj.core.api.Assertions.assertThat;

import caravan.expression.figure.Expressions;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ExpressionErrorTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '\0',
      value = {
        "trade.CA5.total@2025= | 1:21 expression-syntax",
        "trade.CA5.total@2025=1 | 1:21 expression-syntax",
        "(1+2 | 1:5 expression-syntax",
        "1+ | 1:3 expression-syntax",
        "1 2 | 1:3 expression-syntax",
        "trade. | 1:7 expression-syntax",
        "trade.CA5.total@ | 1:17 expression-syntax",
        "trade.CA5.total@foo | 1:17 expression-syntax",
        "trade.CA5.total@2025-Q7 | 1:17 expression-syntax",
        "trade.CA5.total@2025-13 | 1:17 expression-syntax",
        "trade.CA5.total@2025[ | 1:22 expression-syntax",
        "trade.CA5.total@2025[] | 1:22 unknown-source",
        "a × b | 1:3 expression-syntax",
        "𝒳 | 1:1 expression-syntax",
        "'𝒳' | 1:1 expression-syntax",
        "sum(1,2 | 1:8 expression-syntax",
        "and 1 | 1:1 expression-syntax",
        "1 in 2 | 1:7 expression-syntax",
        "trad.CA5.total@2025 | 1:1 unknown-dataset",
        "1+trad.CA5.total@2025 | 1:3 unknown-dataset",
        "trade.CA6.total@2025 | 1:7 unknown-code",
        "trade.CA5.totl@2025 | 1:11 unknown-code",
        "trade.CA5@2025 | 1:1 unknown-code",
        "trade.CA5.total.x@2025 | 1:1 unknown-code",
        "trade.KAZ.export@2025 | 1:1 no-observation",
        "trade.CA5.total@2021 | 1:16 no-observation",
        "trade.CA5.total@2025-Q1 | 1:16 no-observation",
        "trade.CA5.total@2026..2027 | 1:16 no-observation",
        "trade.CA5.total@2025[bb] | 1:22 unknown-source",
        "sum(trade.UZB.total[b]) | 1:21 no-observation",
        "sum(trade.UZB.total[x]) | 1:21 unknown-source",
        "trade.CA5.total@2025[b] | 1:22 no-observation",
        "growth(trade.CA5.total,2021,2025) | 1:24 no-observation",
        "growth(trade.CA5.total,2019,2026) | 1:29 no-observation",
        "growth(trade.CA5.total@2019) | 1:23 no-observation",
        "growth(trade.CA5.total[b],2019,2023) | 1:27 no-observation",
        "growth(trade.CA5.total@2023[c-2025.1]) | 1:23 no-observation",
        "grwth(trade.CA5.total,2019,2025) | 1:1 unknown-function",
        "growth() | 1:1 expression-type",
        "growth(1,2,3,4) | 1:1 expression-type",
        "growth(trade.CA5.total@2019,2019,2025) | 1:8 expression-type",
        "growth(trade.CA5.total,2019,2025-H1) | 1:24 expression-type",
        "growth(trade.CA5.total,2019,1+1) | 1:29 expression-type",
        "share(trade.CA5.total,2) | 1:1 unit-mismatch",
        "trade.CA5.total@2025+1 | 1:1 unit-mismatch",
        "1<trade.CA5.total@2025 | 1:1 unit-mismatch",
        "1<2<trade.CA5.total@2025 | 1:3 unit-mismatch",
        "trade.CA5.total@2025+gas.KAZ@2024 | 1:1 unit-mismatch",
        "points(1,2) | 1:1 unit-mismatch",
        "1/0 | 1:1 division-by-zero",
        "1/gas.KAZ@2023 | 1:1 division-by-zero",
        "growth(gas.KAZ,2023,2024) | 1:1 division-by-zero",
        "1/(trade.CA5.total@2025-trade.CA5.total@2025) | 1:1 division-by-zero",
        "5 foo | 1:3 unknown-unit",
        "(1<2)+1 | 1:2 expression-type",
        "(1<2)<1 | 1:2 expression-type",
        "1 and 2 | 1:1 expression-type",
        "not 1 | 1:5 expression-type",
        "2025-Q1 | 1:1 expression-type",
        "trade.*.total@2024>1e9USD | 1:1 expression-type",
        "rank(1,trade.*.total@2024) | 1:1 unit-mismatch",
        "rank(5e9USD,trade.*.total@2024) | 1:6 expression-type",
        "record(trade.CA5.total) | 1:8 expression-type",
        "record(trade.CA5.total@2019) | 1:1 no-observation",
        "record(trade.CA5.total@2019..2025) | 1:23 expression-type",
        "cagr(trade.CA5.total,2025,2019) | 1:1 expression-type",
        "sum(1<2) | 1:5 expression-type"
      })
  void whatIsWrongIsSaidAtItsColumn(String expression, String error) {
    assertThat(Expressions.of(expression)).startsWith(error + ":");
  }

  /** Each of these is refused by a check of its own: without it something else would be said. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "1+(1<2) | 1:1 expression-type: a comparison is no number to calculate with",
        "(1<2)*2 | 1:2 expression-type: a comparison is no number to calculate with",
        "1<(1<2) | 1:1 expression-type: a comparison is no number to compare",
        "1e9USD<trade.*.total@2024 | 1:1 expression-type: several values can't be compared at once",
        "trade.KAZ.total+trade.CA5.export@..2023"
            + " | 1:1 no-observation: the two series have no period in common",
        "trade.KAZ.total>trade.CA5.export@..2023"
            + " | 1:1 no-observation: the two series have no period in common",
        "sum(trade.KAZ.total,trade.CA5.export@..2023)"
            + " | 1:1 no-observation: the series have no period in common",
        "gas.*@2023+gas.*@2024-Q4 | 1:1 no-observation: the two sides have no member in common",
        "sum(trade.CA5.total)"
            + " | 1:1 expression-type: the periods 2019 and 2025-H1 are not of one kind",
        "max(gas.KGZ) | 1:1 expression-type: the periods 2024-01/2024-05 and 2024-Q4 are not of one kind",
        "1+) | 1:3 expression-syntax: a value is needed here, not \")\"",
        "trade.CA5.total@.. | 1:19 expression-syntax: a period is missing at the end",
        "trade.CA5.total@foo | 1:17 expression-syntax: a period is needed here, not \"foo\""
      })
  void whatCannotBeTakenTogetherIsSaid(String expression, String said) {
    assertThat(Expressions.of(expression)).isEqualTo(said);
  }

  @Test
  void whatIsTooLongOrTooDeepIsRefused() {
    assertThat(Expressions.of("1" + "+1".repeat(1000))).contains("expression-too-large");
    assertThat(Expressions.of("(".repeat(500) + "1" + ")".repeat(500)))
        .contains("expression-too-large");
    assertThat(Expressions.of("-".repeat(1500) + "1")).contains("expression-too-large");
    assertThat(Expressions.of("not ".repeat(400) + "1<2")).contains("expression-too-large");
    assertThat(Expressions.of("sum(".repeat(400) + "1")).contains("expression-too-large");
    assertThat(Expressions.of("1" + "+1".repeat(999))).isEqualTo("1000");
  }

  @Test
  void hugeAndTinyNumbersEnd() {
    assertThat(Expressions.of("1e99" + "*1e99".repeat(300))).startsWith("1" + "0".repeat(1000));
    assertThat(Expressions.of("1e-99" + "*1e-99".repeat(250))).startsWith("0.000");
    assertThat(Expressions.of("1e99" + "*1e99".repeat(100) + "+1e-99<1")).isEqualTo("FALSE");
    assertThat(Expressions.of("cagr(trade.CA5.total" + "*1e99".repeat(100) + ",2019,2025)"))
        .startsWith("14.81603");
    String power = String.join("*", java.util.Collections.nCopies(80, "trade.CA5.total"));
    assertThat(Expressions.of("cagr(" + power + ",2019,2025)")).endsWith(" percent");
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6})
  void anyTextIsAValueOrAnError(long seed) {
    Random random = new Random(seed);
    String[] parts = {
      "trade",
      ".",
      "CA5",
      "total",
      "@",
      "2025",
      "..",
      "2019",
      "latest",
      "growth",
      "(",
      ")",
      ",",
      "+",
      "-",
      "*",
      "/",
      "==",
      "<",
      ">=",
      "=",
      "in",
      "and",
      "or",
      "not",
      "[",
      "]",
      "b",
      "45%",
      "1e9",
      "USD",
      "pp",
      "2024-Q1",
      "*",
      "sum",
      "rank",
      "record",
      "streak",
      "cagr",
      "share",
      " ",
      "\n",
      "trade.CA5.total@2025",
      "trade.*.total@2024",
      "rate.KAZ@2024",
      "gas.KAZ",
      "1",
      "0",
      "é",
      "𝒳",
      "\"",
      "mean(",
      "count(",
      "min(",
      "trade.CA5.total",
      "2025)",
      "@2025",
      "..2025"
    };
    for (int i = 0; i < 4000; i++) {
      StringBuilder text = new StringBuilder();
      int count = 1 + random.nextInt(14);
      for (int k = 0; k < count; k++) {
        text.append(parts[random.nextInt(parts.length)]);
      }
      assertThat(Expressions.of(text.toString())).as(text.toString()).isNotEmpty();
    }
  }
}
