package caravan.chart.frame;

import caravan.chart.spec.CalendarPlace;
import caravan.chart.spec.Category;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.ToDoubleFunction;

/**
 * Which periods of an axis have a label where there is no room for all: those at the beginning of a
 * month that divides the year, at January, or at years that are round, as few as needed.
 *
 * @param step how many periods lie between two of them
 * @param years whether they are named by their years alone
 * @param indexes which categories they are, the first first
 */
record CalendarTicks(int step, boolean years, List<Integer> indexes) {
  private static final int[] PARTS = {1, 2, 3, 6};
  private static final int[] YEARS = {1, 2, 5, 10, 20, 50, 100, 200, 500, 1000};

  /**
   * The ticks of an axis; none where its categories stand nowhere in the calendar.
   *
   * @param slot distance between two categories
   * @param gap what is left free between two labels
   * @param width how wide a label is
   */
  static Optional<CalendarTicks> of(
      List<Category> categories, double slot, double gap, ToDoubleFunction<String> width) {
    if (categories.stream().anyMatch(category -> category.calendar() == null)) {
      return Optional.empty();
    }
    int parts = place(categories, 0).parts();
    double whole = categories.stream().map(Category::label).mapToDouble(width).max().orElse(0);
    for (int step : PARTS) {
      if (step < parts && parts % step == 0 && step * slot >= whole + gap) {
        return Optional.of(new CalendarTicks(step, false, aligned(categories, step)));
      }
    }
    double year =
        categories.stream()
            .map(category -> Objects.requireNonNull(category.calendar()).yearLabel())
            .mapToDouble(width)
            .max()
            .orElse(0);
    for (int years : YEARS) {
      if (years * parts * slot >= year + gap) {
        return Optional.of(
            new CalendarTicks(years * parts, true, aligned(categories, years * parts)));
      }
    }
    return Optional.empty();
  }

  /** The categories at multiples of a step. Every second year is counted from the last one. */
  private static List<Integer> aligned(List<Category> categories, int step) {
    CalendarPlace last = place(categories, categories.size() - 1);
    int phase = last.parts() == 1 && step == 2 ? last.count() % step : 0;
    List<Integer> found = new ArrayList<>();
    for (int i = 0; i < categories.size(); i++) {
      if (Math.floorMod(place(categories, i).count(), step) == phase) {
        found.add(i);
      }
    }
    return found;
  }

  private static CalendarPlace place(List<Category> categories, int index) {
    return Objects.requireNonNull(categories.get(index).calendar(), "a place in the calendar");
  }
}
