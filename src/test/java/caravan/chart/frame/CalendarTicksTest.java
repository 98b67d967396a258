package caravan.chart.frame;

import static org.assertj.core.api.Assertions.assertThat;

import caravan.chart.spec.CalendarPlace;
import caravan.chart.spec.Category;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CalendarTicksTest {
  private static final double WIDTH = 600;

  /** The last periods of a kind up to July 2026. */
  private static List<Category> upTo2026(int count, int parts) {
    int last = 2026 * parts + 6 * parts / 12;
    List<Category> categories = new ArrayList<>();
    for (int at = last - count + 1; at <= last; at++) {
      int year = at / parts;
      String name =
          parts == 1 ? "" + year : String.format(Locale.ROOT, "%02d/%d", at % parts, year);
      categories.add(
          new Category(name, name, new CalendarPlace(year, at % parts, parts, "" + year)));
    }
    return categories;
  }

  @ParameterizedTest
  @CsvSource({
    // Months: quarters, then January, then every second January, then round years.
    "24, 12, 3",
    "60, 12, 12",
    "240, 12, 24",
    "400, 12, 60",
    "20, 4, 4",
    "60, 4, 4",
    "200, 4, 20",
    "30, 1, 2",
    "66, 1, 5",
    "120, 1, 10",
    "400, 1, 50"
  })
  void ticksAreAtTheBeginningOfYearsAndAtRoundOnes(int count, int parts, int step) {
    List<Category> categories = upTo2026(count, parts);
    CalendarTicks ticks =
        CalendarTicks.of(categories, WIDTH / count, 8, label -> 8.0 * label.length()).orElseThrow();

    assertThat(ticks.step()).isEqualTo(step);
    assertThat(ticks.years()).isEqualTo(step >= parts);
    assertThat(ticks.indexes()).isNotEmpty();
    for (int i : ticks.indexes()) {
      CalendarPlace place = categories.get(i).calendar();
      assertThat(place).isNotNull();
      assertThat(place.count() % step).as(place.toString()).isZero();
    }
    // None is left out in between.
    for (int i = 1; i < ticks.indexes().size(); i++) {
      assertThat(ticks.indexes().get(i) - ticks.indexes().get(i - 1)).isEqualTo(step);
    }
  }

  @Test
  void whatStandsInNoCalendarHasNone() {
    assertThat(CalendarTicks.of(List.of(new Category("A", "A")), 10, 8, label -> 10)).isEmpty();
  }
}
