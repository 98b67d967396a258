package caravan.chart.spec;

import java.util.Arrays;
import java.util.List;

/**
 * A colour by its role: a CSS variable {@code --chart-NAME} on the page. What colour that is, a
 * {@link ChartPalette} says; here is what it is where nothing else is said. The first six slots can
 * be told apart by readers with deuteranopia, protanopia and tritanopia too; all marks stand out
 * from the page by 3:1 and all texts by 4.5:1, light and dark. Steps of how much are darker on a
 * light page, lighter on a dark one, so that more is more in grey too; those below zero are as far
 * from the page, and zero among values on both sides has neither hue. A test holds these up.
 */
public enum Ink {
  PAGE("page", "#ffffff", "#14181d"),
  INK("ink", "#1b1f24", "#e6e9ec"),
  MUTED("muted", "#5b6470", "#a3adb8"),
  AXIS("axis", "#7d858f", "#7f8892"),
  GRID("grid", "#e2e5e9", "#2b3138"),
  /** Land of maps that is not told about. */
  LAND("land", "#f1f2f4", "#1e242b"),
  /** The land of who reports. */
  HOME("home", "#c6cbd1", "#4a535d"),
  /** Lines, bars and points of the slots of series. */
  MARK_1("1", "#0056ac", "#5f8be7"),
  MARK_2("2", "#a91900", "#c84110"),
  MARK_3("3", "#349d89", "#89dfc1"),
  MARK_4("4", "#642649", "#895682"),
  MARK_5("5", "#b58605", "#face5d"),
  MARK_6("6", "#9982dd", "#d9ccff"),
  MARK_7("7", "#e5516b", "#ef8d87"),
  MARK_8("8", "#557b4b", "#557f51"),
  /** Text on the page that belongs to a slot. */
  TEXT_1("t1", "#0056ac", "#5f8be7"),
  TEXT_2("t2", "#a91900", "#d46942"),
  TEXT_3("t3", "#297c6c", "#89dfc1"),
  TEXT_4("t4", "#642649", "#a47d9f"),
  TEXT_5("t5", "#8d6904", "#face5d"),
  TEXT_6("t6", "#7664aa", "#d9ccff"),
  TEXT_7("t7", "#be4359", "#ef8d87"),
  TEXT_8("t8", "#527749", "#6d9269"),
  /** Text on a filled mark of a slot. */
  ON_1("o1", "#ffffff", "#111418"),
  ON_2("o2", "#ffffff", "#ffffff"),
  ON_3("o3", "#111418", "#111418"),
  ON_4("o4", "#ffffff", "#ffffff"),
  ON_5("o5", "#111418", "#111418"),
  ON_6("o6", "#111418", "#111418"),
  ON_7("o7", "#111418", "#111418"),
  ON_8("o8", "#ffffff", "#ffffff"),
  /** How much, in steps from zero up. */
  ABOVE_1("a1", "#e0ecfd", "#21344c"),
  ABOVE_2("a2", "#b8d4f9", "#27466c"),
  ABOVE_3("a3", "#8ebaf3", "#2f5a8f"),
  ABOVE_4("a4", "#5e9be7", "#3770b5"),
  ABOVE_5("a5", "#2971c6", "#5996e1"),
  ABOVE_6("a6", "#0d54a1", "#8dbcf8"),
  ABOVE_7("a7", "#043971", "#cde2fc"),
  /** The same below zero. */
  BELOW_1("b1", "#fee7d9", "#462d1e"),
  BELOW_2("b2", "#fac7aa", "#613b23"),
  BELOW_3("b3", "#f3a579", "#7e4c27"),
  BELOW_4("b4", "#e17f46", "#9d602a"),
  BELOW_5("b5", "#b4561a", "#ce8235"),
  BELOW_6("b6", "#8c3e0c", "#ecac6c"),
  BELOW_7("b7", "#60290a", "#fcdab7"),
  /** Zero between values below and above it. */
  ZERO("z", "#e9ebee", "#30353c"),
  /** Text on the pale steps of either side. */
  ON_PALE("op", "#111418", "#ffffff"),
  /** Text on the deep ones. */
  ON_DEEP("od", "#ffffff", "#111418"),
  /** On cards that others share. */
  CARD("card", "#12304a", "#12304a"),
  CARD_ACCENT("card-accent", "#e0a066", "#e0a066"),
  CARD_TITLE("card-title", "#ffffff", "#ffffff"),
  CARD_TEXT("card-text", "#b9cbdb", "#b9cbdb");

  /** Number of slots for series. Slots are counted from 1. */
  public static final int SLOTS = 8;

  /** Number of steps on each side of zero, counted from 1, which stands out from the page least. */
  public static final int STEPS = 7;

  /** The last step on which text is dark on a light page, and light on a dark one. */
  private static final int LAST_PALE = 4;

  private final String css;
  private final String light;
  private final String dark;

  Ink(String css, String light, String dark) {
    this.css = css;
    this.light = light;
    this.dark = dark;
  }

  /** What classes and the variable are called after. */
  public String css() {
    return css;
  }

  /** On a light page and on paper, {@code #rrggbb}, where nothing else is said. */
  String light() {
    return light;
  }

  /** On a dark page. */
  String dark() {
    return dark;
  }

  /** Lines, bars and points of a slot. */
  public static Ink mark(int slot) {
    return values()[MARK_1.ordinal() + slot - 1];
  }

  /** Whether it is that of the marks of a slot. */
  boolean isMark() {
    return ordinal() >= MARK_1.ordinal() && ordinal() < TEXT_1.ordinal();
  }

  /** Text on the page that belongs to a slot. */
  public static Ink text(int slot) {
    return values()[TEXT_1.ordinal() + slot - 1];
  }

  /** Text on a filled mark of a slot. */
  public static Ink onMark(int slot) {
    return values()[ON_1.ordinal() + slot - 1];
  }

  /** Values from zero up. */
  public static Ink above(int step) {
    return values()[ABOVE_1.ordinal() + step - 1];
  }

  /** Values below zero; the step says how far. */
  public static Ink below(int step) {
    return values()[BELOW_1.ordinal() + step - 1];
  }

  /** Text on a step of either side; on {@link #ZERO} as on step 1. */
  public static Ink on(int step) {
    return step <= LAST_PALE ? ON_PALE : ON_DEEP;
  }

  /** Those of charts on pages. */
  public static List<Ink> ofPages() {
    return Arrays.asList(values()).subList(0, CARD.ordinal());
  }
}
