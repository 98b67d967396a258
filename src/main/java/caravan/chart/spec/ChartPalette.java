package caravan.chart.spec;

import java.util.ArrayList;
import java.util.List;

/**
 * The colours of charts, in one place. The first six slots can be told apart by readers with
 * deuteranopia, protanopia and tritanopia too; all marks stand out from the page by 3:1 and all
 * texts by 4.5:1, light and dark. A test holds these up.
 */
public final class ChartPalette {
  /** Number of slots for series. Slots are counted from 1. */
  public static final int SLOTS = 8;

  public static final Ink PAGE = new Ink("page", "#ffffff", "#14181d");
  public static final Ink INK = new Ink("ink", "#1b1f24", "#e6e9ec");
  public static final Ink MUTED = new Ink("muted", "#5b6470", "#a3adb8");
  public static final Ink AXIS = new Ink("axis", "#7d858f", "#7f8892");
  public static final Ink GRID = new Ink("grid", "#e2e5e9", "#2b3138");

  /** Land of maps that is not told about. */
  public static final Ink LAND = new Ink("land", "#f1f2f4", "#1e242b");

  /** The land of who reports. */
  public static final Ink HOME = new Ink("home", "#c6cbd1", "#4a535d");

  private static final String WHITE = "#ffffff";
  private static final String BLACK = "#111418";

  private static final List<Ink> MARKS =
      List.of(
          new Ink("1", "#0056ac", "#5f8be7"),
          new Ink("2", "#a91900", "#c84110"),
          new Ink("3", "#349d89", "#89dfc1"),
          new Ink("4", "#642649", "#895682"),
          new Ink("5", "#b58605", "#face5d"),
          new Ink("6", "#9982dd", "#d9ccff"),
          new Ink("7", "#e5516b", "#ef8d87"),
          new Ink("8", "#557b4b", "#557f51"));

  private static final List<Ink> TEXTS =
      List.of(
          new Ink("t1", "#0056ac", "#5f8be7"),
          new Ink("t2", "#a91900", "#d46942"),
          new Ink("t3", "#297c6c", "#89dfc1"),
          new Ink("t4", "#642649", "#a47d9f"),
          new Ink("t5", "#8d6904", "#face5d"),
          new Ink("t6", "#7664aa", "#d9ccff"),
          new Ink("t7", "#be4359", "#ef8d87"),
          new Ink("t8", "#527749", "#6d9269"));

  private static final List<Ink> ON_MARKS =
      List.of(
          new Ink("o1", WHITE, BLACK),
          new Ink("o2", WHITE, WHITE),
          new Ink("o3", BLACK, BLACK),
          new Ink("o4", WHITE, WHITE),
          new Ink("o5", BLACK, BLACK),
          new Ink("o6", BLACK, BLACK),
          new Ink("o7", BLACK, BLACK),
          new Ink("o8", WHITE, WHITE));

  private ChartPalette() {}

  /** Lines, bars and points of a slot. */
  public static Ink mark(int slot) {
    return MARKS.get(slot - 1);
  }

  /** Text on the page that belongs to a slot. */
  public static Ink text(int slot) {
    return TEXTS.get(slot - 1);
  }

  /** Text on a filled mark of a slot. */
  public static Ink onMark(int slot) {
    return ON_MARKS.get(slot - 1);
  }

  /** All of them, in a fixed order. */
  public static List<Ink> all() {
    List<Ink> all = new ArrayList<>(List.of(PAGE, INK, MUTED, AXIS, GRID, LAND, HOME));
    all.addAll(MARKS);
    all.addAll(TEXTS);
    all.addAll(ON_MARKS);
    all.addAll(ChartRamp.all());
    return List.copyOf(all);
  }

  /**
   * Colour of the marks of a slot on a light page, {@code #rrggbb}.
   *
   * @param slot 1 to {@link #SLOTS}
   */
  public static String light(int slot) {
    return mark(slot).light();
  }

  /**
   * Colour of the marks of a slot on a dark page, {@code #rrggbb}.
   *
   * @param slot 1 to {@link #SLOTS}
   */
  public static String dark(int slot) {
    return mark(slot).dark();
  }
}
