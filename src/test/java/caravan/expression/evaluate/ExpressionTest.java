package caravan.expression.evaluate;

import static org.assertj.core.api.Assertions.assertThat;

import caravan.expression.figure.Expressions;
import caravan.model.data.Quantity;
import caravan.testing.TestData;
import caravan.text.diagnostic.Diagnostics;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ExpressionTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "trade.CA5.total@2025 | 106.3 bn USD",
        "trade.CA5.total@2025-H1 | 50 bn USD",
        "trade.CA5.total@latest | 106.3 bn USD",
        "trade.UZB.total@latest | 28.2 bn USD",
        "trade.CA5.total@2022[b] | 69.8 bn USD",
        "trade.CA5.total@2024[c-2025.1] | 94.82 bn USD",
        "trade.CA5.total@2019..2022 | 2019: 46.4 bn USD, 2020: 38.6 bn USD, 2022: 70.2 bn USD",
        "trade.CA5.total@..2020 | 2019: 46.4 bn USD, 2020: 38.6 bn USD",
        "trade.CA5.total@2024.. | 2024: 94.7 bn USD, 2025: 106.3 bn USD",
        "trade.*.total@2024 | KAZ {43.8 bn USD}, KGZ {22.7 bn USD}, UZB {28.2 bn USD}",
        "trade.*.total@2025 | KAZ {48.7 bn USD}, KGZ {27.2 bn USD}",
        "sum(trade.*.total@2024) | 94.7 bn USD",
        "sum(trade.*.total)@2024 | 94.7 bn USD",
        "(trade.KAZ.total+trade.KGZ.total)@2024 | 66.5 bn USD",
        "(trade.KAZ.total@2024+trade.KGZ.total)@2025 | 71 bn USD",
        "gas.KAZ@2024 | 10 bn m3",
        "gas.KGZ@2024-01/2024-05 | 2 bn m3",
        "gas.KGZ@2025-Q1 | 2 bn m3"
      })
  void references(String expression, String value) {
    assertThat(Expressions.of(expression)).isEqualTo(value);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "1+2*3 | 7",
        "(1+2)*3 | 9",
        "2-3-4 | -5",
        "24/4/2 | 3",
        "-2+5 | 3",
        "-2*-3 | 6",
        "--2 | 2",
        "2--3 | 5",
        "1e3/4 | 250",
        "1.5e-2 | 0.015",
        "2000-1999 | 1",
        "1<2 and 2<1 or 1<2 | TRUE",
        "1<2 or 1<2 and 2<1 | TRUE",
        "not 2<1 and 1<2 | TRUE",
        "not (2<1 or 1<2) | FALSE",
        "not not 1<2 | TRUE",
        "1+1==2 | TRUE",
        "1<2<3 | TRUE",
        "1<3<2 | FALSE",
        "1<=1<2 | TRUE",
        "3>2>1 | TRUE",
        "1!=2 | TRUE",
        "2 in 1..3 | TRUE",
        "1 in 1..3 | TRUE",
        "3 in 1..3 | TRUE",
        "4 in 1..3 | FALSE",
        "2 in (1..3) | TRUE",
        "2 in (1+1)..(2+2) | TRUE",
        "2 in 1..3 and 5 in 4..6 | TRUE"
      })
  void numbersAndPrecedence(String expression, String value) {
    assertThat(Expressions.of(expression)).isEqualTo(value);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "50% * 50% | 25 percent",
        "50% / 50% | 1",
        "50% * 2 | 100 percent",
        "2 * 50% | 100 percent",
        "50% / 2 | 25 percent",
        "50% + 5pp | 55 percent",
        "50% - 5pp | 45 percent",
        "50% + 10% | 60 percent",
        "3 / 50% | 6",
        "10% * trade.CA5.total@2025 | 10.63 bn USD",
        "trade.CA5.total@2025 * 10% | 10.63 bn USD",
        "trade.CA5.total@2025 / 50% | 212.6 bn USD",
        "trade.CA5.total@2025 / trade.CA5.total@2025 | 1",
        "trade.CA5.total@2025 / gas.KAZ@2024 | 10.63 USD/m3",
        "trade.CA5.total@2025 / gas.KAZ@2024 * gas.KAZ@2024 | 106.3 bn USD",
        "-trade.CA5.total@2025 | -106.3 bn USD",
        "100e9USD | 100 bn USD",
        "100e9 USD | 100 bn USD",
        "5 bcm | 5 bn m3",
        "45% | 45 percent",
        "6 pp | 6 percentage points",
        "5e6 t + 1 Mt + 1e3 kt + 1e9 kg | 8000000 t",
        "20 trains | 20 trains"
      })
  void unitsAreCarried(String expression, String value) {
    assertThat(Expressions.of(expression)).isEqualTo(value);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "growth(trade.CA5.total,2019,2025) | 129.09483 percent",
        "growth(trade.CA5.total@2020) | -16.810345 percent",
        "growth(trade.CA5.total@2025) | 12.249208 percent",
        "growth(trade.CA5.total@latest) | 12.249208 percent",
        "growth(trade.CA5.export@2023,trade.CA5.export@2025) | 15.960912 percent",
        "growth(gas.KGZ@2025-01/2025-05) | 50 percent",
        "growth(gas.KGZ@2025-Q1) | 100 percent",
        "growth(gas.KGZ,2025-Q1,2025-Q2) | 50 percent",
        "growth(trade.KAZ.total+trade.KGZ.total,2024,2025) | 14.135338 percent",
        "growth(trade.CA5.total@2023[b]) | 27.507163 percent",
        "growth(trade.CA5.total[b],2022,2023) | 27.507163 percent",
        "change(trade.CA5.total,2019,2025) | 59.9 bn USD",
        "change(trade.CA5.total@2020) | -7.8 bn USD",
        "change(rate.KAZ,2020,2024) | 6.4 percentage points",
        "points(rate.KAZ@2020,rate.KAZ@2024) | 6.4 percentage points",
        "cagr(trade.CA5.total,2019,2025) | 14.816036 percent",
        "cagr(gas.KGZ,2025-Q1,2025-Q2) | 406.25 percent",
        "share(trade.KAZ.total@2024,trade.CA5.total@2024) | 46.251320 percent",
        "share(trade.*.total@2024,trade.CA5.total@2024)"
            + " | KAZ {46.25132 percent}, KGZ {23.970433 percent}, UZB {29.778247 percent}",
        "share(trade.KAZ.total,trade.CA5.total)@2024 | 46.251320 percent",
        "ratio(trade.CA5.export@2025,trade.CA5.import@2025) | 2.028490",
        "sum(trade.KAZ.total@2024,trade.KGZ.total@2024) | 66.5 bn USD",
        "sum(trade.CA5.export) | 132.6 bn USD",
        "mean(trade.CA5.export) | 66.3 bn USD",
        "mean(1,2,4) | 2.3333333",
        "min(trade.CA5.total@2019..2025) | 38.6 bn USD",
        "max(trade.CA5.total@..2024) | 94.7 bn USD",
        "max(trade.*.total@2024) | 43.8 bn USD",
        "sum(trade.CA5.export,trade.CA5.import) | 2023: 89.4 bn USD, 2025: 106.3 bn USD",
        "count(trade.CA5.total@2019..2025) | 6",
        "count(trade.*.total@2025) | 2",
        "rank(trade.KAZ.total@2024,trade.*.total@2024) | 1",
        "rank(trade.KGZ.total@2024,trade.*.total@2024) | 3",
        "rank(trade.CA5.total@2020,trade.CA5.total@2019..2025) | 6",
        "record(trade.CA5.total@2025) | TRUE",
        "record(trade.CA5.total@2020) | FALSE",
        "streak(trade.CA5.total@2025) | 3",
        "streak(trade.CA5.total@2020) | 0",
        "streak(trade.CA5.total@2022) | 0",
        "streak(gas.KGZ@2025-Q2) | 2",
        "trade.CA5.export-trade.CA5.import | 2023: 33.4 bn USD, 2025: 36.1 bn USD"
      })
  void functions(String expression, String value) {
    String shown = Expressions.of(expression);
    assertThat(shown.replaceAll("(\\.\\d*?)0+(?=[ }]|$)", "$1"))
        .isEqualTo(value.replaceAll("(\\.\\d*?)0+(?=[ }]|$)", "$1"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "trade.CA5.total@2022==70e9USD | FALSE", // 70 exactly is not 70.2
        "trade.CA5.total@2022[b]==trade.CA5.total@2022 | FALSE",
        "trade.CA5.total@2023==trade.CA5.export@2023+trade.CA5.import@2023 | TRUE",
        "trade.CA5.total@2024==sum(trade.*.total@2024) | TRUE",
        "trade.CA5.total@2024<sum(trade.*.total@2024) | UNDECIDED",
        "trade.CA5.total@2024<=sum(trade.*.total@2024) | TRUE",
        "trade.CA5.total@2024!=sum(trade.*.total@2024) | FALSE",
        "trade.CA5.total@2025>100e9USD | TRUE",
        "trade.CA5.total@2025>106.3e9USD | UNDECIDED",
        "trade.CA5.total@2025>106.25e9USD | UNDECIDED",
        "trade.CA5.total@2025>106.35e9USD | FALSE",
        "trade.CA5.total@2025<106.4e9USD | TRUE",
        "not trade.CA5.total@2025>106.3e9USD | UNDECIDED",
        "trade.CA5.total@2025>106.3e9USD and 2<1 | FALSE",
        "trade.CA5.total@2025>106.3e9USD and 1<2 | UNDECIDED",
        "trade.CA5.total@2025>106.3e9USD or 1<2 | TRUE",
        "trade.CA5.total@2025>106.3e9USD or 2<1 | UNDECIDED",
        "trade.CA5.total@2025 in 106e9USD..107e9USD | TRUE",
        "trade.CA5.total@2025 in 106.3e9USD..107e9USD | UNDECIDED",
        "trade.CA5.total@2025 in 107e9USD..108e9USD | FALSE",
        "share(trade.KAZ.total@2024,trade.CA5.total@2024)in(45%..50%) | TRUE",
        "trade.CA5.total>trade.CA5.export | TRUE",
        "trade.CA5.export>trade.CA5.total | FALSE",
        "trade.CA5.total@2019..2025>38e9USD | TRUE",
        "trade.CA5.total@2019..2025>40e9USD | FALSE",
        "streak(trade.CA5.total@2025)==3 | TRUE",
        "growth(trade.CA5.total,2019,2024)>100% | TRUE"
      })
  void comparisonsWithinTheRounding(String expression, String truth) {
    assertThat(Expressions.of(expression)).isEqualTo(truth);
  }

  @Test
  void theIntervalOfGrowthIsThatOfTheStatedDigits() {
    Quantity growth = Expressions.quantity("growth(trade.CA5.total,2019,2025)");

    assertThat(growth.low()).isBetween(new BigDecimal("128.740"), new BigDecimal("128.741"));
    assertThat(growth.high()).isBetween(new BigDecimal("129.449"), new BigDecimal("129.450"));
  }

  @Test
  void theIntervalOfAnExtremeIsThatOfTheExtremes() {
    Quantity max = Expressions.quantity("max(trade.CA5.total@2023,trade.CA5.total@2024)");

    assertThat(max.low()).isEqualByComparingTo("94650000000");
    assertThat(max.high()).isEqualByComparingTo("94750000000");
  }

  @Test
  void aValueKnowsWhatItWasComputedFrom() {
    Diagnostics out = new Diagnostics();
    String text = "growth(trade.CA5.total[b],2022,2023)+0*growth(trade.CA5.total@2023[b])";
    Expr expr = ExpressionParser.parse(TestData.text(text), out);
    Value value = new Evaluator(Expressions.CONTEXT).evaluate(expr, out);

    assertThat(value.used())
        .extracting(u -> u.observation().ref() + " " + u.statement().source())
        .containsExactly("trade.CA5.total@2022 b", "trade.CA5.total@2023 b");
  }

  @Test
  void aChainOfComparisonsIsAsLongAsOneLikes() {
    String chain = String.join("<", List.of("1", "2", "3", "4", "5", "6", "7", "8", "9"));

    assertThat(Expressions.of(chain)).isEqualTo("TRUE");
    assertThat(Expressions.of(chain + "<8.5")).isEqualTo("FALSE");
  }
}
