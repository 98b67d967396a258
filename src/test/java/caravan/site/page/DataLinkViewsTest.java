package caravan.site.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class DataLinkViewsTest {
  @Test
  void aPartThatEndsInAStopGetsNoSecondOne() {
    assertThat(DataLinkViews.joined(List.of("106,3 млрд долл.", "30 ноября 2026 г.", "URL"), ". "))
        .isEqualTo("106,3 млрд долл. 30 ноября 2026 г. URL");
    assertThat(DataLinkViews.joined(List.of("Caravan", "Trade"), ". ")).isEqualTo("Caravan. Trade");
    assertThat(DataLinkViews.joined(List.of("报告", "2026年"), "，")).isEqualTo("报告，2026年");
    assertThat(DataLinkViews.joined(List.of(), ". ")).isEmpty();
  }
}
