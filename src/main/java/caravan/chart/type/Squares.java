package caravan.chart.type;

import caravan.chart.drawing.Box;
import java.util.ArrayList;
import java.util.List;

/**
 * Divides a rectangle into rectangles as near to squares as they come, as in Bruls, Huizing and van
 * Wijk, "Squarified Treemaps" (2000): rows along the shorter side of what is left, each as long as
 * that makes its parts squarer.
 */
public final class Squares {
  private Squares() {}

  /**
   * A box for each weight, in their order.
   *
   * @param weights positive, the largest first; in any unit
   */
  public static List<Box> divide(List<Double> weights, Box whole) {
    List<Box> boxes = new ArrayList<>();
    double rest = weights.stream().mapToDouble(Double::doubleValue).sum();
    Box room = whole;
    int from = 0;
    while (from < weights.size()) {
      double scale = room.width() * room.height() / rest;
      int to = from + 1;
      double shorter = Math.min(room.width(), room.height());
      while (to < weights.size()
          && worst(weights.subList(from, to + 1), scale, shorter)
              <= worst(weights.subList(from, to), scale, shorter)) {
        to++;
      }
      List<Double> row = weights.subList(from, to);
      double sum = sum(row);
      // What is left over at the end takes all the room, whatever rounding has made of the sums.
      double share = to == weights.size() ? 1 : sum / rest;
      room = lay(row, sum, share, room, boxes);
      rest -= sum;
      from = to;
    }
    return boxes;
  }

  private static double sum(List<Double> weights) {
    return weights.stream().mapToDouble(Double::doubleValue).sum();
  }

  /** How far from a square the worst part of a row is: its longer side by its shorter. */
  private static double worst(List<Double> row, double scale, double side) {
    double area = sum(row) * scale;
    double depth = area / side;
    double worst = 1;
    for (double weight : row) {
      double length = weight * scale / depth;
      worst = Math.max(worst, Math.max(length / depth, depth / length));
    }
    return worst;
  }

  /** Adds the boxes of a row along the shorter side, and returns what room is left. */
  private static Box lay(List<Double> row, double sum, double share, Box room, List<Box> boxes) {
    boolean upright = room.width() >= room.height();
    double depth = (upright ? room.width() : room.height()) * share;
    double length = upright ? room.height() : room.width();
    double done = 0;
    for (double weight : row) {
      double from = length * (done / sum);
      done += weight;
      double to = length * Math.min(1, done / sum);
      boxes.add(
          upright
              ? new Box(room.left(), room.top() + from, room.left() + depth, room.top() + to)
              : new Box(room.left() + from, room.top(), room.left() + to, room.top() + depth));
    }
    return upright
        ? new Box(room.left() + depth, room.top(), room.right(), room.bottom())
        : new Box(room.left(), room.top() + depth, room.right(), room.bottom());
  }
}
