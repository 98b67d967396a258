package caravan.chart;

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
    boolean thinned = !fits && periods && widest <= 40;
    turned = !fits && !thinned;
    every = thinned ? interval(widest) : turned && slot < LEADING ? 2 : 1;
    if (!fits) {
      lines.clear();
      for (String name : names) {
        lines.add(List.of(measure.shortened(name, TextStyle.LABEL, LONGEST)));
      }
    }
    int most = lines.stream().mapToInt(List::size).max().orElse(1);
    double longest = lines.stream().mapToDouble(each -> measure.widest(each, TextStyle.LABEL)).max().orElse(0);
    height = turned ? longest + 6 : (most - 1) * LEADING + TextStyle.LABEL.height() + 5;
  }

  private int interval(double widest) {
    for (int interval : INTERVALS) {
      if (interval * slot >= widest + GAP) {
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
  void draw(SvgWriter svg, double[] centres, double bottom, double width) {
    // From the last, which is the one that matters.
    int rest = (centres.length - 1) % every;
    for (int i = rest; i < centres.length; i += every) {
      List<String> name = lines.get(i);
      double baseline = bottom - 6 - (name.size() - 1) * LEADING;
      for (String line : name) {
        Label label = label(line, centres[i], baseline, bottom, width);
        boolean whole = !line.endsWith("…");
        Label told = whole ? label : label.shortenedFrom(names.get(i));
        if (turned) {
          svg.turnedText(told);
        } else {
          svg.text(told);
        }
        baseline += LEADING;
      }
    }
  }

  private Label label(String line, double centre, double baseline, double bottom, double width) {
    if (turned) {
      double x = Math.min(centre + 4.5, width - TextStyle.LABEL.descent());
      return Label.plain(
          line, x, bottom - 5, Label.Anchor.START, TextStyle.LABEL, ChartPalette.MUTED);
    }
    double half = measure.width(line, TextStyle.LABEL) / 2;
    double x = Math.max(half, Math.min(centre, width - half));
    return Label.plain(
        line, x, baseline, Label.Anchor.MIDDLE, TextStyle.LABEL, ChartPalette.MUTED);
  }
}
