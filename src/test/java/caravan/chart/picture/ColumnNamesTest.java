package caravan.chart.picture;

import static org.assertj.core.api.Assertions.assertThat;

import caravan.chart.spec.ChartSize;
import caravan.chart.spec.ChartSpec;
import caravan.chart.type.ChartTypes;
import java.util.ArrayList;
import java.util.List;
import org.jsoup.Jsoup;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The names of columns of members: all there, whole, and in their order. */
class ColumnNamesTest {
  private static final ChartRenderer RENDERER = new ChartRenderer();

  private static ChartSpec members(int count, String name) {
    List<String> names = new ArrayList<>();
    String[] values = new String[count];
    for (int i = 0; i < count; i++) {
      names.add(name + (i + 1));
      values[i] = Integer.toString(10 + (i * 7) % 30);
    }
    return Samples.chart(
        ChartTypes.of("column"),
        "names",
        "US$ billion",
        names,
        List.of(Samples.series("Trade", 1, values)));
  }

  private static List<String> texts(ChartSpec spec, ChartSize size) {
    return Jsoup.parse(RENDERER.svg(spec, size)).select("svg > g text").eachText();
  }

  @ParameterizedTest
  @ValueSource(ints = {6, 12, 30})
  void eachBarHasItsName(int count) {
    ChartSpec spec = members(count, "Manufactures");
    for (ChartSize size : ChartSize.values()) {
      List<String> shown =
          texts(spec, size).stream().filter(text -> text.startsWith("Manufactures")).toList();
      assertThat(shown)
          .as(size.toString())
          .containsExactlyElementsOf(
              spec.categories().stream().map(category -> category.label()).toList());
    }
  }

  @ParameterizedTest
  @EnumSource(ChartSize.class)
  void fewShortNamesStandBelowUprightBars(ChartSize size) {
    String few = RENDERER.svg(members(4, "K"), size);
    String many = RENDERER.svg(members(30, "Manufactures"), size);
    assertThat(height(few)).isLessThan(height(many));
  }

  private static double height(String svg) {
    String[] view = Jsoup.parse(svg).select("svg").attr("viewBox").split(" ");
    return Double.parseDouble(view[3]);
  }
}
