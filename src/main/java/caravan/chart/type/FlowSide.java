package caravan.chart.type;

import caravan.chart.drawing.Box;
import caravan.chart.drawing.Canvas;
import caravan.chart.drawing.Path;
import caravan.chart.drawing.TextMeasure;
import caravan.chart.spec.ChartSeries;
import caravan.chart.spec.ChartValue;
import caravan.chart.spec.Ink;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One side of a flow chart: members one under another, each with a ribbon to the middle. Members
 * stand as far apart as their names need, so that names never collide.
 */
final class FlowSide {
  /** Width of the marks at both ends of a ribbon. */
  static final double MARK = 8;

  private static final double TEXT_GAP = 6;
  private static final double SPREAD = 4;
  private static final double HAIR = 1;
  // The statistical sign for "not available".
  private static final String MISSING = "…";

  /**
   * A member.
   *
   * @param thickness of its ribbon to scale; 0 where nothing flows
   */
  private record Member(
      ChartSeries series, @Nullable ChartValue value, FlowLabel label, double thickness) {
    double slot() {
      return Math.max(thickness + SPREAD, label.height());
    }
  }

  private final List<Member> members = new ArrayList<>();

  /**
   * @param category which of the values of each series
   * @param scale units of the picture for all that flows on the larger side, by share of it
   * @param limit how wide names may be
   */
  FlowSide(
      List<ChartSeries> all, int category, FlowScale scale, double limit, TextMeasure measure) {
    for (ChartSeries series : all) {
      ChartValue value = series.values().get(category);
      String text = value == null ? MISSING : value.text();
      FlowLabel label = new FlowLabel(series.label(), text, limit, measure);
      double thickness = value == null ? 0 : scale.length(value.value());
      boolean flows = value != null && value.value().signum() > 0;
      members.add(new Member(series, value, label, flows ? Math.max(HAIR, thickness) : 0));
    }
  }

  /** Room for the names, with the gap to the marks. */
  double labelWidth() {
    return members.stream().mapToDouble(m -> m.label().width()).max().orElse(0) + TEXT_GAP;
  }

  double height() {
    return members.stream().mapToDouble(Member::slot).sum();
  }

  /** Height of all ribbons where they meet. */
  double hubHeight() {
    return members.stream().mapToDouble(Member::thickness).sum();
  }

  /**
   * Draws ribbons, marks and names.
   *
   * @param outer where the names end and the marks begin
   * @param inner where the ribbons end
   * @param middle y of the middle of the side
   */
  void draw(Canvas canvas, double outer, double inner, double middle) {
    boolean leftwards = outer < inner;
    double mark = leftwards ? outer + MARK : outer - MARK;
    double at = middle - height() / 2;
    double hub = middle - hubHeight() / 2;
    for (Member member : members) {
      double centre = at + member.slot() / 2;
      double top = centre - member.thickness() / 2;
      ChartValue value = member.value();
      if (value != null && member.thickness() > 0) {
        Ink ink = member.series().rest() ? Ink.MUTED : Ink.mark(member.series().colour());
        double thick = member.thickness();
        canvas.ribbon(ribbon(mark, top, inner, hub, thick), ink, value);
        Box box = new Box(Math.min(outer, mark), top, Math.max(outer, mark), top + thick);
        canvas.bar(box, ink, Ink.PAGE, null);
      } else if (value != null) {
        double half = member.label().height() / 2;
        canvas.hover(
            new Box(Math.min(outer, mark), centre - half, Math.max(outer, mark), centre + half),
            value.tooltip());
      }
      hub += member.thickness();
      at += member.slot();
    }
  }

  /** Draws the names beside the marks. */
  void drawLabels(Canvas canvas, double outer, boolean leftwards, double middle) {
    double at = middle - height() / 2;
    for (Member member : members) {
      boolean muted = member.value() == null || member.series().rest();
      Ink ink = muted ? Ink.MUTED : Ink.text(member.series().colour());
      double x = leftwards ? outer - TEXT_GAP : outer + TEXT_GAP;
      member.label().draw(canvas, x, at + member.slot() / 2, leftwards, ink);
      at += member.slot();
    }
  }

  private static Path ribbon(double x1, double y1, double x2, double y2, double thick) {
    double bend = (x1 + x2) / 2;
    double foot1 = y1 + thick;
    double foot2 = y2 + thick;
    return new Path.Maker()
        .move(x1, y1)
        .curve(bend, y1, bend, y2, x2, y2)
        .down(foot2)
        .curve(bend, foot2, bend, foot1, x1, foot1)
        .close()
        .path();
  }
}
