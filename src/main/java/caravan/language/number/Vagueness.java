package caravan.language.number;

/** How a text says that its number is not exact, and what that lets the data be. */
public enum Vagueness {
  /** "95 percent": the data, within the rounding of both. */
  NONE("the number itself"),
  /** "about 95 percent": within a twentieth of the number. */
  ABOUT("within a twentieth of the number"),
  /** "nearly 95 percent": below the number, by at most a tenth. */
  NEARLY("below the number, by at most a tenth"),
  /** "more than 95 percent": above the number, and less than twice it. */
  OVER("above the number, and less than twice it"),
  /** {@code 1000多亿}: above the number, and below the next that is as round: 2000. */
  AND_MORE("above the number, and below the next that is as round"),
  /** "just over 95 percent": above the number, by at most a tenth. */
  JUST_OVER("above the number, by at most a tenth"),
  /** "well over 95 percent": above the number, by at least a twentieth. */
  WELL_OVER("above the number, by at least a twentieth of it, and less than three times it"),
  /** "less than 95 percent": below the number, and more than half of it. */
  UNDER("below the number, and more than half of it"),
  /** "well below 95 percent": below the number, by at least a twentieth. */
  WELL_UNDER("below the number, by at least a twentieth of it, and more than a quarter of it"),
  /** "at least 95 percent": the number or above it, and less than twice it. */
  AT_LEAST("the number or above it, and less than twice it"),
  /** "up to 95 percent": the number or below it, and more than half of it. */
  AT_MOST("the number or below it, and more than half of it");

  private final String meaning;

  Vagueness(String meaning) {
    this.meaning = meaning;
  }

  /** What the data may be, in words: {@code below the number, by at most a tenth}. */
  public String meaning() {
    return meaning;
  }
}
