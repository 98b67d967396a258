package caravan.expression.evaluate;

import static org.assertj.core.api.Assertions.assertThat;

import caravan.expression.figure.Expressions;
import java.util.Collections;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Expressions are as long and as deep as they may be, and no longer and deeper. */
class ExpressionLimitsTest {
  @Test
  void theLongest() {
    assertThat(Expressions.of("1".repeat(40) + "+1".repeat(980))).doesNotContain("error");
    assertThat(Expressions.of("1" + "+1".repeat(999) + " ")).isEqualTo("1000");
    assertThat(Expressions.of("1" + "+1".repeat(999) + "  "))
        .isEqualTo(
            "1:1 expression-too-large: this expression has 2001 characters; at most 2000 are read");
  }

  /** What opens a level, and what closes it. */
  @ParameterizedTest
  @CsvSource({"(, )", "sum(, )", "-, ''", "'not ', ''", "'(-', )"})
  void theDeepest(String opening, String closing) {
    int levels = opening.equals("(-") ? 25 : 50;
    String value = opening.equals("not ") ? "1<2" : "1";

    assertThat(Expressions.of(opening.repeat(levels) + value + closing.repeat(levels)))
        .doesNotContain("expression-too-large");
    assertThat(Expressions.of(opening.repeat(levels + 1) + value + closing.repeat(levels + 1)))
        .contains("expression-too-large: parentheses and functions are more than 50 levels deep");
  }

  /** What stands side by side is no deeper for that. */
  @ParameterizedTest
  @ValueSource(strings = {"(1)", "sum(1)", "-1"})
  void manyAtOneLevel(String part) {
    assertThat(Expressions.of(String.join("+", Collections.nCopies(60, part)))).isIn("60", "-60");
    assertThat(Expressions.of(String.join(" and ", Collections.nCopies(60, "not " + part + ">2"))))
        .isEqualTo("TRUE");
  }

  @Test
  void theMostArguments() {
    assertThat(Expressions.of("sum(" + "1,".repeat(49) + "1)")).isEqualTo("50");
    assertThat(Expressions.of("sum(" + "1,".repeat(50) + "1)"))
        .isEqualTo("1:1 expression-type: sum can't take 51 values");
  }
}
