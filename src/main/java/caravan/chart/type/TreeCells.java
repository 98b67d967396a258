package caravan.chart.type;

import caravan.chart.drawing.Box;
import caravan.chart.spec.ChartSeries;
import caravan.chart.spec.ChartSpec;
import caravan.chart.spec.ChartValue;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * The parts of a treemap with their boxes. Each series has a band as high as its sum, the largest
 * on top, so that areas compare throughout; in its band the largest part comes first, equal ones as
 * given.
 *
 * @param bands from the top
 * @param unseen what has no area, or one that nobody would see
 */
public record TreeCells(List<Band> bands, List<Cell> unseen) {
  /** The share of the whole that takes less than a fourth of a pixel. */
  private static final double UNSEEN = 1e-6;

  public TreeCells {
    bands = List.copyOf(bands);
    unseen = List.copyOf(unseen);
  }

  /**
   * A series.
   *
   * @param top where its room begins, with its head
   */
  public record Band(ChartSeries series, double top, List<Cell> cells) {
    public Band {
      cells = List.copyOf(cells);
    }
  }

  /**
   * A part.
   *
   * @param box empty if it is not seen
   */
  public record Cell(String name, ChartSeries series, ChartValue value, Box box) {
    boolean isSeen() {
      return box.width() > 0;
    }
  }

  /** A part before it has a place. */
  private record Part(String name, ChartSeries series, ChartValue value) {
    BigDecimal size() {
      return value.value();
    }
  }

  private record Group(ChartSeries series, List<Part> parts, BigDecimal sum) {}

  /**
   * Lays them out.
   *
   * @param area for all bands together, without heads
   * @param head room over each band
   */
  public static TreeCells of(ChartSpec spec, Box area, double head) {
    BigDecimal whole =
        sum(
            spec.series().stream()
                .flatMap(series -> parts(spec, series).stream())
                .map(Part::size)
                .toList());
    List<Cell> unseen = new ArrayList<>();
    List<Group> groups = new ArrayList<>();
    for (ChartSeries series : spec.series()) {
      List<Part> parts = new ArrayList<>();
      for (Part part : parts(spec, series)) {
        if (part.size().signum() > 0 && share(part.size(), whole) > UNSEEN) {
          parts.add(part);
        } else {
          unseen.add(new Cell(part.name(), series, part.value(), new Box(0, 0, 0, 0)));
        }
      }
      parts.sort(Comparator.comparing(Part::size).reversed());
      if (!parts.isEmpty()) {
        groups.add(new Group(series, parts, sum(parts.stream().map(Part::size).toList())));
      }
    }
    groups.sort(Comparator.comparing(Group::sum).reversed());
    return new TreeCells(bands(groups, area, head), unseen);
  }

  private static List<Part> parts(ChartSpec spec, ChartSeries series) {
    List<Part> parts = new ArrayList<>();
    for (int i = 0; i < spec.categories().size(); i++) {
      ChartValue value = series.values().get(i);
      if (value != null) {
        parts.add(new Part(spec.categories().get(i).label(), series, value));
      }
    }
    return parts;
  }

  private static BigDecimal sum(List<BigDecimal> values) {
    return values.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  private static List<Band> bands(List<Group> groups, Box area, double head) {
    BigDecimal whole = sum(groups.stream().map(Group::sum).toList());
    List<Band> bands = new ArrayList<>();
    double top = area.top();
    for (Group group : groups) {
      double height = area.height() * share(group.sum(), whole);
      Box room = new Box(area.left(), top + head, area.right(), top + head + height);
      List<Double> weights =
          group.parts().stream().map(part -> share(part.size(), group.sum())).toList();
      List<Box> boxes = Squares.divide(weights, room);
      List<Cell> cells = new ArrayList<>();
      for (int i = 0; i < boxes.size(); i++) {
        Part part = group.parts().get(i);
        cells.add(new Cell(part.name(), part.series(), part.value(), boxes.get(i)));
      }
      bands.add(new Band(group.series(), top, cells));
      top += head + height;
    }
    return bands;
  }

  /** As a double, which the values themselves may be too large for. */
  private static double share(BigDecimal part, BigDecimal whole) {
    return part.divide(whole, MathContext.DECIMAL64).doubleValue();
  }
}
