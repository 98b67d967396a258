package caravan.chart.drawing;

/** Writes paths as SVG does. For one path. */
final class SvgPath {
  private static final int TENTHS = 10;

  private final StringBuilder out = new StringBuilder(64);

  /** Where a coarse path is, in tenths, and whether it has gone nowhere yet. */
  private long x;

  private long y;
  private boolean still;

  private SvgPath() {}

  static String of(Path path) {
    SvgPath writer = new SvgPath();
    path.steps().forEach(path.coarse() ? writer::coarse : writer::plain);
    return writer.rest().out.toString();
  }

  private void plain(Path.Step step) {
    switch (step.kind()) {
      case MOVE -> place('M', step.x(), step.y());
      case LINE -> place('L', step.x(), step.y());
      case ACROSS -> out.append('H').append(SvgWriter.number(step.x()));
      case DOWN -> out.append('V').append(SvgWriter.number(step.y()));
      case ARC -> {
        place('Q', step.x1(), step.y1());
        place(' ', step.x(), step.y());
      }
      case CURVE -> {
        place('C', step.x1(), step.y1());
        place(' ', step.x2(), step.y2());
        place(' ', step.x(), step.y());
      }
      case CLOSE -> out.append('Z');
    }
  }

  private void place(char before, double placeX, double placeY) {
    out.append(before).append(SvgWriter.number(placeX)).append(' ');
    out.append(SvgWriter.number(placeY));
  }

  /** As short as can be: steps from point to point. */
  private void coarse(Path.Step step) {
    long nextX = Math.round(step.x() * TENTHS);
    long nextY = Math.round(step.y() * TENTHS);
    if (step.kind() == Path.Kind.CLOSE) {
      rest().out.append('z');
    } else if (step.kind() == Path.Kind.MOVE) {
      rest().out.append('M').append(tenths(nextX)).append(' ').append(tenths(nextY)).append('l');
      still = true;
    } else if (nextX != x || nextY != y) {
      String dx = tenths(nextX - x);
      String dy = tenths(nextY - y);
      out.append(still || dx.startsWith("-") ? "" : " ").append(dx);
      out.append(dy.startsWith("-") ? "" : " ").append(dy);
      still = false;
    }
    x = nextX;
    y = nextY;
  }

  /** What a line that goes nowhere ends with. */
  private SvgPath rest() {
    out.append(still ? "0 0" : "");
    still = false;
    return this;
  }

  private static String tenths(long value) {
    String sign = value < 0 ? "-" : "";
    long whole = Math.abs(value) / TENTHS;
    long rest = Math.abs(value) % TENTHS;
    if (rest == 0) {
      return sign + whole;
    }
    return sign + (whole == 0 ? "" : whole) + '.' + rest;
  }
}
