package caravan.chart.spec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import caravan.chart.picture.Samples;
import caravan.chart.type.ChartTypes;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

final class CanonicalTest {
  private record Pair(Object left, Object right) {}

  private record Printer(String language) implements Function<BigDecimal, String> {
    @Override
    public String apply(BigDecimal value) {
      return language + value;
    }
  }

  @Test
  void differentValuesHaveDifferentTexts() {
    List<Object> values =
        List.of(
            new Pair("a", "b"),
            new Pair("ab", ""),
            new Pair("", "ab"),
            new Pair("a", List.of("b")),
            new Pair(List.of("a", "b"), ""),
            new Pair(List.of(), List.of("a", "b")),
            new Pair(1, "1"),
            new Pair("1", 1),
            new Pair(new BigDecimal("1"), ""),
            new Pair(new BigDecimal("1.0"), ""),
            new Pair(true, ""),
            new Pair(new ArrayList<>(Arrays.asList((Object) null)), ""),
            new Pair("~", ""),
            ChartSize.WIDE,
            ChartTypes.of("line"),
            ChartTypes.of("bar"));

    assertThat(values.stream().map(Canonical::of)).doesNotHaveDuplicates();
  }

  @Test
  void equalSpecsHaveEqualTexts() {
    for (ChartSpec spec : Samples.golden().values()) {
      String text = Canonical.of(printed(spec, "en"));
      assertThat(Canonical.of(printed(spec, "en"))).isEqualTo(text);
      assertThat(Canonical.of(printed(spec, "ru"))).isNotEqualTo(text);
    }
    assertThat(Samples.golden().values().stream().map(spec -> Canonical.of(printed(spec, "en"))))
        .doesNotHaveDuplicates();
  }

  private static ChartSpec printed(ChartSpec spec, String language) {
    return new ChartSpec(
        spec.type(),
        spec.text(),
        spec.overTime(),
        spec.categories(),
        spec.series(),
        spec.totals(),
        spec.order(),
        spec.annotations(),
        new Printer(language));
  }

  @Test
  void refusesWhatIsNoValue() {
    Function<BigDecimal, String> print = BigDecimal::toPlainString;
    assertThatThrownBy(() -> Canonical.of(List.of(print)))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
