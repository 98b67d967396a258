package caravan.language.number;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The lists of words that a message file may give for numbers, under {@code numbers:}. */
public enum WordKind {
  ABOUT(Vagueness.ABOUT, false),
  NEARLY(Vagueness.NEARLY, false),
  OVER(Vagueness.OVER, false),
  JUST_OVER(Vagueness.JUST_OVER, false),
  UNDER(Vagueness.UNDER, false),
  AT_LEAST(Vagueness.AT_LEAST, false),
  AT_MOST(Vagueness.AT_MOST, false),
  ABOUT_BEHIND(Vagueness.ABOUT, true),
  OVER_BEHIND(Vagueness.OVER, true),
  JUST_OVER_BEHIND(Vagueness.JUST_OVER, true),
  AT_LEAST_BEHIND(Vagueness.AT_LEAST, true),
  AT_MOST_BEHIND(Vagueness.AT_MOST, true),
  /** Words of decline ahead of a number: "fell by". */
  FALLS,
  /** Words of decline behind it: "percent less". */
  FALLS_BEHIND,
  /** Words of growth, which end the reach of a word of decline. */
  RISES,
  /** What stands between a word of decline and the level where the fall ended: "to". */
  LEVEL,
  MINUS,
  /** Words that make a positive number of a negative balance: a deficit. */
  DEFICIT,
  /** Words of a positive balance. */
  SURPLUS,
  /** Words that deny what is said beside them: "not", "never", "hardly". */
  NEGATIONS,
  /** Words that tell readers that a value may still change; beginnings of words. */
  PROVISIONAL,
  /** What may stand between a multiple and its unit: {@code de}. */
  LINK,
  /** What may be glued to the name of a unit or multiple: endings of cases. */
  ENDINGS,
  /** What stands between a price and what it is counted by: "per". */
  PER,
  /** What makes a multiple of a number: "times". */
  TIMES,
  /** What may stand between a number and the year that is said of it: "in". */
  YEAR_AHEAD,
  /** What may stand between a year and the number that is said of it. */
  YEAR_BEHIND,
  /** What is counted and no unit that the program knows: "wagons". */
  COUNTED,
  /** Words whose number is the number of something: "table". */
  LABELS;

  private final @Nullable Vagueness vagueness;
  private final boolean behind;

  WordKind() {
    this(null, false);
  }

  WordKind(@Nullable Vagueness vagueness, boolean behind) {
    this.vagueness = vagueness;
    this.behind = behind;
  }

  /** The key in the message file: {@code at-least-behind}. */
  public String key() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** How the words say that a number is meant; null where they say something else. */
  @Nullable Vagueness vagueness() {
    return vagueness;
  }

  /** Whether they stand behind the number. */
  boolean isBehind() {
    return behind;
  }
}
