package caravan.chart.spec;

import java.util.ArrayList;
import java.util.List;

/**
 * Colours for how much, in steps from 1, which stands out from the page least, to {@link #STEPS}:
 * darker on a light page, lighter on a dark one, so that more is more in grey too. Values below
 * zero have steps of their own, as far from the page; zero among values on both sides has neither
 * hue. A test holds these up.
 */
public final class ChartRamp {
  /** Number of steps on each side of zero. */
  public static final int STEPS = 7;

  /** The last step on which text is dark on a light page, and light on a dark one. */
  private static final int LAST_PALE = 4;

  /** Zero between values below and above it. */
  public static final Ink ZERO = new Ink("z", "#e9ebee", "#30353c");

  private static final Ink ON_PALE = new Ink("op", "#111418", "#ffffff");
  private static final Ink ON_DEEP = new Ink("od", "#ffffff", "#111418");

  private static final List<Ink> ABOVE =
      List.of(
          new Ink("a1", "#e0ecfd", "#21344c"),
          new Ink("a2", "#b8d4f9", "#27466c"),
          new Ink("a3", "#8ebaf3", "#2f5a8f"),
          new Ink("a4", "#5e9be7", "#3770b5"),
          new Ink("a5", "#2971c6", "#5996e1"),
          new Ink("a6", "#0d54a1", "#8dbcf8"),
          new Ink("a7", "#043971", "#cde2fc"));

  private static final List<Ink> BELOW =
      List.of(
          new Ink("b1", "#fee7d9", "#462d1e"),
          new Ink("b2", "#fac7aa", "#613b23"),
          new Ink("b3", "#f3a579", "#7e4c27"),
          new Ink("b4", "#e17f46", "#9d602a"),
          new Ink("b5", "#b4561a", "#ce8235"),
          new Ink("b6", "#8c3e0c", "#ecac6c"),
          new Ink("b7", "#60290a", "#fcdab7"));

  private ChartRamp() {}

  /** Values from zero up. */
  public static Ink above(int step) {
    return ABOVE.get(step - 1);
  }

  /** Values below zero; the step says how far. */
  public static Ink below(int step) {
    return BELOW.get(step - 1);
  }

  /** Text on a step of either side; on {@link #ZERO} as on step 1. */
  public static Ink on(int step) {
    return step <= LAST_PALE ? ON_PALE : ON_DEEP;
  }

  /** All of them, in a fixed order. */
  static List<Ink> all() {
    List<Ink> all = new ArrayList<>(ABOVE);
    all.addAll(BELOW);
    all.addAll(List.of(ZERO, ON_PALE, ON_DEEP));
    return List.copyOf(all);
  }
}
