package caravan.chart.frame;

import caravan.chart.drawing.Box;
import caravan.chart.drawing.Canvas;
import caravan.chart.drawing.Label;
import caravan.chart.drawing.LabelPlacer;
import caravan.chart.drawing.Stroke;
import caravan.chart.drawing.TextMeasure;
import caravan.chart.drawing.TextStyle;
import caravan.chart.spec.Ink;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** The key of a scale of colours: its classes in a strip, with their limits below. */
public final class ScaleKey {
  private static final double PATCH_HEIGHT = 12;
  private static final double MOST_PATCH = 52;
  private static final double GAP = 12;
  private static final double BASELINE = PATCH_HEIGHT + 14;
  // A limit this long says nothing that a reader could hold on to.
  private static final double MOST_LABEL = 90;

  private final ColourScale scale;
  private final List<ColourScale.Shade> classes;
  private final boolean zero;
  private final Function<BigDecimal, String> format;
  private final double width;
  private final double patch;
  private final TextMeasure measure;

  /**
   * @param zero whether a value is zero, which may have a colour of its own
   * @param width of the picture
   */
  public ScaleKey(
      ColourScale scale,
      boolean zero,
      Function<BigDecimal, String> format,
      double width,
      TextMeasure measure) {
    this.scale = scale;
    this.zero = zero && scale.tellsZero();
    this.format = format;
    this.width = width;
    this.measure = measure;
    classes = scale.classes();
    double room = this.zero ? width - GAP - MOST_PATCH : width;
    patch = Math.floor(Math.min(MOST_PATCH, room / classes.size()));
  }

  public double height() {
    return BASELINE + 8;
  }

  public void draw(Canvas canvas, double top) {
    for (int i = 0; i < classes.size(); i++) {
      patch(canvas, patch * i, top, patch, classes.get(i));
    }
    if (zero) {
      patch(canvas, patch * classes.size() + GAP, top, PATCH_HEIGHT, ColourScale.zero());
    }
    labels(top + BASELINE).forEach(canvas::text);
  }

  private static void patch(
      Canvas canvas, double left, double top, double width, ColourScale.Shade shade) {
    Box box = new Box(left, top, left + width, top + PATCH_HEIGHT);
    canvas.bar(box, shade.fill(), Ink.PAGE, null);
    if (shade.below()) {
      canvas.stroke(CellMarks.minus(box), Stroke.of(shade.text(), 1.5));
    }
  }

  /** The limits that have room: the ends and zero before others. */
  private List<Label> labels(double baseline) {
    List<BigDecimal> limits = scale.limits();
    List<Integer> order = new ArrayList<>(List.of(limits.size() - 1));
    order.add(0);
    for (int i = 0; i < limits.size(); i++) {
      if (limits.get(i).signum() == 0) {
        order.add(i);
      }
    }
    for (int i = limits.size() - 1; i >= 0; i--) {
      order.add(i);
    }
    LabelPlacer placer = new LabelPlacer(measure, width, Double.MAX_VALUE);
    List<Label> placed = new ArrayList<>();
    if (zero) {
      double x = patch * classes.size() + GAP + PATCH_HEIGHT + 6;
      add(label(BigDecimal.ZERO, x, baseline - 15, Label.Anchor.START), placer, placed);
    }
    for (int i : order.stream().distinct().toList()) {
      double x = limits.size() == 1 ? patch / 2 : patch * i;
      Label label = label(limits.get(i), x, baseline, Label.Anchor.MIDDLE);
      double half = measure.width(label.text(), label.style()) / 2;
      double inside = Math.max(half, Math.min(x, width - half));
      add(label.at(inside, baseline, Label.Anchor.MIDDLE), placer, placed);
    }
    return placed;
  }

  private Label label(BigDecimal limit, double x, double baseline, Label.Anchor anchor) {
    String whole = format.apply(limit);
    String text = measure.shortened(whole, TextStyle.LABEL, Math.min(MOST_LABEL, width));
    return Label.plain(text, x, baseline, anchor, TextStyle.LABEL, Ink.MUTED).shortenedFrom(whole);
  }

  private static void add(Label label, LabelPlacer placer, List<Label> placed) {
    if (placer.place(label)) {
      placed.add(label);
    }
  }
}
