package caravan.site.print;

import java.io.IOException;

/** Reads the path data of our own drawings: {@code M L H V C Q Z}, absolute and relative. */
final class SvgPath {
  /** Takes the path, in the coordinates of the drawing. */
  interface Sink {
    void move(double x, double y) throws IOException;

    void line(double x, double y) throws IOException;

    void curve(double x1, double y1, double x2, double y2, double x, double y) throws IOException;

    void close() throws IOException;
  }

  private final String data;
  private final Sink sink;
  private int at;
  private double x;
  private double y;
  private double startX;
  private double startY;

  private SvgPath(String data, Sink sink) {
    this.data = data;
    this.sink = sink;
  }

  /**
   * Draws a path.
   *
   * @throws IllegalArgumentException if it is none, or one of a kind that our drawings do not have
   */
  static void draw(String data, Sink sink) throws IOException {
    new SvgPath(data, sink).draw();
  }

  private void draw() throws IOException {
    char command = ' ';
    skip();
    while (at < data.length()) {
      char c = data.charAt(at);
      if (Character.isLetter(c)) {
        command = c;
        at++;
      } else if (command == 'M') {
        command = 'L';
      } else if (command == 'm') {
        command = 'l';
      }
      step(command);
      skip();
    }
  }

  private void step(char command) throws IOException {
    boolean relative = Character.isLowerCase(command);
    double fromX = relative ? x : 0;
    double fromY = relative ? y : 0;
    switch (Character.toUpperCase(command)) {
      case 'M' -> {
        to(fromX + number(), fromY + number());
        startX = x;
        startY = y;
        sink.move(x, y);
      }
      case 'L' -> {
        to(fromX + number(), fromY + number());
        sink.line(x, y);
      }
      case 'H' -> {
        to(fromX + number(), y);
        sink.line(x, y);
      }
      case 'V' -> {
        to(x, fromY + number());
        sink.line(x, y);
      }
      case 'C' -> {
        double x1 = fromX + number();
        double y1 = fromY + number();
        double x2 = fromX + number();
        double y2 = fromY + number();
        to(fromX + number(), fromY + number());
        sink.curve(x1, y1, x2, y2, x, y);
      }
      case 'Q' -> quadratic(fromX, fromY);
      case 'Z' -> {
        to(startX, startY);
        sink.close();
      }
      default -> throw new IllegalArgumentException("path with " + command + ": " + data);
    }
  }

  private void quadratic(double fromX, double fromY) throws IOException {
    double x0 = x;
    double y0 = y;
    double cx = fromX + number();
    double cy = fromY + number();
    to(fromX + number(), fromY + number());
    sink.curve(
        x0 + (cx - x0) * 2 / 3,
        y0 + (cy - y0) * 2 / 3,
        x + (cx - x) * 2 / 3,
        y + (cy - y) * 2 / 3,
        x,
        y);
  }

  private void to(double newX, double newY) {
    x = newX;
    y = newY;
  }

  private double number() {
    skip();
    int start = at;
    boolean point = false;
    while (at < data.length()) {
      char c = data.charAt(at);
      boolean sign = (c == '-' || c == '+') && at == start;
      if (c == '.' && !point) {
        point = true;
      } else if (!sign && (c < '0' || c > '9')) {
        break;
      }
      at++;
    }
    return Double.parseDouble(data.substring(start, at));
  }

  private void skip() {
    while (at < data.length() && (data.charAt(at) == ' ' || data.charAt(at) == ',')) {
      at++;
    }
  }
}
