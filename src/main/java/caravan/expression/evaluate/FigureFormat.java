package caravan.expression.evaluate;

import caravan.language.number.OrdinalForm;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * How the author of a bound figure wants it written: {@code compact 1}, {@code digits 2}, {@code
 * ordinal words}.
 *
 * @param decimals how many decimals there are; null where not said
 * @param significant how many significant digits there are at most; null where not said
 * @param ordinal how an ordinal is written; null where it is none
 */
public record FigureFormat(
    Style style,
    @Nullable Integer decimals,
    @Nullable Integer significant,
    @Nullable OrdinalForm ordinal) {
  /** How many decimals a format can ask for. */
  static final int MOST_DECIMALS = 6;

  /** What is written around the digits. */
  public enum Style {
    COMPACT,
    FULL,
    NUMBER,
    PERCENT,
    POINTS;

    /** As authors write it. */
    public String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  private static final Pattern QUANTITY =
      Pattern.compile(
          "(?<style>compact|full|number|percent|points)?"
              + "(?: ?(?<decimals>[0-"
              + MOST_DECIMALS
              + "])| ?digits (?<significant>[1-9]))?");

  private static final Pattern ORDINAL =
      Pattern.compile(
          "ordinal(?: (?<style>words|digits))?(?: (?<gender>masculine|feminine|neuter))?");

  public static final String HELP =
      "write compact, full, percent, points or number, and how many decimals (\"compact 1\") or"
          + " significant digits (\"compact digits 2\"); or ordinal";

  /** The format; null where it is none. */
  public static @Nullable FigureFormat of(String text) {
    Matcher ordinal = ORDINAL.matcher(text);
    if (ordinal.matches()) {
      return new FigureFormat(Style.NUMBER, null, null, form(ordinal));
    }
    Matcher matcher = QUANTITY.matcher(text);
    if (!matcher.matches()) {
      return null;
    }
    String style = matcher.group("style");
    return new FigureFormat(
        style == null ? Style.COMPACT : Style.valueOf(style.toUpperCase(Locale.ROOT)),
        number(matcher.group("decimals")),
        number(matcher.group("significant")),
        null);
  }

  private static @Nullable Integer number(@Nullable String digit) {
    return digit == null ? null : Integer.valueOf(digit);
  }

  private static OrdinalForm form(Matcher matcher) {
    String style = matcher.group("style");
    String gender = matcher.group("gender");
    return new OrdinalForm(
        style == null
            ? OrdinalForm.Style.USUAL
            : OrdinalForm.Style.valueOf(style.toUpperCase(Locale.ROOT)),
        gender == null
            ? OrdinalForm.Gender.MASCULINE
            : OrdinalForm.Gender.valueOf(gender.toUpperCase(Locale.ROOT)));
  }
}
