package caravan.chart.picture;

import static org.assertj.core.api.Assertions.assertThat;

import caravan.chart.spec.ChartSize;
import caravan.chart.spec.ChartSpec;
import java.util.List;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;

/** The values of a balance, which its line must not strike. */
class BalanceLabelsTest {
  @Test
  void aValueThatTheLineWouldStrikeIsLeftOutAndTheOthersStay() {
    ChartSpec spec =
        AxisSamples.balanced(
            "struck",
            Samples.years(2016, 8),
            List.of(
                Samples.series("Exports", 1, "44", "35", "57", "55", "34", "31", "226", "313"),
                // The line falls from the first year's balance right through the second's label.
                Samples.series(
                    "Imports", 2, "-841", "-556", "-594", "-605", "-438", "-680", "-842", "-775")));
    List<String> texts =
        Jsoup.parse(new ChartRenderer().svg(spec, ChartSize.WIDE)).select("text").eachText();
    assertThat(texts).contains("−841", "−594", "−605", "44", "35").doesNotContain("−556");
  }
}
