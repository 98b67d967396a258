package caravan.chart.type;

import caravan.chart.drawing.Box;
import caravan.chart.drawing.Canvas;
import caravan.chart.drawing.Label;
import caravan.chart.drawing.LabelPlacer;
import caravan.chart.drawing.Stroke;
import caravan.chart.drawing.TextMeasure;
import caravan.chart.drawing.TextStyle;
import caravan.chart.frame.CellMarks;
import caravan.chart.spec.Ink;
import caravan.chart.spec.ValueState;
import java.util.ArrayList;
import java.util.List;

/**
 * Names and values on a map: within an area where there is room, else beside it with a line to it,
 * never on top of each other. For one picture.
 */
final class MapLabels {
  private static final double[] DISTANCES = {12, 22, 34, 48, 66, 90, 120, 155};
  private static final int DIRECTIONS = 16;
  private static final double PADDING = 3;
  private static final double NAME_LIMIT = 110;
  private static final double RING = 3.5;

  private static final List<Double> DASHES = List.of(2.0, 2.0);
  private static final double STEP = 2;
  private static final double LEAST_FOR_SIGN = 90;
  // Beyond so many, lines to names would cover what they point at.
  private static final int MOST_LEADERS = 14;

  /**
   * What is to be written.
   *
   * @param value may be empty
   * @param inside colour of the text on the area
   * @param below whether the value is below zero
   * @param ring whether the value is not a firm one, dashed if a forecast
   * @param marker whether the area is too small to be seen and has a point in its place
   */
  record Item(
      String name,
      String value,
      Ink inside,
      ValueState ring,
      boolean below,
      boolean marker,
      MapShape shape,
      double[] anchor) {}

  /** What a text beside an area keeps off. */
  private enum Manners {
    /** Areas that are told about, with its line too. */
    ALL,
    /** Areas that are told about. */
    OFF_TOLD,
    /** Other texts only. */
    NONE
  }

  /** Lines of one text, as if its middle were at 0, 0. */
  private record Block(List<String> names, Item item, double width, double height) {}

  private final Canvas canvas;
  private final TextMeasure measure;
  private final Box frame;
  private final LabelPlacer placer;
  private final List<Box> kept = new ArrayList<>();
  private final List<MapShape> told;
  // Places along the lines that were drawn.
  private final List<double[]> trails = new ArrayList<>();
  private boolean leaders;

  /**
   * @param told areas that texts about others keep off if they can
   */
  MapLabels(Canvas canvas, TextMeasure measure, Box frame, List<MapShape> told) {
    this.told = told;
    this.canvas = canvas;
    this.measure = measure;
    this.frame = frame;
    placer = new LabelPlacer(measure, frame.right(), frame.bottom());
  }

  /** Writes what finds room, those that come first before others. */
  void draw(List<Item> items) {
    leaders = items.size() <= MOST_LEADERS;
    for (Item item : items) {
      if (item.marker()) {
        double[] at = item.anchor();
        take(new Box(at[0] - 6, at[1] - 6, at[0] + 6, at[1] + 6));
      }
    }
    List<Block> outside = new ArrayList<>();
    for (Item item : items) {
      Block block = block(item);
      double[] at =
          item.marker()
              ? null
              : item.shape()
                  .roomFor(block.width() + PADDING, block.height() + PADDING, item.anchor());
      if (at != null && isFree(box(block, at))) {
        write(block, at, item.inside(), false);
      } else {
        outside.add(block);
      }
    }
    for (Block block : outside) {
      boolean written =
          leaders
              && (drawBeside(block, Manners.ALL)
                  || drawBeside(block, Manners.OFF_TOLD)
                  || drawBeside(block, Manners.NONE));
      if (!written) {
        unwritten(block.item());
      }
    }
  }

  private Block block(Item item) {
    List<String> names = measure.wrap(item.name(), TextStyle.LABEL, NAME_LIMIT, 2);
    double value = measure.width(item.value(), TextStyle.VALUE) + (isFirm(item) ? 0 : 12);
    double width = Math.max(measure.widest(names, TextStyle.LABEL), value);
    int lines = names.size() + (item.value().isEmpty() ? 0 : 1);
    return new Block(names, item, width, lines * TextStyle.LABEL.leading());
  }

  private static boolean isFirm(Item item) {
    return item.ring() == ValueState.FIRM;
  }

  private static Box box(Block block, double[] at) {
    double x = block.width() / 2;
    double y = block.height() / 2;
    return new Box(at[0] - x, at[1] - y, at[0] + x, at[1] + y);
  }

  private boolean isFree(Box box) {
    return box.left() >= frame.left()
        && box.right() <= frame.right()
        && box.top() >= frame.top()
        && box.bottom() <= frame.bottom()
        && kept.stream().noneMatch(box.grown(PADDING)::overlaps)
        && trails.stream().noneMatch(p -> isWithin(box, p));
  }

  private void take(Box box) {
    placer.take(box);
    kept.add(box);
  }

  private boolean drawBeside(Block block, Manners manners) {
    double[] anchor = block.item().anchor();
    for (double distance : DISTANCES) {
      for (int i = 0; i < DIRECTIONS; i++) {
        // Right and left before above and below.
        int turn = (i % 2 == 0 ? i / 2 : DIRECTIONS - (i + 1) / 2) * (DIRECTIONS / 2 + 1);
        double angle = 2 * Math.PI * (turn % DIRECTIONS) / DIRECTIONS;
        double[] at = {
          anchor[0] + Math.cos(angle) * (distance + block.width() / 2),
          anchor[1] + Math.sin(angle) * (distance + block.height() / 2)
        };
        Box box = box(block, at);
        double[] end = {
          Math.max(box.left() - 2, Math.min(anchor[0], box.right() + 2)),
          Math.max(box.top() - 1, Math.min(anchor[1], box.bottom() + 1))
        };
        if (isFree(box)
            && !(manners != Manners.NONE && isOnTold(box))
            && !(manners == Manners.ALL && crosses(block.item(), anchor, end))
            && isClear(anchor, end, block.item().marker() ? 7 : 0)) {
          leader(block.item(), anchor, end);
          write(block, at, Ink.INK, true);
          return true;
        }
      }
    }
    return false;
  }

  private static boolean isWithin(Box box, double[] p) {
    return p[0] > box.left() && p[0] < box.right() && p[1] > box.top() && p[1] < box.bottom();
  }

  /** Places along a line, close enough that nothing lies between two. */
  private static List<double[]> trail(double[] from, double[] to, double start) {
    double length = Math.hypot(to[0] - from[0], to[1] - from[1]);
    List<double[]> trail = new ArrayList<>();
    for (double at = start; at <= length; at += STEP) {
      double part = at / Math.max(1, length);
      trail.add(
          new double[] {from[0] + (to[0] - from[0]) * part, from[1] + (to[1] - from[1]) * part});
    }
    return trail;
  }

  /** Whether a line leads over an area that is told about, other than the one it comes from. */
  private boolean crosses(Item item, double[] from, double[] to) {
    return trail(from, to, 0).stream()
        .anyMatch(
            p -> told.stream().anyMatch(shape -> shape != item.shape() && shape.holds(p[0], p[1])));
  }

  private boolean isOnTold(Box box) {
    for (double across : new double[] {0, 0.5, 1}) {
      for (double down : new double[] {0, 0.5, 1}) {
        double x = box.left() + across * box.width();
        double y = box.top() + down * box.height();
        if (told.stream().anyMatch(shape -> shape.holds(x, y))) {
          return true;
        }
      }
    }
    return false;
  }

  /** Whether a line meets no text and no other line. */
  private boolean isClear(double[] from, double[] to, double start) {
    return trail(from, to, start).stream()
        .map(p -> new Box(p[0] - STEP, p[1] - STEP, p[0] + STEP, p[1] + STEP))
        .noneMatch(
            spot ->
                kept.stream().anyMatch(spot::overlaps)
                    || trails.stream().anyMatch(other -> isWithin(spot, other)));
  }

  private void leader(Item item, double[] anchor, double[] end) {
    double length = Math.hypot(end[0] - anchor[0], end[1] - anchor[1]);
    double skip = item.marker() ? Math.min(1, 6 / Math.max(1, length)) : 0;
    double x = anchor[0] + skip * (end[0] - anchor[0]);
    double y = anchor[1] + skip * (end[1] - anchor[1]);
    canvas.line(x, y, end[0], end[1], Stroke.of(Ink.PAGE, 2.5));
    canvas.line(x, y, end[0], end[1], Ink.INK);
    trails.addAll(trail(anchor, end, 0));
    if (!item.marker()) {
      canvas.disc(x, y, 3, Ink.PAGE);
      canvas.disc(x, y, 2, Ink.INK);
    }
  }

  private void write(Block block, double[] at, Ink ink, boolean halo) {
    Item item = block.item();
    double baseline = at[1] - block.height() / 2 + TextStyle.LABEL.ascent() + 2.5;
    for (String line : block.names()) {
      Label label = Label.plain(line, at[0], baseline, Label.Anchor.MIDDLE, TextStyle.LABEL, ink);
      text(line.endsWith("…") ? label.shortenedFrom(item.name()) : label, halo);
      baseline += TextStyle.LABEL.leading();
    }
    if (!item.value().isEmpty()) {
      double shift = isFirm(item) ? 0 : 6;
      double x = at[0] - shift;
      text(Label.plain(item.value(), x, baseline, Label.Anchor.MIDDLE, TextStyle.VALUE, ink), halo);
      double half = measure.width(item.value(), TextStyle.VALUE) / 2;
      sign(item, new double[] {x + half + 6, baseline - 4.5}, ink);
    }
    take(box(block, at));
  }

  private void text(Label label, boolean halo) {
    canvas.text(halo ? label.withHalo() : label);
  }

  private void sign(Item item, double[] at, Ink ink) {
    if (!isFirm(item)) {
      sign(canvas, at[0], at[1], item.ring(), ink);
    }
  }

  /** The signs of an area that has no text: colours alone do not tell what is below zero. */
  private void unwritten(Item item) {
    if (item.marker() || item.shape().size() < LEAST_FOR_SIGN) {
      return;
    }
    double[] at = item.anchor();
    sign(item, new double[] {at[0], at[1] - (item.below() ? 5 : 0)}, item.inside());
    if (item.below()) {
      Box box = new Box(at[0] - 6, at[1] - 6, at[0] + 6, at[1] + 6);
      canvas.stroke(CellMarks.minus(box), Stroke.of(item.inside(), 1.5));
    }
  }

  /** A ring, as the sign of a value that is not firm. */
  static void sign(Canvas canvas, double x, double y, ValueState state, Ink ink) {
    List<Double> dashes = state == ValueState.FORECAST ? DASHES : List.of();
    canvas.ring(x, y, RING, Stroke.of(ink, 1.5).dashed(dashes));
  }
}
