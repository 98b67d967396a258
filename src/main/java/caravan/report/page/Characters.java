package caravan.report.page;

import caravan.text.diagnostic.Code;
import caravan.text.diagnostic.Diagnostic;
import caravan.text.diagnostic.Diagnostics;
import caravan.text.source.SourceText;
import java.util.Arrays;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Characters that no page can show, or that make a line read otherwise than it is checked. */
final class Characters {
  /** Those that turn all that follows, digits included, against the direction of its writing. */
  private static final String OVERRIDES = "\u202D\u202E";

  private static final char FIRST_MARK = '\uE000';

  private static final Pattern REFERENCE =
      Pattern.compile("&#(?:[xX]([0-9a-fA-F]{1,9})|([0-9]{1,9}));");

  private Characters() {}

  /** A text without such characters; each is reported. */
  static SourceText shown(SourceText source, Diagnostics out) {
    String text = withoutMarks(source.text());
    if (text.equals(source.text()) && !hasRefused(text)) {
      return source;
    }
    StringBuilder shown = new StringBuilder();
    int[] origins = new int[text.length() + 1];
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (isRefused(c)) {
        report(c, source, i, i + 1, out);
      } else {
        origins[shown.length()] = source.origin(i);
        shown.append(c);
      }
    }
    origins[shown.length()] = source.origin(text.length());
    return SourceText.mapped(
        shown.toString(), source.file(), Arrays.copyOf(origins, shown.length() + 1));
  }

  /**
   * The text with the characters replaced that stand for something here, also where they are
   * written as references ({@code &#xE000;}). Its length stays, so that places do.
   */
  static String withoutMarks(String text) {
    if (!hasMark(text) && !text.contains("&#")) {
      return text;
    }
    StringBuilder plain = new StringBuilder(text);
    for (int i = 0; i < plain.length(); i++) {
      if (isMark(plain.charAt(i))) {
        plain.setCharAt(i, '\uFFFD');
      }
    }
    return REFERENCE.matcher(plain).replaceAll(m -> isAllowed(m) ? m.group() : allowed(m.group()));
  }

  private static boolean hasMark(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (isMark(text.charAt(i))) {
        return true;
      }
    }
    return false;
  }

  private static boolean hasRefused(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (isRefused(text.charAt(i))) {
        return true;
      }
    }
    return false;
  }

  /** Characters of private use are refused, and those that no page can show. */
  private static boolean isAllowed(MatchResult reference) {
    long code =
        reference.group(1) != null
            ? Long.parseLong(reference.group(1), 16)
            : Long.parseLong(reference.group(2));
    int c = (int) Math.min(code, Character.MAX_CODE_POINT);
    return !isMark(c) && !isRefused(c);
  }

  /** A reference of the same length to the character that stands for all that can't be shown. */
  private static String allowed(String reference) {
    boolean hex = Character.toLowerCase(reference.charAt(2)) == 'x';
    String number = hex ? "x" + "0".repeat(Math.max(0, reference.length() - 8)) + "FFFD" : "65533";
    String whole =
        "&#" + (hex ? number : "0".repeat(Math.max(0, reference.length() - 8)) + number) + ";";
    return whole.length() == reference.length() ? whole : "\uFFFD".repeat(reference.length());
  }

  private static void report(int c, SourceText source, int start, int end, Diagnostics out) {
    String name = String.format(Locale.ROOT, "U+%04X", c);
    boolean turns = OVERRIDES.indexOf(c) >= 0;
    out.add(
        Diagnostic.warning(
                Code.ENCODING,
                source.span(start, end),
                turns
                    ? "the character " + name + " turns the text behind it around; it is left out"
                    : "the character " + name + " can't be shown; it is left out")
            .help("delete it; many editors don't show it"));
  }

  /** Some characters of private use stand for something within the program. */
  private static boolean isMark(int c) {
    return c >= FIRST_MARK && c <= CommentLine.MARK;
  }

  static boolean isRefused(int c) {
    boolean space = c == '\t' || c == '\n' || c == '\r';
    return (Character.isISOControl(c) && !space) || OVERRIDES.indexOf(c) >= 0;
  }
}
