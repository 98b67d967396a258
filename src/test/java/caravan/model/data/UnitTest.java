package caravan.model.data;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class UnitTest {
  private static final Units UNITS = new Units(List.of("trains"));

  @ParameterizedTest
  @CsvSource({
    "USD, USD, 1",
    "KZT, KZT, 1",
    "percent, percent, 1",
    "t, t, 1",
    "kg, t, 0.001",
    "kt, t, 1000",
    "Mt, t, 1000000",
    "bcm, m3, 1000000000",
    "TWh, kWh, 1000000000",
    "trains, trains, 1"
  })
  void aUnitIsSoManyOfItsBaseUnit(String name, String base, String factor) {
    Units.Definition definition = UNITS.find(name);

    assertThat(definition).isNotNull();
    assertThat(definition.unit()).isEqualTo(Unit.of(base));
    assertThat(definition.factor()).isEqualByComparingTo(factor);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "usd", "dollars", "T", "XXZ", "tonne", "trucks", "%", "ＵＳＤ"})
  void anUnknownUnitIsNone(String name) {
    assertThat(UNITS.find(name)).isNull();
  }

  @Test
  void oneIsAPlainNumber() {
    assertThat(UNITS.find("1").unit()).isEqualTo(Unit.NUMBER);
  }

  @Test
  void unitsMultiplyAndCancel() {
    Unit usd = Unit.of("USD");
    Unit t = Unit.of("t");

    assertThat(usd.dividedBy(t)).hasToString("USD/t");
    assertThat(usd.dividedBy(t).times(t)).isEqualTo(usd);
    assertThat(usd.dividedBy(usd)).isEqualTo(Unit.NUMBER);
    assertThat(t.times(t)).hasToString("t^2");
    assertThat(Unit.NUMBER.dividedBy(t)).hasToString("1/t");
    assertThat(usd.times(t)).isEqualTo(t.times(usd)).hasToString("USD·t");
  }

  @Test
  void statusesAreThoseOfSdmx() {
    assertThat(Status.of("P")).isEqualTo(Status.PROVISIONAL);
    assertThat(Status.of("A")).isEqualTo(Status.NORMAL);
    assertThat(Status.of("p")).isNull();
    assertThat(Status.of("")).isNull();
    assertThat(Status.codes()).doesNotHaveDuplicates().contains("E", "F", "M", "O", "U");
    assertThat(Status.PROVISIONAL.isProvisional()).isTrue();
    assertThat(Status.NORMAL.isProvisional()).isFalse();
  }

  @Test
  void aUnitIsTakenMoreThanOnce() {
    Unit area = Unit.of("km").times(Unit.of("km"));

    assertThat(Unit.of("USD").dividedBy(area)).hasToString("USD/km^2");
    assertThat(Unit.of("USD").dividedBy(Unit.of("t")).dividedBy(Unit.of("ha")))
        .hasToString("USD/ha·t");
  }

  /** How messages call a unit, and how data do that programs read. */
  @Test
  void aUnitHasANameAndACode() {
    assertThat(Unit.NUMBER).hasToString("a plain number");
    assertThat(Unit.NUMBER.code()).isEqualTo("1");
    assertThat(Unit.POINTS).hasToString("percentage points");
    assertThat(Unit.of("USD").dividedBy(Unit.of("t")).code()).isEqualTo("USD/t");
  }

  @Test
  void onlyNumbersAndPercentagesAreRatios() {
    assertThat(Unit.NUMBER.isRatio()).isTrue();
    assertThat(Unit.PERCENT.isRatio()).isTrue();
    assertThat(Unit.POINTS.isRatio()).isFalse();
    assertThat(Unit.of("t").isRatio()).isFalse();
  }
}
