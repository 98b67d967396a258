package caravan.chart.picture;

import caravan.chart.drawing.SvgWriter;
import caravan.chart.drawing.TextMeasure;
import caravan.chart.drawing.TextStyle;
import caravan.chart.spec.CardChart;
import caravan.chart.spec.CardText;
import caravan.chart.spec.ChartPalette;
import caravan.chart.spec.ChartSize;
import caravan.chart.spec.ChartSpec;
import java.util.List;
import java.util.Objects;
import java.util.function.BiFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The picture that social networks show with a link to a page: its title on a dark ground, and
 * beside it a chart, as large as it can be, since the card is often seen at half its size. As SVG.
 * For one card.
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

  private static final String GROUND = "#12304a";
  private static final String ACCENT = "#e0a066";
  private static final String LIGHT = "#ffffff";
  private static final String SOFT = "#b9cbdb";

  private static final int[] TITLE_SIZES = {50, 46, 42, 38, 34, 30, 26};

  /** Where the title has all the room. */
  private static final int[] WIDE_SIZES = {80, 72, 64, 56, 50, 42, 34, 26};

  private static final Pattern HEIGHT_OF = Pattern.compile("^<svg [^>]*? height=\"(\\d+)\"");

  private final TextMeasure measure;
  private final BiFunction<ChartSpec, ChartSize, String> drawing;
  private final StringBuilder out = new StringBuilder(1 << 14);

  /**
   * @param drawing makes the SVG of a chart
   */
  CardLayout(TextMeasure measure, BiFunction<ChartSpec, ChartSize, String> drawing) {
    this.measure = measure;
    this.drawing = drawing;
  }

  /** A drawing with its place. */
  private record Fit(CardChart chart, String svg, int width, double scale, double top) {}

  /**
   * The card.
   *
   * @param charts in the order in which they are tried; may be empty
   */
  String of(CardText text, List<CardChart> charts) {
    out.append("<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"").append(WIDTH);
    out.append("\" height=\"").append(HEIGHT).append("\" viewBox=\"0 0 ").append(WIDTH);
    out.append(' ').append(HEIGHT).append("\">\n");
    Fit fit = best(charts);
    if (fit == null) {
      ground(WIDTH);
      panel(text, WIDTH - 2 * MARGIN, text.description() == null ? "" : text.description());
    } else {
      ground(PANEL);
      panel(text, PANEL - 2 * MARGIN + 16, null);
      chart(fit);
    }
    return out.append("</svg>\n").toString();
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
      String svg = drawing.apply(chart.spec(), size);
      double room = (double) (RIGHT - LEFT) / size.width();
      double scale = Math.min(room, (bottom - top) / height(svg));
      // In the middle of what is left.
      double free = bottom - top - scale * height(svg);
      Fit fit = new Fit(chart, svg, size.width(), scale, top + free / 2);
      best = best == null || fit.scale() > best.scale() ? fit : best;
    }
    return Objects.requireNonNull(best, "there are sizes");
  }

  private static int height(String svg) {
    Matcher height = HEIGHT_OF.matcher(svg);
    if (!height.find()) {
      throw new IllegalArgumentException("a chart that does not say its height");
    }
    return Integer.parseInt(height.group(1));
  }

  private void ground(int width) {
    out.append("<path d=\"M0 0H").append(width).append('V').append(HEIGHT).append("H0Z\" fill=\"");
    out.append(GROUND).append("\"/>\n");
  }

  /** The title, in the largest letters that fit; the report's name at the foot. */
  private void panel(CardText text, int width, @Nullable String description) {
    out.append("<path d=\"M").append(MARGIN).append(' ').append(MARGIN);
    out.append("h72v8h-72z\" fill=\"").append(ACCENT).append("\"/>\n");
    List<String> foot = wrapped(text.report(), false, 23, width, 2);
    double footTop = HEIGHT - MARGIN - foot.size() * 29;
    double room = footTop - 24 - (MARGIN + 36) - (description == null ? 0 : 150);
    int size = titleSize(text.title(), width, room, description == null ? TITLE_SIZES : WIDE_SIZES);
    int lines = (int) (room / (size * 1.16));
    double y = MARGIN + 36;
    y = lines(balanced(text.title(), size, width, lines), y, size, 1.16, true, LIGHT);
    if (description != null && !description.isBlank()) {
      List<String> said = wrapped(description, false, 31, width, 3);
      lines(said, y + 22, 31, 1.35, false, SOFT);
    }
    lines(foot, footTop, 23, 1.26, false, SOFT);
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
    String ink = ChartPalette.INK.light();
    String muted = ChartPalette.MUTED.light();
    column(message(chart), MARGIN - 6, 24, 30, true, ink);
    if (chart.subtitle() != null) {
      double below = MARGIN - 6 + message(chart).size() * 30.0;
      column(subtitle(chart.subtitle()), below, 20, 26, false, muted);
    }
    double left = LEFT + (RIGHT - LEFT - fit.scale() * fit.width()) / 2;
    out.append("<g transform=\"translate(").append(SvgWriter.number(left)).append(' ');
    out.append(SvgWriter.number(fit.top())).append(") scale(");
    out.append(SvgWriter.number(fit.scale())).append(")\">\n").append(fit.svg()).append("</g>\n");
    if (chart.source() != null) {
      List<String> source = wrapped(chart.source(), false, 18, RIGHT - LEFT, 1);
      column(source, HEIGHT - 52, 18, 24, false, muted);
    }
  }

  private void column(
      List<String> lines, double top, int size, double leading, boolean bold, String fill) {
    double y = top;
    for (String line : lines) {
      text(line, LEFT, y + size * 0.9, size, bold, fill);
      y += leading;
    }
  }

  /** Writes lines of the panel, and says where they end. */
  private double lines(
      List<String> lines, double top, int size, double leading, boolean bold, String fill) {
    double y = top;
    for (String line : lines) {
      text(line, MARGIN, y + size * 0.9, size, bold, fill);
      y += size * leading;
    }
    return y;
  }

  private void text(String line, double x, double y, int size, boolean bold, String fill) {
    out.append("<text x=\"").append(SvgWriter.number(x)).append("\" y=\"");
    out.append(SvgWriter.number(y)).append("\" font-size=\"").append(size).append('"');
    out.append(bold ? " font-weight=\"600\"" : "").append(" fill=\"").append(fill).append("\">");
    out.append(SvgWriter.escaped(line)).append("</text>\n");
  }

  /** Measured at the size of a style: widths grow with size. */
  private List<String> wrapped(String text, boolean bold, int size, int width, int lines) {
    TextStyle style = style(bold);
    return measure.wrap(text, style, (double) width * style.size() / size, Math.max(1, lines));
  }

  private double measured(String text, boolean bold, int size) {
    TextStyle style = style(bold);
    return measure.width(text, style) * size / style.size();
  }

  private static TextStyle style(boolean bold) {
    return bold ? TextStyle.TITLE : TextStyle.SUBTITLE;
  }
}
