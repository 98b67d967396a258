package caravan.chart;

import java.awt.geom.Line2D;
import java.awt.geom.Point2D;
import java.util.ArrayList;
import java.util.List;

/** Lines with their name and last value at the end; gaps are dotted. */
final class LineRenderer implements TypeRenderer {
  private static final int FEW_POINTS = 15;
  private static final int LABELLED_POINTS = 12;

  @Override
  public String draw(ChartSpec spec, ChartSize size, ChartKit kit) {
    ValueAxis axis = Extent.ofValues(spec).axis();
    List<ChartSeries> known = spec.series().stream().filter(s -> s.lastIndex() >= 0).toList();
    EndLabels ends = null;
    UprightFrame frame = null;
    for (EndLabels.Detail detail : EndLabels.Detail.values()) {
      double limit = size == ChartSize.WIDE ? 170 : 96;
      ends = new EndLabels(items(spec, known), detail, limit, kit.measure());
      boolean named = detail != EndLabels.Detail.VALUE;
      UprightFrame.Wish wish =
          new UprightFrame.Wish(ends.width(), 12, 0, named ? List.of() : spec.series());
      frame = new UprightFrame(spec, size, axis, wish, kit.measure());
      if (ends.fit(frame.area().top() - 12, frame.area().bottom() + 8)) {
        break;
      }
    }
    if (ends == null || frame == null) {
      throw new IllegalStateException("no layout");
    }
    return new Picture(spec, size, axis, frame, kit).draw(known, ends);
  }

  private static List<EndLabels.Item> items(ChartSpec spec, List<ChartSeries> known) {
    TextStyle style = known.size() == 1 ? TextStyle.LEAD : TextStyle.VALUE;
    List<EndLabels.Item> items = new ArrayList<>();
    for (ChartSeries series : known) {
      int last = series.lastIndex();
      ChartValue value = series.values().get(last);
      if (value != null) {
        boolean ended = last < spec.categories().size() - 1;
        String when = ended ? " (" + spec.categories().get(last).label() + ")" : "";
        items.add(new EndLabels.Item(series.label(), value.text() + when, style, series.colour()));
      }
    }
    return items;
  }

  /** The drawing of one chart. */
  private static final class Picture {
    private final ChartSpec spec;
    private final ChartKit kit;
    private final ChartSize size;
    private final ValueAxis axis;
    private final UprightFrame frame;
    private final XPlot plot;
    private final SvgWriter svg = new SvgWriter();

    Picture(ChartSpec spec, ChartSize size, ValueAxis axis, UprightFrame frame, ChartKit kit) {
      this.spec = spec;
      this.size = size;
      this.axis = axis;
      this.frame = frame;
      this.kit = kit;
      plot = XPlot.lines(spec, frame.area(), axis, kit.plotFont());
    }

    String draw(List<ChartSeries> known, EndLabels ends) {
      frame.open(svg, plot);
      frame.drawZero(svg, plot);
      svg.openGroup("series");
      for (int i = 0; i < spec.series().size(); i++) {
        drawLines(i);
      }
      for (ChartSeries series : spec.series()) {
        drawPoints(series);
      }
      svg.closeGroup();
      svg.openGroup("labels");
      if (known.size() == 1) {
        drawValues(known.get(0));
      }
      List<EndLabels.Point> marks = new ArrayList<>();
      for (ChartSeries series : known) {
        Dot dot = dots(series).get(dots(series).size() - 1);
        marks.add(new EndLabels.Point(dot.x(), dot.y()));
      }
      Area area = frame.area();
      ends.draw(svg, marks, area.right(), area.top() - 12, area.bottom() + 8);
      svg.closeGroup();
      return svg.close();
    }

    /** The values of a series that are known, with their places. */
    private List<Dot> dots(ChartSeries series) {
      List<Dot> dots = new ArrayList<>();
      for (int i = 0; i < series.values().size(); i++) {
        ChartValue value = series.values().get(i);
        if (value != null) {
          dots.add(new Dot(i, plot.x(i), plot.y(axis.inSteps(value.value())), value));
        }
      }
      return dots;
    }

    private void drawLines(int index) {
      ChartSeries series = spec.series().get(index);
      Ink ink = ChartPalette.mark(series.colour());
      StringBuilder gaps = new StringBuilder();
      List<Dot> dots = dots(series);
      for (int i = 1; i < dots.size(); i++) {
        Dot from = dots.get(i - 1);
        Dot to = dots.get(i);
        if (to.index() - from.index() > 1) {
          gaps.append('M').append(from.at()).append('L').append(to.at());
        }
      }
      if (gaps.length() > 0) {
        svg.openGroup("gap");
        String look = " stroke-dasharray=\"0.1 5\" stroke-linecap=\"round\" stroke-opacity=\".75\"";
        svg.stroke(gaps.toString(), ink, 2, look);
        svg.closeGroup();
      }
      StringBuilder path = new StringBuilder();
      for (List<Point2D> line : plot.lines(index)) {
        char command = 'M';
        for (Point2D point : line) {
          path.append(command).append(SvgWriter.number(point.getX())).append(' ');
          path.append(SvgWriter.number(point.getY()));
          command = 'L';
        }
      }
      if (path.length() > 0) {
        String joins = " stroke-linecap=\"round\" stroke-linejoin=\"round\"";
        svg.stroke(path.toString(), ink, 2.5, joins);
      }
    }

    private void drawPoints(ChartSeries series) {
      List<Dot> dots = dots(series);
      boolean few = dots.size() <= FEW_POINTS;
      for (int i = 0; i < dots.size(); i++) {
        Dot dot = dots.get(i);
        boolean alone =
            (i == 0 || dots.get(i - 1).index() < dot.index() - 1)
                && (i == dots.size() - 1 || dots.get(i + 1).index() > dot.index() + 1);
        boolean shown = few || alone || i == dots.size() - 1 || dot.value().provisional();
        Ink ink = ChartPalette.mark(series.colour());
        svg.point(dot.x(), dot.y(), shown ? 4.5 : 0, ink, ChartPalette.PAGE, dot.value());
      }
    }

    /** Values at the points of the only series, where they are few; the last is at the end. */
    private void drawValues(ChartSeries series) {
      List<Dot> dots = dots(series);
      if (dots.size() > LABELLED_POINTS) {
        return;
      }
      LabelPlacer placer = new LabelPlacer(kit.measure(), size.width(), frame.height());
      // The labels at the end of the line are not to be written into.
      placer.take(new Box(frame.area().right() + 5, 0, size.width(), frame.height()));
      frame.tickLabels(plot).forEach(tick -> placer.take(tick.box(kit.measure())));
      for (Dot dot : dots) {
        placer.take(new Box(dot.x() - 4, dot.y() - 4, dot.x() + 4, dot.y() + 4));
      }
      for (int i = 0; i < dots.size() - 1; i++) {
        for (Label label : candidates(dots.get(i), series.colour())) {
          if (!crosses(label, dots) && placer.place(label)) {
            svg.text(label.withHalo());
            break;
          }
        }
      }
    }

    private static List<Label> candidates(Dot dot, int slot) {
      Ink ink = ChartPalette.text(slot);
      Label label =
          Label.plain(dot.value().text(), 0, 0, Label.Anchor.MIDDLE, TextStyle.VALUE, ink);
      return List.of(
          label.at(dot.x(), dot.y() - 11, Label.Anchor.MIDDLE),
          label.at(dot.x() + 4, dot.y() - 11, Label.Anchor.END),
          label.at(dot.x() - 4, dot.y() - 11, Label.Anchor.START),
          label.at(dot.x(), dot.y() + 19, Label.Anchor.MIDDLE),
          label.at(dot.x() - 4, dot.y() + 19, Label.Anchor.START),
          label.at(dot.x() + 4, dot.y() + 19, Label.Anchor.END),
          label.at(dot.x() - 9, dot.y() - 9, Label.Anchor.END));
    }

    private boolean crosses(Label label, List<Dot> dots) {
      Box box = label.box(kit.measure());
      for (int i = 1; i < dots.size(); i++) {
        Dot a = dots.get(i - 1);
        Dot b = dots.get(i);
        if (new Line2D.Double(a.x(), a.y(), b.x(), b.y())
            .intersects(box.left(), box.top(), box.width(), box.height())) {
          return true;
        }
      }
      // Nor over the axis, where the categories are.
      return box.bottom() > frame.area().bottom() - 1;
    }
  }

  private record Dot(int index, double x, double y, ChartValue value) {
    String at() {
      return SvgWriter.number(x) + ' ' + SvgWriter.number(y);
    }
  }
}
