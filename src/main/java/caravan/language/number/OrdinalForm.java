package caravan.language.number;

import java.util.Objects;

/** How an ordinal is written; a language leaves aside what it does not tell apart. */
public record OrdinalForm(Style style, Gender gender) {
  public OrdinalForm {
    Objects.requireNonNull(style, "style");
    Objects.requireNonNull(gender, "gender");
  }

  /** Digits or words. */
  public enum Style {
    /** What is usual in the language: 2nd, 第二, второй. */
    USUAL,
    /** Digits: 2nd, 第2, 2-й. */
    DIGITS,
    /** Words as far as the program knows them: second, 第二, второй. */
    WORDS
  }

  /** The gender of the noun that the ordinal is of. */
  public enum Gender {
    MASCULINE,
    FEMININE,
    NEUTER
  }
}
