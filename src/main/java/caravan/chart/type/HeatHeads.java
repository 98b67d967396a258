package caravan.chart.type;

import caravan.chart.drawing.Canvas;
import caravan.chart.drawing.Label;
import caravan.chart.drawing.LabelPlacer;
import caravan.chart.drawing.TextMeasure;
import caravan.chart.drawing.TextStyle;
import caravan.chart.spec.Ink;
import java.util.ArrayList;
import java.util.List;

/**
 * The names over the columns of a grid: in lines where they fit, else turned to be read upwards; of
 * periods, which a reader can count on, every second, fifth, ... alone.
 */
final class HeatHeads {
  private static final double GAP = 4;
  private static final int MAX_LINES = 3;
  private static final double LONGEST = 130;
  private static final double LEADING = 14;
  private static final int[] INTERVALS = {1, 2, 5, 10, 20, 50};

  private final List<String> names;
  private final List<List<String>> lines = new ArrayList<>();
  private final double slot;
  private final boolean turned;
  private final int every;
  private final double height;
  private final TextMeasure measure;

  /**
   * @param slot distance between two columns
   * @param periods whether the columns are periods
   */
  HeatHeads(List<String> names, double slot, boolean periods, TextMeasure measure) {
    this.names = names;
    this.slot = slot;
    this.measure = measure;
    boolean fits = true;
    for (String name : names) {
      List<String> wrapped = measure.wrap(name, TextStyle.LABEL, slot - GAP, MAX_LINES);
      fits &= !wrapped.get(wrapped.size() - 1).endsWith("…") || name.endsWith("…");
      lines.add(wrapped);
    }
    double widest = measure.widest(names, TextStyle.LABEL);
    // Short names of periods are thinned out; long ones take less room when they are turned.
    boolean thinned = !fits && periods && widest <= 48;
    turned = !fits && !thinned;
    every = thinned ? interval(widest) : turned && slot < LEADING ? 2 : 1;
    if (!fits) {
      lines.clear();
      for (String name : names) {
        lines.add(measure.wrap(name, TextStyle.LABEL, LONGEST, slot >= 2 * LEADING + GAP ? 2 : 1));
      }
    }
    int most = lines.stream().mapToInt(List::size).max().orElse(1);
    double longest =
        lines.stream().mapToDouble(each -> measure.widest(each, TextStyle.LABEL)).max().orElse(0);
    height = turned ? longest + 6 : (most - 1) * LEADING + TextStyle.LABEL.height() + 5;
  }

  private int interval(double widest) {
    for (int interval : INTERVALS) {
      if (interval * slot >= widest + 2 * GAP) {
        return interval;
      }
    }
    return names.size();
  }

  double height() {
    return height;
  }

  /**
   * Draws them.
   *
   * @param centres x of each column
   * @param bottom where the cells begin
   * @param width of the picture; the first and the last name are moved inside
   */
  void draw(Canvas canvas, double[] centres, double bottom, double width) {
    LabelPlacer placer = new LabelPlacer(measure, width, Double.MAX_VALUE);
    // From the last, which is the one that matters.
    for (int i = centres.length - 1; i >= 0; i -= every) {
      List<Label> labels = new ArrayList<>();
      for (int line = 0; line < lines.get(i).size(); line++) {
        labels.add(
            turned
                ? turned(i, line, centres[i], bottom, width)
                : upright(i, line, centres[i], bottom, width));
      }
      if (turned) {
        labels.forEach(canvas::turnedText);
      } else if (labels.stream().allMatch(placer::isFree)) {
        labels.forEach(label -> placer.take(label.box(measure)));
        labels.forEach(canvas::text);
      }
    }
  }

  private Label upright(int name, int line, double centre, double bottom, double width) {
    String text = lines.get(name).get(line);
    double half = measure.width(text, TextStyle.LABEL) / 2;
    double x = Math.max(half, Math.min(centre, width - half));
    double baseline = bottom - 6 - (lines.get(name).size() - 1 - line) * LEADING;
    return label(name, line, x, baseline, Label.Anchor.MIDDLE);
  }

  private Label turned(int name, int line, double centre, double bottom, double width) {
    double first = centre + 4.5 - (lines.get(name).size() - 1) * LEADING / 2;
    double x = Math.min(first + line * LEADING, width - TextStyle.LABEL.descent());
    return label(name, line, x, bottom - 5, Label.Anchor.START);
  }

  private Label label(int name, int line, double x, double baseline, Label.Anchor anchor) {
    String text = lines.get(name).get(line);
    Label label = Label.plain(text, x, baseline, anchor, TextStyle.LABEL, Ink.MUTED);
    return text.endsWith("…") ? label.shortenedFrom(names.get(name)) : label;
  }
}
