package caravan.chart.drawing;

import caravan.chart.spec.ChartSize;
import caravan.chart.spec.ChartSpec;
import caravan.chart.spec.ChartValue;
import caravan.chart.spec.Ink;
import caravan.chart.spec.ValueState;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What renderers draw on: gathers the marks of one drawing. Not for several threads. */
public final class Canvas {
  private static final List<Double> FORECAST = List.of(4.0, 2.5);

  private record Open(String role, List<Mark> marks) {}

  private final Deque<Open> groups = new ArrayDeque<>();
  private List<Mark> marks = new ArrayList<>();

  /** The drawing of a chart. */
  public Drawing drawing(ChartSpec spec, ChartSize size, int height) {
    return new Drawing(size.width(), height, new Drawing.Name(spec.text(), size), marks);
  }

  /** A drawing that is no chart, with a colour below its marks. */
  public Drawing onGround(int width, int height, Ink ground) {
    List<Mark> all = new ArrayList<>(marks);
    Box whole = new Box(0, 0, width, height);
    all.add(0, new Mark.Shape(Path.around(whole), Paint.fill(ground, 1), null));
    return new Drawing(width, height, null, all);
  }

  public void openGroup(String role) {
    groups.push(new Open(role, marks));
    marks = new ArrayList<>();
  }

  public void closeGroup() {
    Open open = groups.pop();
    open.marks().add(new Mark.Group(open.role(), marks));
    marks = open.marks();
  }

  private void add(Outline outline, Paint paint, @Nullable String title) {
    marks.add(new Mark.Shape(outline, paint, title));
  }

  /** A line without surface; nothing if there is none. */
  public void stroke(Path path, Stroke stroke) {
    if (!path.isEmpty()) {
      add(path, Paint.stroke(stroke), null);
    }
  }

  /** A line that leaves the pointer to what lies below. */
  public void strokeOver(Path path, Stroke stroke) {
    add(path, Paint.stroke(stroke).through(), null);
  }

  /** A thin line. */
  public void line(double x1, double y1, double x2, double y2, Ink ink) {
    line(x1, y1, x2, y2, Stroke.of(ink, 1));
  }

  public void line(double x1, double y1, double x2, double y2, Stroke stroke) {
    stroke(Path.line(x1, y1, x2, y2), stroke);
  }

  /**
   * A surface without outline.
   *
   * @param opacity 0 to 1
   */
  public void fill(Path path, Ink ink, double opacity) {
    add(path, Paint.fill(ink, opacity), null);
  }

  /** A patch as a hollow bar is drawn. */
  public void hollow(Box box, Ink ink, boolean dashed) {
    add(box.grown(-0.75), pale(ink, dashed), null);
  }

  private static Paint pale(Ink ink, boolean dashed) {
    Stroke stroke = Stroke.of(ink, 1.5).dashed(dashed ? FORECAST : List.of());
    return Paint.of(ink, 0.22, stroke, Paint.Role.PALE);
  }

  /** A circle as a hollow point is drawn, without tooltip. */
  public void ring(double x, double y, double radius, Stroke stroke) {
    add(new Circle(x, y, radius), Paint.stroke(stroke), null);
  }

  /** A circle as a point is drawn, without tooltip. */
  public void disc(double x, double y, double radius, Ink ink) {
    add(new Circle(x, y, radius), Paint.fill(ink, 1), null);
  }

  /** A surface that is not seen and takes the pointer. */
  public void hover(Box box, String tooltip) {
    add(box, Paint.TARGET, tooltip);
  }

  /**
   * The room of a period, not seen until a style sheet shows it while the period is pointed at or
   * chosen.
   *
   * @param line whether a line through its middle is to be shown, not the room itself
   */
  public void band(int index, Box room, boolean line) {
    List<Mark> parts = new ArrayList<>(List.of(new Mark.Shape(room, Paint.TARGET, null)));
    if (line) {
      double x = room.centreX();
      Path middle = new Path.Maker().move(x, room.top()).down(room.bottom()).path();
      Paint paint = Paint.stroke(Stroke.of(Ink.MUTED, 1)).onDemand();
      parts.add(new Mark.Shape(middle, paint, null));
    }
    marks.add(new Mark.Spot(null, index, parts));
  }

  /** A frame around the marks of a period, not seen until the period is chosen. */
  public void frame(int index, Box room) {
    Paint paint = Paint.stroke(Stroke.of(Ink.INK, 2)).onDemand().through();
    Mark frame = new Mark.Shape(Path.around(room), paint, null);
    marks.add(new Mark.Spot(null, index, List.of(frame)));
  }

  /** A bar or a part of one; with an outline and a pale fill if hollow, dashed if a forecast. */
  public void bar(Box box, Ink ink, Ink page, @Nullable ChartValue value) {
    if (value != null && value.hollow()) {
      double inset = Math.min(box.width(), box.height()) > 3 ? 0.75 : 0;
      boolean forecast = value.state() == ValueState.FORECAST;
      add(box.grown(-inset), pale(ink, forecast), value.tooltip());
    } else {
      Paint paint = Paint.of(ink, 1, Stroke.of(page, 0.75), Paint.Role.BAR);
      add(box, paint, value == null ? null : value.tooltip());
    }
  }

  /** An area of a map; outlined in its own colour, so that nothing shines through beside others. */
  public void area(Path path, Ink ink, @Nullable String tooltip) {
    add(path, Paint.of(ink, 1, Stroke.of(ink, 0.5), Paint.Role.LAND), tooltip);
  }

  /** A band from one mark to another; with an outline and paler if hollow, dashed if a forecast. */
  public void ribbon(Path path, Ink ink, ChartValue value) {
    Paint paint =
        value.hollow()
            ? pale(ink, value.state() == ValueState.FORECAST)
            : new Paint(ink, 0.5, null, Paint.Role.BAR, false, Paint.Pointer.SEEN);
    add(path, paint, value.tooltip());
  }

  /** A point of a line: filled, or hollow if provisional; a wide ring takes the pointer. */
  public void point(double x, double y, double radius, Ink ink, Ink page, ChartValue value) {
    List<Mark> parts = new ArrayList<>();
    parts.add(new Mark.Shape(new Circle(x, y, 11), Paint.TARGET, null));
    if (radius > 0) {
      boolean hollow = value.hollow();
      Stroke outer = Stroke.of(hollow ? ink : page, hollow ? 2 : 1.5);
      Paint paint = Paint.of(hollow ? page : ink, 1, outer, Paint.Role.NONE);
      parts.add(new Mark.Shape(new Circle(x, y, radius), paint, null));
    }
    marks.add(new Mark.Spot(value.tooltip(), -1, parts));
  }

  public void text(Label label) {
    marks.add(new Mark.Text(label, false));
  }

  /** A text that is read upwards, from its anchor on. */
  public void turnedText(Label label) {
    marks.add(new Mark.Text(label, true));
  }

  /** Another drawing, with its left upper corner at a place. */
  public void inset(Drawing drawing, double x, double y, double scale) {
    marks.add(new Mark.Inset(drawing, Path.rounded(x), Path.rounded(y), Path.rounded(scale)));
  }
}
