package caravan.chart.picture;

import caravan.chart.drawing.Box;
import caravan.chart.drawing.Canvas;
import caravan.chart.drawing.Drawing;
import caravan.chart.drawing.Label;
import caravan.chart.drawing.Path;
import caravan.chart.drawing.TextMeasure;
import caravan.chart.drawing.TextStyle;
import caravan.chart.spec.CardChart;
import caravan.chart.spec.CardText;
import caravan.chart.spec.ChartSize;
import caravan.chart.spec.ChartSpec;
import caravan.chart.spec.Ink;
import java.util.List;
import java.util.Objects;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/**
 * The picture that social networks show with a link to a page: its title on a dark ground, and
 * beside it a chart, as large as it can be, since the card is often seen at half its size. For one
 * card.
 */
final class CardLayout {
  static final int WIDTH = 1200;
  static final int HEIGHT = 630;

  /** The dark ground on the left, where there is a chart. */
  private static final int PANEL = 470;

  private static final int MARGIN = 56;

  /** Where the chart may be. */
  private static final int LEFT = PANEL + 40;

  private static final int RIGHT = WIDTH - 40;

  /** Below this a chart's texts can't be read on a card, and the next one is tried. */
  private static final double READABLE = 1.2;

  private static final int[] TITLE_SIZES = {50, 46, 42, 38, 34, 30, 26};

  /** Where the title has all the room. */
  private static final int[] WIDE_SIZES = {80, 72, 64, 56, 50, 42, 34, 26};

  private final TextMeasure measure;
  private final BiFunction<ChartSpec, ChartSize, Drawing> drawing;
  private final Canvas canvas = new Canvas();

  /**
   * @param drawing draws a chart
   */
  CardLayout(TextMeasure measure, BiFunction<ChartSpec, ChartSize, Drawing> drawing) {
    this.measure = measure;
    this.drawing = drawing;
  }

  /** A drawing with its place. */
  private record Fit(CardChart chart, Drawing drawing, double scale, double top) {}

  /**
   * The card.
   *
   * @param charts in the order in which they are tried; may be empty
   */
  Drawing of(CardText text, List<CardChart> charts) {
    Fit fit = best(charts);
    if (fit == null) {
      panel(text, WIDTH - 2 * MARGIN, text.description() == null ? "" : text.description());
      return canvas.onGround(WIDTH, HEIGHT, Ink.CARD);
    }
    canvas.fill(Path.around(new Box(0, 0, PANEL, HEIGHT)), Ink.CARD, 1);
    panel(text, PANEL - 2 * MARGIN + 16, null);
    chart(fit);
    return canvas.onGround(WIDTH, HEIGHT, Ink.PAGE);
  }

  private @Nullable Fit best(List<CardChart> charts) {
    Fit best = null;
    for (CardChart chart : charts) {
      Fit fit = fit(chart);
      if (fit.scale() >= READABLE) {
        return fit;
      }
      best = best == null || fit.scale() > best.scale() ? fit : best;
    }
    return best;
  }

  /** The rendering of a chart that comes out larger. */
  private Fit fit(CardChart chart) {
    double top = MARGIN + headHeight(chart) + 18;
    double bottom = HEIGHT - (chart.source() == null ? 40 : 72);
    Fit best = null;
    for (ChartSize size : ChartSize.values()) {
      Drawing made = drawing.apply(chart.spec(), size);
      double room = (double) (RIGHT - LEFT) / size.width();
      double scale = Math.min(room, (bottom - top) / made.height());
      // In the middle of what is left.
      double free = bottom - top - scale * made.height();
      Fit fit = new Fit(chart, made, scale, top + free / 2);
      best = best == null || fit.scale() > best.scale() ? fit : best;
    }
    return Objects.requireNonNull(best, "there are sizes");
  }

  /** The title, in the largest letters that fit; the report's name at the foot. */
  private void panel(CardText text, int width, @Nullable String description) {
    canvas.fill(Path.around(new Box(MARGIN, MARGIN, MARGIN + 72, MARGIN + 8)), Ink.CARD_ACCENT, 1);
    List<String> foot = wrapped(text.report(), false, 23, width, 2);
    double footTop = HEIGHT - MARGIN - foot.size() * 29;
    double room = footTop - 24 - (MARGIN + 36) - (description == null ? 0 : 150);
    int size = titleSize(text.title(), width, room, description == null ? TITLE_SIZES : WIDE_SIZES);
    int lines = (int) (room / (size * 1.16));
    double y = MARGIN + 36;
    y = lines(balanced(text.title(), size, width, lines), y, size, 1.16, true, Ink.CARD_TITLE);
    if (description != null && !description.isBlank()) {
      List<String> said = wrapped(description, false, 31, width, 3);
      lines(said, y + 22, 31, 1.35, false, Ink.CARD_TEXT);
    }
    lines(foot, footTop, 23, 1.26, false, Ink.CARD_TEXT);
  }

  private int titleSize(String title, int width, double room, int[] sizes) {
    for (int size : sizes) {
      List<String> lines = wrapped(title, true, size, width, 30);
      boolean whole = lines.stream().allMatch(line -> measured(line, true, size) <= width);
      if (whole && !isCut(lines, title) && lines.size() * size * 1.16 <= room) {
        return size;
      }
    }
    return sizes[sizes.length - 1];
  }

  /** Lines of like length: no last line of one character, which Chinese would have. */
  private List<String> balanced(String title, int size, int width, int lines) {
    List<String> best = wrapped(title, true, size, width, lines);
    for (int narrower = width - 8; narrower > width / 2; narrower -= 8) {
      List<String> tried = wrapped(title, true, size, narrower, 30);
      int limit = narrower;
      if (tried.size() > best.size()
          || isCut(tried, title)
          || tried.stream().anyMatch(line -> measured(line, true, size) > limit)) {
        break;
      }
      best = tried;
    }
    return best;
  }

  private static boolean isCut(List<String> lines, String title) {
    return lines.get(lines.size() - 1).endsWith("…") && !title.endsWith("…");
  }

  private double headHeight(CardChart chart) {
    int subtitle = chart.subtitle() == null ? 0 : subtitle(chart.subtitle()).size();
    return message(chart).size() * 30.0 + subtitle * 26;
  }

  private List<String> message(CardChart chart) {
    return wrapped(chart.message(), true, 24, RIGHT - LEFT, 2);
  }

  private List<String> subtitle(String text) {
    return wrapped(text, false, 20, RIGHT - LEFT, 2);
  }

  private void chart(Fit fit) {
    CardChart chart = fit.chart();
    column(message(chart), MARGIN - 6, 24, 30, true, Ink.INK);
    if (chart.subtitle() != null) {
      double below = MARGIN - 6 + message(chart).size() * 30.0;
      column(subtitle(chart.subtitle()), below, 20, 26, false, Ink.MUTED);
    }
    double left = LEFT + (RIGHT - LEFT - fit.scale() * fit.drawing().width()) / 2;
    canvas.inset(fit.drawing(), left, fit.top(), fit.scale());
    if (chart.source() != null) {
      List<String> source = wrapped(chart.source(), false, 18, RIGHT - LEFT, 1);
      column(source, HEIGHT - 52, 18, 24, false, Ink.MUTED);
    }
  }

  private void column(
      List<String> lines, double top, int size, double leading, boolean bold, Ink ink) {
    double y = top;
    for (String line : lines) {
      text(line, LEFT, y + size * 0.9, size, bold, ink);
      y += leading;
    }
  }

  /** Writes lines of the panel, and says where they end. */
  private double lines(
      List<String> lines, double top, int size, double leading, boolean bold, Ink ink) {
    double y = top;
    for (String line : lines) {
      text(line, MARGIN, y + size * 0.9, size, bold, ink);
      y += size * leading;
    }
    return y;
  }

  private void text(String line, double x, double y, int size, boolean bold, Ink ink) {
    TextStyle style = new TextStyle(size, bold);
    canvas.text(Label.plain(line, x, y, Label.Anchor.START, style, ink));
  }

  private List<String> wrapped(String text, boolean bold, int size, int width, int lines) {
    return measure.wrap(text, new TextStyle(size, bold), width, Math.max(1, lines));
  }

  private double measured(String text, boolean bold, int size) {
    return measure.width(text, new TextStyle(size, bold));
  }
}
