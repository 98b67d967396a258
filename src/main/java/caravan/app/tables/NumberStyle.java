package caravan.app.tables;

import java.util.Iterator;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * How the numbers of a file are written: with a point or a comma ahead of decimals. What else there
 * is needs no knowledge: blanks and apostrophes between thousands, minus signs of all sorts,
 * brackets around what is negative.
 *
 * @param decimal the sign ahead of decimals
 */
public record NumberStyle(char decimal) {
  /** Cells that say there is no value. */
  private static final Set<String> MISSING =
      Set.of(
          "",
          ".",
          "..",
          "...",
          "…",
          "-",
          "–",
          "—",
          ":",
          "n/a",
          "na",
          "nan",
          "null",
          "x",
          "#n/a",
          "#div/0!",
          "#value!",
          "#ref!",
          "#num!",
          "#name?",
          "#null!",
          "n.a.",
          "(na)",
          "н/д",
          "не указано");

  /** No number with what stands around it is longer. */
  private static final int LONGEST = 200;

  private static final String BLANKS = "[\\s\u00A0\u202F\u2009'’]";
  private static final Pattern NUMBER =
      Pattern.compile("\\d[\\d.,]*(?:[eE][-+]?\\d{1,2})?|[.,]\\d+");
  private static final Pattern FLAGGED =
      Pattern.compile(
          "(.*\\d)\\s*(?:\\(([a-zA-Z]{1,2})\\)|\\s([a-zA-Z]{1,2})|([*†‡]+|[¹²³⁰⁴-⁹]+[)⁾]?))");

  /** A comma is ahead of decimals for sure, or a point is. */
  private static final Pattern COMMA =
      Pattern.compile(
          "\\d+(?:\\.\\d{3})+,\\d+|\\d+,(?:\\d{1,2}|\\d{4,})|\\d{1,3}(?:\\.\\d{3}){2,}|0,\\d+");

  private static final Pattern POINT =
      Pattern.compile(
          "\\d+(?:,\\d{3})+\\.\\d+|\\d+\\.(?:\\d{1,2}|\\d{4,})|\\d{1,3}(?:,\\d{3}){2,}|0\\.\\d+");

  private static final Pattern UNCLEAR = Pattern.compile("\\d{1,3}[.,]\\d{3}");

  /** What numbers tell of how they are written. */
  public enum Told {
    NOTHING,
    POINT,
    COMMA,
    BOTH,
    /** There are such as 1.234, and nothing tells what that is. */
    UNCLEAR
  }

  /**
   * A number.
   *
   * @param digits with a decimal point and nothing between thousands
   * @param isPercent whether a percent sign stood behind it
   * @param flag what stood behind it; empty where nothing
   */
  public record Read(String digits, boolean isPercent, String flag) {}

  /** Whether a cell says that there is no value; Eurostat puts a flag behind its sign for that. */
  public static boolean isMissing(String cell) {
    String plain = cell.startsWith(":") && cell.length() < 5 ? cell.substring(0, 1) : cell;
    return MISSING.contains(plain.toLowerCase(Locale.ROOT));
  }

  /** Whether a cell holds nothing that could be a code: a dot, a dash, no letter. */
  public static boolean isBlank(String cell) {
    return isMissing(cell) && cell.chars().noneMatch(Character::isLetterOrDigit);
  }

  /** Whether a cell says so with nothing but a dash, which may be a zero. */
  public static boolean isDash(String cell) {
    return cell.equals("-") || cell.equals("–") || cell.equals("—");
  }

  /** Whether a cell is a number in whatever style; not a code such as 0101. */
  public static boolean looksNumeric(String cell) {
    if (isPlain(cell)) {
      return true;
    }
    if (cell.length() > LONGEST) {
      return false;
    }
    String bare = bare(cell);
    return NUMBER.matcher(bare).matches() && !bare.matches("0\\d+");
  }

  /** Digits, with a point between them at most: most cells of most files. */
  private static boolean isPlain(String cell) {
    int points = 0;
    for (int i = 0; i < cell.length(); i++) {
      char c = cell.charAt(i);
      if (c == '.' && i > 0 && i + 1 < cell.length()) {
        points++;
      } else if (c < '0' || c > '9') {
        return false;
      }
    }
    boolean zero = cell.length() > 1 && cell.charAt(0) == '0' && cell.charAt(1) != '.';
    return points < 2 && !cell.isEmpty() && !zero;
  }

  /** What cells tell of their style. */
  public static Told told(Stream<String> cells) {
    boolean comma = false;
    boolean point = false;
    boolean unclear = false;
    for (Iterator<String> all = cells.iterator(); all.hasNext(); ) {
      String cell = all.next();
      if (cell.length() > LONGEST || (cell.indexOf(',') < 0 && cell.indexOf('.') < 0)) {
        continue;
      }
      String bare = bare(cell);
      comma |= COMMA.matcher(bare).matches();
      point |= POINT.matcher(bare).matches();
      unclear |= UNCLEAR.matcher(bare).matches();
    }
    if (comma || point) {
      return comma && point ? Told.BOTH : comma ? Told.COMMA : Told.POINT;
    }
    return unclear ? Told.UNCLEAR : Told.NOTHING;
  }

  /** The digits and signs of a number, without what stands around them. */
  private static String bare(String cell) {
    String text = cell.replaceAll(BLANKS, "");
    if (text.startsWith("(") && text.endsWith(")")) {
      text = text.substring(1, text.length() - 1);
    }
    Matcher flagged = FLAGGED.matcher(cell);
    if (flagged.matches()) {
      text = flagged.group(1).replaceAll(BLANKS, "");
    }
    text = text.endsWith("%") ? text.substring(0, text.length() - 1) : text;
    text = text.startsWith("+") || isMinus(text, 0) ? text.substring(1) : text;
    return isMinus(text, text.length() - 1) ? text.substring(0, text.length() - 1) : text;
  }

  private static boolean isMinus(String text, int at) {
    return at >= 0 && at < text.length() && "-−–‐‑".indexOf(text.charAt(at)) >= 0;
  }

  /** The number of a cell; null where it is none. */
  public @Nullable Read read(String cell) {
    if (isPlain(cell) && (decimal == '.' || cell.indexOf('.') < 0)) {
      return new Read(cell, false, "");
    }
    if (cell.length() > LONGEST) {
      return null;
    }
    String text = cell.replaceAll(BLANKS, "");
    String flag = "";
    Matcher flagged = FLAGGED.matcher(cell);
    if (flagged.matches()) {
      text = flagged.group(1).replaceAll(BLANKS, "");
      for (int i = 2; i <= flagged.groupCount(); i++) {
        flag = flagged.group(i) == null ? flag : flagged.group(i);
      }
    }
    boolean brackets = text.startsWith("(") && text.endsWith(")");
    text = brackets ? text.substring(1, text.length() - 1) : text;
    boolean percent = text.endsWith("%");
    text = percent ? text.substring(0, text.length() - 1) : text;
    boolean minus = isMinus(text, 0) || isMinus(text, text.length() - 1);
    String bare = bare(text);
    char thousands = decimal == '.' ? ',' : '.';
    if (!NUMBER.matcher(bare).matches() || !isGrouped(bare, thousands)) {
      return null;
    }
    String plain = bare.replace(String.valueOf(thousands), "").replace(decimal, '.');
    if (plain.startsWith(".")) {
      plain = "0" + plain;
    }
    plain = plain.replaceFirst("^0+(?=\\d)", "").replaceFirst("\\.$", "");
    if (plain.indexOf('.') != plain.lastIndexOf('.')) {
      return null;
    }
    boolean zero = plain.matches("[0.]+");
    return new Read((minus || brackets) && !zero ? "-" + plain : plain, percent, flag);
  }

  /** Whether what stands between thousands does so, and not behind the decimal sign. */
  private boolean isGrouped(String bare, char thousands) {
    int end = bare.indexOf(decimal);
    String whole = end < 0 ? bare : bare.substring(0, end);
    String rest = end < 0 ? "" : bare.substring(end);
    String sign = Pattern.quote(String.valueOf(thousands));
    return rest.indexOf(thousands) < 0
        && (whole.indexOf(thousands) < 0
            || whole.matches("\\d{1,3}(?:" + sign + "\\d{3})+(?:[eE].*)?"));
  }
}
