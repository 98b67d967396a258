package caravan.expression.evaluate;

import static org.assertj.core.api.Assertions.assertThat;

import caravan.expression.figure.Expressions;
import caravan.testing.TestData;
import caravan.text.diagnostic.Diagnostics;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a claim rests on: the values that decided it, and all that its words may name. */
class ComparisonsTest {
  private static Value.Claim claim(String expression) {
    Expr expr = ExpressionParser.parse(TestData.text(expression), new Diagnostics());
    Value value = new Evaluator(Expressions.CONTEXT).evaluate(Objects.requireNonNull(expr));
    return (Value.Claim) Objects.requireNonNull(value);
  }

  private static String plain(List<Traced> values) {
    return values.stream().map(value -> value.quantity().plain()).toList().toString();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "1<2 | TRUE | [1, 2] | [1, 2]",
        "2<1 | FALSE | [2, 1] | [2, 1]",
        "1<2<3 | TRUE | [1, 2] | [1, 2, 2, 3]",
        "1<3<2 | FALSE | [3, 2] | [1, 3, 3, 2]",
        "3<2<1 | FALSE | [3, 2] | [3, 2, 2, 1]",
        "1<2 and 4<3 | FALSE | [4, 3] | [1, 2, 4, 3]",
        "2<1 or 4<3 | FALSE | [2, 1] | [2, 1, 4, 3]",
        "2<1 or 3<4 | TRUE | [2, 1] | [2, 1, 3, 4]",
        "not 2<1 | TRUE | [2, 1] | [2, 1]",
        "5 in 1..3 | FALSE | [5] | [5, 1, 3]",
        "0 in 1..3 | FALSE | [0] | [0, 1, 3]",
        "2 in 1..3 | TRUE | [2] | [2, 1, 3]",
        "rate.KAZ>15% | TRUE | [17.7, 15] | [17.7, 15, 24.1, 15]",
        "15%<rate.KAZ | TRUE | [15, 17.7] | [15, 17.7, 15, 24.1]",
        "rate.KAZ>20% | FALSE | [17.7, 20] | [17.7, 20, 24.1, 20]",
        "rate.KGZ>rate.KAZ | TRUE | [30, 17.7] | [30, 17.7, 35, 24.1]"
      })
  void whatDecidedIt(String expression, Truth truth, String compared, String operands) {
    Value.Claim claim = claim(expression);

    assertThat(claim.truth()).isEqualTo(truth);
    assertThat(plain(claim.compared())).isEqualTo(compared);
    assertThat(plain(claim.operands())).isEqualTo(operands);
    assertThat(claim.describe()).isEqualTo("a comparison");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "rate.KAZ@2020<rate.KAZ@2024 or rate.KAZ@2024<rate.KGZ@2024"
            + " | [rate.KAZ@2020, rate.KAZ@2024, rate.KGZ@2024]",
        "rate.KAZ@2020<rate.KAZ@2024 and rate.KAZ@2024<rate.KGZ@2024"
            + " | [rate.KAZ@2020, rate.KAZ@2024, rate.KGZ@2024]",
        "not rate.KAZ@2020<20% | [rate.KAZ@2020]",
        "rate.KAZ@2020 in 10%..rate.KAZ@2024 | [rate.KAZ@2020, rate.KAZ@2024]",
        "record(rate.KAZ@2024) | [rate.KAZ@2024, rate.KAZ@2020]"
      })
  void whatItRestsOn(String expression, String used) {
    assertThat(Expressions.used(expression)).hasToString(used);
  }

  /** Of what is rounded it may not be known. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "rate.KGZ@2020>=30% | TRUE",
        "rate.KGZ@2020<=30.5% | TRUE",
        "rate.KGZ@2020<30.5% | UNDECIDED",
        "rate.KGZ@2020<30.6% | TRUE",
        "rate.KGZ@2020>30.5% | FALSE",
        "rate.KGZ@2020 in 29.5%..30.5% | TRUE",
        "rate.KGZ@2020 in 29.6%..30.5% | UNDECIDED",
        "rate.KGZ@2020 in 29.5%..30.4% | UNDECIDED",
        "rate.KGZ@2020 in 30.6%..40% | FALSE",
        "rate.KGZ@2020 in 10%..29.4% | FALSE"
      })
  void atTheEdgesOfWhatWasRounded(String expression, Truth truth) {
    assertThat(claim(expression).truth()).isEqualTo(truth);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "rate.KAZ@2020 in 1..20% | 1:1 unit-mismatch: can't compare percent and a plain number",
        "rate.KAZ@2020 in 10%..20 | 1:1 unit-mismatch: can't compare percent and a plain number"
      })
  void bothEndsOfARangeAreOfOneUnit(String expression, String said) {
    assertThat(Expressions.of(expression)).isEqualTo(said);
  }
}
