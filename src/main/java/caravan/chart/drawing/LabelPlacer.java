package caravan.chart.drawing;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** Keeps labels off each other and inside the picture. For one picture and one thread. */
public final class LabelPlacer {
  private static final double GAP = 2;

  /** What sums of widths may be off by where a label is moved to the edge. */
  private static final double ROUNDED = 1e-6;

  private final TextMeasure measure;
  private final Box picture;
  private final List<Box> taken = new ArrayList<>();

  public LabelPlacer(TextMeasure measure, double width, double height) {
    this.measure = measure;
    picture = new Box(-ROUNDED, -ROUNDED, width + ROUNDED, height + ROUNDED);
  }

  /**
   * All labels if they have room between each other and the bars, else the last and the highest in
   * the picture, if these do.
   */
  public static List<Label> allOrTelling(
      List<Label> labels, List<Box> bars, TextMeasure measure, double width, double height) {
    if (labels.isEmpty()) {
      return labels;
    }
    LabelPlacer all = new LabelPlacer(measure, width, height);
    bars.forEach(all::take);
    if (labels.stream().allMatch(all::place)) {
      return labels;
    }
    LabelPlacer few = new LabelPlacer(measure, width, height);
    bars.forEach(few::take);
    Label last = labels.get(labels.size() - 1);
    Label highest = Collections.min(labels, Comparator.comparingDouble(Label::baseline));
    return Stream.of(last, highest).filter(few::place).toList();
  }

  /** Keeps labels that come later off this place. */
  public void take(Box box) {
    taken.add(box);
  }

  /** Takes the place of a label if it is free, and says whether it was. */
  public boolean place(Label label) {
    if (!isFree(label)) {
      return false;
    }
    taken.add(label.box(measure));
    return true;
  }

  public boolean isFree(Label label) {
    Box box = label.box(measure);
    boolean inside =
        box.left() >= picture.left()
            && box.right() <= picture.right()
            && box.top() >= picture.top()
            && box.bottom() <= picture.bottom();
    return inside && taken.stream().noneMatch(box.grown(GAP)::overlaps);
  }
}
