package caravan.model.data;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CellRequestTest {
  private static CellRequest.Periods periods(String text) {
    CellRequest.Periods periods = CellRequest.Periods.parse(text);
    assertThat(periods).as(text).isNotNull();
    assertThat(periods.text()).isEqualTo(text);
    return periods;
  }

  @ParameterizedTest
  @CsvSource({
    "*, *, true",
    "*, latest, true",
    "*, 2024, true",
    "*, 2015..2024, true",
    "latest, latest, true",
    "latest, 2024, false",
    "latest, *, false",
    "2024, 2024, true",
    "2024, 2023, false",
    "2024, latest, false",
    "2024, *, false",
    "2024, 2024-01, false",
    "2015..2024, 2015, true",
    "2015..2024, 2024, true",
    "2015..2024, 2014, false",
    "2015..2024, 2025, false",
    "2015..2024, 2016..2020, true",
    "2015..2024, 2014..2020, false",
    "2015..2024, 2016.., false",
    "2015..2024, ..2020, false",
    "2015..2024, 2020-01, false",
    "2015.., 2015, true",
    "2015.., 2016.., true",
    "2015.., 2014.., false",
    "2015.., ..2016, false",
    "2015.., 2020-01, false",
    "..2024, 2024, true",
    "..2024, ..2023, true",
    "..2024, 2025, false",
    "..2024, *, false",
    "2024-01..2024-12, 2024-06, true",
    "2024-01/2024-05, 2024-01/2024-05, true",
    "2024-01/2024-05.., 2025-01/2025-05, true",
    "2024-01/2024-05.., 2025-01/2025-06, false"
  })
  void whatIsKnownIsWhatWasAskedFor(String asked, String wanted, boolean known) {
    assertThat(periods(asked).covers(periods(wanted))).isEqualTo(known);
  }

  @ParameterizedTest
  @CsvSource({"''", "..", "x", "2024..x", "x..2024", "2024-13", "2024..2025..2026"})
  void otherTextsAreNone(String text) {
    assertThat(CellRequest.Periods.parse(text)).isNull();
  }

  @ParameterizedTest
  @CsvSource({
    "KAZ.export@2024, KAZ.export@2024, true",
    "KAZ.export@2024, KGZ.export@2024, false",
    "*.export@2024, KAZ.export@2024, true",
    "*.export@2024, *.export@2024, true",
    "*.export@2024, KAZ.import@2024, false",
    "*.export@2024, *.*@2024, false",
    "*.*, *.export@latest, true",
    "KAZ.*@2024, *.export@2024, false",
    "KAZ.export@2024, *.export@2024, false"
  })
  void allMembersAreKnownOnlyWhereAllWereAskedFor(String asked, String wanted, boolean known) {
    assertThat(new LockedCells(List.of(request(asked))).has(request(wanted))).isEqualTo(known);
  }

  @Test
  void nothingIsKnownWhereNothingWasAskedFor() {
    LockedCells none = new LockedCells(List.of());
    assertThat(none.has(request("KAZ.export@2024"))).isFalse();
    assertThat(none.has(request("*.*"))).isFalse();
  }

  @ParameterizedTest
  @CsvSource({
    "KAZ.export@2024, false",
    "KAZ.export@2024-01/2024-05, false",
    "KAZ.export@latest, true",
    "KAZ.export, true",
    "KAZ.export@2023..2024, true",
    "*.export@2024, true"
  })
  void aPatternIsMoreThanOneCell(String text, boolean pattern) {
    assertThat(request(text).isPattern()).isEqualTo(pattern);
    assertThat(request(text).text()).isEqualTo(text);
  }

  private static CellRequest request(String text) {
    int at = text.indexOf('@');
    String key = at < 0 ? text : text.substring(0, at);
    String periods = at < 0 ? CellRequest.Periods.ALL_TEXT : text.substring(at + 1);
    return new CellRequest(List.of(key.split("\\.", -1)), periods(periods));
  }
}
