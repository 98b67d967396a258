package caravan.model.data;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class UnitsTest {
  private final Units units = new Units(List.of("trains"));

  @ParameterizedTest
  @CsvSource({
    "USD, USD, 1",
    "kt, t, 1000",
    "USD/t, USD/t, 1",
    "USD/kg, USD/t, 1000",
    "CNY/m3, CNY/m3, 1",
    "t/ha, t/ha, 1",
    "TEU/trains, TEU/trains, 1",
    "km/km, a plain number, 1",
  })
  void knowsUnitsAndUnitsByUnits(String name, String unit, BigDecimal factor) {
    Units.Definition found = units.find(name);

    assertThat(found).isNotNull();
    assertThat(found.unit()).hasToString(unit);
    assertThat(found.factor()).isEqualByComparingTo(factor);
  }

  @ParameterizedTest
  @ValueSource(strings = {"bilion", "usd", "USD/", "/t", "USD/t/t", "percent/t", "t/1", "USD /t"})
  void knowsNoOthers(String name) {
    assertThat(units.find(name)).isNull();
  }

  @Test
  void namesForAdviceAreAllKnown() {
    assertThat(units.names()).allMatch(name -> units.find(name) != null);
  }

  @Test
  void namesForAdviceAreOfUnitsOfTheReportAndOfUsualCurrencies() {
    assertThat(units.names()).contains("1", "percent", "kt", "trains", "USD").doesNotContain("XXX");
    assertThat(units.isCounted(Unit.of("trains"))).isTrue();
    assertThat(units.isCounted(Unit.of("kt"))).isFalse();
  }

  @Test
  void currenciesAreThoseOfTodayAndOfBefore() {
    assertThat(Units.isCurrency("KZT")).isTrue();
    assertThat(Units.isCurrency("DEM")).isTrue();
    assertThat(Units.isCurrency("KZ")).isFalse();
    assertThat(Currencies.current()).contains("KZT").doesNotContain("DEM");
  }
}
