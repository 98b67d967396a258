package caravan.chart.spec;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The colours that drawings are written in. Immutable.
 *
 * @param light on a light page and on paper, {@code #rrggbb}, in the order of {@link Ink}
 * @param dark on a dark page, in the same order
 */
public record ChartPalette(List<String> light, List<String> dark) {
  /** Contrast of marks to the page, and of text to what it stands on. */
  private static final double MARKS = 3;

  private static final double TEXTS = 4.5;

  private static final String BLACK = "#000000";
  private static final String WHITE = "#ffffff";
  private static final Pattern COLOURS = Pattern.compile("(#[0-9a-f]{6})(?: +(#[0-9a-f]{6}))?");

  /** The one of Caravan. */
  public static final ChartPalette DEFAULT = of(Map.of());

  public ChartPalette {
    light = List.copyOf(light);
    dark = List.copyOf(dark);
    if (light.size() != Ink.values().length || dark.size() != light.size()) {
      throw new IllegalArgumentException("a colour for each ink is needed");
    }
  }

  /**
   * The colours of Caravan, but for some. What belongs to the mark of a slot follows it where it is
   * not named itself: text of its colour on the page and text on the mark, each such that it can be
   * read, and the mark on a dark page where only the light one is given.
   *
   * @param named by {@link Ink#css()}: {@code #rrggbb} for light pages and paper, or two of them,
   *     the other for dark pages
   * @throws IllegalArgumentException if a name is none, or what it has no colour; its message is
   *     for authors
   */
  public static ChartPalette of(Map<String, String> named) {
    Map<String, String> rest = new TreeMap<>(named);
    List<String> light = new ArrayList<>(Arrays.stream(Ink.values()).map(Ink::light).toList());
    List<String> dark = new ArrayList<>(Arrays.stream(Ink.values()).map(Ink::dark).toList());
    for (Ink ink : Ink.values()) {
      String colours = rest.remove(ink.css());
      if (colours != null) {
        Matcher found = COLOURS.matcher(colours.strip().toLowerCase(Locale.ROOT));
        if (!found.matches()) {
          throw new IllegalArgumentException("\"" + colours + "\" is no colour such as #0056ac");
        }
        light.set(ink.ordinal(), found.group(1));
        if (found.group(2) != null) {
          dark.set(ink.ordinal(), found.group(2));
        } else if (ink.isMark()) {
          String page = dark.get(Ink.PAGE.ordinal());
          dark.set(ink.ordinal(), apart(found.group(1), page, MARKS));
        }
      }
    }
    if (!rest.isEmpty()) {
      throw new IllegalArgumentException(
          "no colour is named \"" + rest.keySet().iterator().next() + "\"");
    }
    for (int slot = 1; slot <= Ink.SLOTS; slot++) {
      if (named.containsKey(Ink.mark(slot).css())) {
        for (List<String> colours : List.of(light, dark)) {
          follow(slot, colours, named);
        }
      }
    }
    return new ChartPalette(light, dark);
  }

  private static void follow(int slot, List<String> colours, Map<String, String> named) {
    String mark = colours.get(Ink.mark(slot).ordinal());
    if (!named.containsKey(Ink.text(slot).css())) {
      colours.set(Ink.text(slot).ordinal(), apart(mark, colours.get(Ink.PAGE.ordinal()), TEXTS));
    }
    if (!named.containsKey(Ink.onMark(slot).css())) {
      boolean white = contrast(WHITE, mark) >= TEXTS;
      colours.set(Ink.onMark(slot).ordinal(), white ? WHITE : BLACK);
    }
  }

  /** On a light page and on paper. */
  public String light(Ink ink) {
    return light.get(ink.ordinal());
  }

  /** On a dark page. */
  public String dark(Ink ink) {
    return dark.get(ink.ordinal());
  }

  /** On a light page and on paper, as {@code 0xRRGGBB}. */
  public int paper(Ink ink) {
    return Integer.decode(light(ink));
  }

  /** A colour, as much darker or lighter as it takes to stand out from another. */
  private static String apart(String colour, String from, double least) {
    String end = contrast(WHITE, from) > contrast(BLACK, from) ? WHITE : BLACK;
    for (int percent = 0; percent < 100; percent += 2) {
      String mixed = mixed(colour, end, percent);
      if (contrast(mixed, from) >= least) {
        return mixed;
      }
    }
    return end;
  }

  private static String mixed(String colour, String end, int percent) {
    int a = Integer.decode(colour);
    int b = Integer.decode(end);
    int sum = 0;
    for (int shift = 16; shift >= 0; shift -= 8) {
      int part = ((a >> shift & 0xFF) * (100 - percent) + (b >> shift & 0xFF) * percent) / 100;
      sum |= part << shift;
    }
    return String.format(Locale.ROOT, "#%06x", sum);
  }

  /** As WCAG 2 has it: 1 to 21. */
  private static double contrast(String a, String b) {
    double x = luminance(Integer.decode(a)) + 0.05;
    double y = luminance(Integer.decode(b)) + 0.05;
    return Math.max(x, y) / Math.min(x, y);
  }

  private static double luminance(int colour) {
    return 0.2126 * linear(colour >> 16)
        + 0.7152 * linear(colour >> 8 & 0xFF)
        + 0.0722 * linear(colour & 0xFF);
  }

  private static double linear(int part) {
    double c = part / 255.0;
    return c <= 0.04045 ? c / 12.92 : StrictMath.pow((c + 0.055) / 1.055, 2.4);
  }
}
