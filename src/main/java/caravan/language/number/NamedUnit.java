package caravan.language.number;

import caravan.model.data.Unit;
import java.math.BigDecimal;
import java.util.Collections;
import java.util.Set;
import java.util.TreeSet;

/** The unit that a text names beside a number, if it names one. */
public sealed interface NamedUnit {
  /** The text names no unit. */
  record None() implements NamedUnit {}

  /**
   * A unit the program knows.
   *
   * @param factor what one of the named unit is in {@code unit}: 1000 for "thousand tonnes" is no
   *     factor (it is a scale), 0.001 for kilograms is
   */
  record Known(Unit unit, BigDecimal factor) implements NamedUnit {}

  /**
   * Money whose name several countries share: "dinars", {@code крон}, {@code 比索}. Fits data in any
   * of these, and no others.
   *
   * @param name as it stands in a dictionary
   * @param codes of ISO 4217, at least two
   */
  record Money(String name, Set<String> codes) implements NamedUnit {
    public Money {
      codes = Collections.unmodifiableSet(new TreeSet<>(codes));
    }
  }

  /**
   * Something that is counted and no unit the program knows: "five years", "12 wagons", a place in
   * a ranking. Fits a plain number, and a unit that the report declares.
   *
   * @param word what is counted, as it stands in the text
   */
  record Count(String word) implements NamedUnit {}

  /**
   * By a part, with no word beside it that says up or down: {@code наполовину}. Fits what has risen
   * by it, and what has fallen.
   */
  record ByPart() implements NamedUnit {}

  /** A part of a whole, which fits a percentage and a plain number: "half", {@code 三成}. */
  record Part() implements NamedUnit {}

  /**
   * A multiple of what was before: "doubled", {@code в 2,3 раза}, {@code 翻了一番}. Fits a plain
   * number, as the ratio of after and before, and a percentage, as growth: doubled is 100 percent.
   */
  record Multiple(Sense sense) implements NamedUnit {}

  /** What a multiple counts. */
  enum Sense {
    /** Twice as much: 2 is a ratio of 2. */
    AS_MUCH,
    /** What came on top, as Chinese counts growth: {@code 增长两倍} is a ratio of 3. */
    ON_TOP,
    /** "halved", {@code снизился вдвое}: 2 is a ratio of one half. */
    AS_LITTLE
  }
}
