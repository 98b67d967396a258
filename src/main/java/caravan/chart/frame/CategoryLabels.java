package caravan.chart.frame;

import caravan.chart.drawing.Canvas;
import caravan.chart.drawing.Label;
import caravan.chart.drawing.LabelPlacer;
import caravan.chart.drawing.TextMeasure;
import caravan.chart.drawing.TextStyle;
import caravan.chart.spec.CalendarPlace;
import caravan.chart.spec.Category;
import caravan.chart.spec.Ink;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The labels under an upright plot: all of them if they fit, in several lines if that helps, else
 * the last, which is the one that matters, and those at January or at round years; of what stands
 * in no calendar every second, third, ... counted from the last.
 */
final class CategoryLabels {
  private static final double GAP = 8;
  private static final int FEW = 8;
  private static final double SHORT = 60;
  private static final int MAX_LINES = 3;

  private final List<Category> categories;
  private final List<List<String>> lines = new ArrayList<>();
  private final boolean thinned;
  private final boolean whole;
  private final TextMeasure measure;

  /**
   * Fits the labels.
   *
   * @param slot distance between two categories
   * @param names whether categories are names, which must not be left out if they are few
   */
  CategoryLabels(List<Category> categories, double slot, boolean names, TextMeasure measure) {
    this.categories = categories;
    this.measure = measure;
    double limit = slot - GAP;
    boolean fits = true;
    for (Category category : categories) {
      List<String> wrapped = measure.wrap(category.label(), TextStyle.LABEL, limit, MAX_LINES);
      fits &= String.join("", wrapped).length() >= category.label().replace(" ", "").length();
      fits &= !wrapped.get(wrapped.size() - 1).endsWith("…");
      lines.add(wrapped);
    }
    double widest =
        measure.widest(categories.stream().map(Category::label).toList(), TextStyle.LABEL);
    // Short ones are periods, which the reader counts on; half a year tells nothing.
    whole = fits;
    thinned = !fits && !(names && categories.size() <= FEW && widest > SHORT);
    if (thinned) {
      lines.clear();
      for (Category category : categories) {
        lines.add(measure.wrap(category.label(), TextStyle.LABEL, 90, 1));
      }
    }
  }

  /** Whether each category has its whole name. */
  boolean areWhole() {
    return whole;
  }

  double height() {
    int most = lines.stream().mapToInt(List::size).max().orElse(1);
    return 8 + most * TextStyle.LABEL.leading();
  }

  /**
   * Draws them.
   *
   * @param centres x of each category
   * @param top where the plot ends
   * @param width of the picture; the first and the last are moved inside
   */
  void draw(Canvas canvas, double[] centres, double top, double width) {
    LabelPlacer placer = new LabelPlacer(measure, width, Double.MAX_VALUE);
    List<Label> kept = new ArrayList<>();
    for (int i : chosen(centres)) {
      List<Label> block = block(i, centres[i], top, width);
      if (block.stream().allMatch(placer::isFree)) {
        block.forEach(label -> placer.take(label.box(measure)));
        kept.addAll(0, block);
      }
    }
    kept.forEach(canvas::text);
  }

  /** Which categories have a label, as far as there is room: first the last, which matters most. */
  private List<Integer> chosen(double[] centres) {
    List<Integer> chosen = new ArrayList<>();
    Optional<CalendarTicks> ticks =
        thinned ? CalendarTicks.of(categories, slot(centres), GAP, this::width) : Optional.empty();
    int every = thinned && ticks.isEmpty() ? interval(centres) : 1;
    int last = centres.length - 1;
    chosen.add(last);
    if (ticks.isPresent()) {
      for (int i : ticks.get().indexes()) {
        CalendarPlace place = categories.get(i).calendar();
        if (i != last && place != null) {
          chosen.add(1, i);
          if (ticks.get().years()) {
            lines.set(i, List.of(place.yearLabel()));
          }
        }
      }
      return chosen;
    }
    for (int i = last - every; i >= 0; i -= every) {
      chosen.add(i);
    }
    return chosen;
  }

  private double width(String label) {
    return measure.width(label, TextStyle.LABEL);
  }

  private static double slot(double[] centres) {
    return (centres[centres.length - 1] - centres[0]) / (centres.length - 1);
  }

  private List<Label> block(int index, double centre, double top, double width) {
    double half = measure.widest(lines.get(index), TextStyle.LABEL) / 2;
    double x = Math.max(half, Math.min(centre, width - half));
    List<Label> block = new ArrayList<>();
    double baseline = top + 4 + TextStyle.LABEL.leading();
    for (String line : lines.get(index)) {
      Label label = Label.plain(line, x, baseline, Label.Anchor.MIDDLE, TextStyle.LABEL, Ink.MUTED);
      block.add(line.endsWith("…") ? label.shortenedFrom(categories.get(index).label()) : label);
      baseline += TextStyle.LABEL.leading();
    }
    return block;
  }

  private int interval(double[] centres) {
    double widest = 0;
    for (List<String> each : lines) {
      widest = Math.max(widest, measure.widest(each, TextStyle.LABEL));
    }
    double slot = slot(centres);
    for (int every : new int[] {1, 2, 5, 10, 20, 50}) {
      if (every * slot >= widest + GAP) {
        return every;
      }
    }
    return Math.max(100, (int) Math.ceil((widest + GAP) / slot));
  }
}
