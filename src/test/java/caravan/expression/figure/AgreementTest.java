package caravan.expression.figure;

import static org.assertj.core.api.Assertions.assertThat;

import caravan.language.number.NamedUnit;
import caravan.language.number.TextNumber;
import caravan.language.number.Vagueness;
import caravan.model.data.Quantity;
import caravan.model.data.Unit;
import java.math.BigDecimal;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AgreementTest {
  private static final BigDecimal MILLION = new BigDecimal("1e6");

  /** A text that counts in tonnes against data that are stated in millions of them. */
  @ParameterizedTest
  @CsvSource({
    "1, 0, NONE, false",
    "2, 0, NONE, false",
    "400e3, 0, NONE, false",
    "-1, 0, NONE, false",
    "400e3, 0.0, NONE, false",
    "1, 0, ABOUT, false",
    "400e3, 0, ABOUT, false",
    "0, 0, NONE, true",
    "0e6, 0.4, NONE, true",
    "0, 0.4, NONE, false",
    "0e6, 1, NONE, false",
    "600e3, 1, NONE, true",
    "-600e3, 1, NONE, false",
    "-600e3, -1, NONE, true",
    "600e3, -1, NONE, false"
  })
  void aboveZeroAndZeroAndBelowAreThreeThings(
      String said, String stated, Vagueness vagueness, boolean agrees) {
    Unit tonnes = Unit.of("t");
    Quantity text = Quantity.stated(new BigDecimal(said), BigDecimal.ONE, tonnes);
    Quantity data = Quantity.stated(new BigDecimal(stated), MILLION, tonnes);

    assertThat(Agreement.holds(number(text, vagueness), text, data)).isEqualTo(agrees);
  }

  /** 106.3 less 106.2 is 0.1, and may be nothing, but it is no fall. */
  @ParameterizedTest
  @CsvSource({
    "0.05, true",
    "0.0, true",
    "-0.05, false",
  })
  void aDifferenceHasTheSignThatItComesTo(String said, boolean agrees) {
    Quantity text = Quantity.stated(new BigDecimal(said), BigDecimal.ONE, Unit.NUMBER);
    Quantity after = Quantity.stated(new BigDecimal("106.3"), BigDecimal.ONE, Unit.NUMBER);
    Quantity before = Quantity.stated(new BigDecimal("106.2"), BigDecimal.ONE, Unit.NUMBER);

    assertThat(Agreement.holds(number(text, Vagueness.NONE), text, after.minus(before)))
        .isEqualTo(agrees);
  }

  /** A range may have zero within it. */
  @ParameterizedTest
  @CsvSource({"0, 5, 0, true", "-1, 1, 0, true", "-1, 1, -0.4, true", "0.2, 1, 0, false"})
  void aRangeSaysASideOnlyWhereItLiesOnOne(String from, String to, String stated, boolean agrees) {
    BigDecimal low = new BigDecimal(from);
    Quantity text = new Quantity(low, low, new BigDecimal(to), Unit.NUMBER);
    Quantity data = Quantity.stated(new BigDecimal(stated), BigDecimal.ONE, Unit.NUMBER);

    assertThat(Agreement.holds(number(text, Vagueness.NONE), text, data)).isEqualTo(agrees);
  }

  private static TextNumber number(Quantity said, Vagueness vagueness) {
    return new TextNumber(
        0, 0, 0, 0, said.value(), 0, BigDecimal.ONE, new NamedUnit.None(), vagueness);
  }
}
