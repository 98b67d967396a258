package caravan.expression.figure;

import caravan.expression.names.FigureText;
import caravan.language.number.NumberReader;
import caravan.language.number.TextNumber;
import caravan.language.reading.Denials;
import caravan.language.reading.Frames;
import caravan.language.reading.StatedYears;
import caravan.language.registry.Language;
import caravan.model.data.Period;
import caravan.text.source.Span;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The words around a number, in its figure and in the sentence that the figure stands in: whether
 * they would hold for any other number too. "Trade came to […]" does; "trade did not reach […]" was
 * true before the number was changed and might be false after.
 */
final class SentenceAround {
  /** So much is looked at on each side. */
  private static final int MOST_CHARACTERS = 400;

  /** The destination of a link, perhaps with parentheses within, or the name of one. */
  private static final Pattern DESTINATION =
      Pattern.compile(
          "\\](?:\\((?:<(?:[^<>\\\\]|\\\\.)*+>[^()]*+"
              + "|(?:[^()]++|\\((?:[^()]++|\\((?:[^()]++|\\([^()]*+\\))*+\\))*+\\))*+)\\)|\\[[^\\]]*+\\])");

  private static final Pattern MARKUP = Pattern.compile("[\\[\\]*`~\\\\]|<!--|-->");

  /** Where what stands ahead is another matter: a paragraph, a cell, a line of YAML. */
  private static final Pattern BREAK =
      Pattern.compile("\\r?\\n[ \\t]*\\r?\\n|\\||\\n[ \\t]*(?:[-*+>#]|\\d+[.)])[ \\t]|: [\"']");

  private static final Pattern SENTENCE_END =
      Pattern.compile("[.!?…][\"”»)]*\\s+(?=[\\p{Lu}\\d])|[。！？；]|(?<=\\p{L}{5})[.!?][\"”»)]*\\s+$");

  private final Stated stated;
  private final Language language;
  private final String ahead;
  private final String behind;

  SentenceAround(Stated stated) {
    this.stated = stated;
    this.language = stated.language();
    this.ahead = ahead(stated.figure());
    Stretch figure = Stretch.of(stated.figure());
    this.behind =
        figure.isInBrackets()
            ? behind(
                figure.text.substring(
                    figure.end - 1,
                    Math.min(figure.text.length(), figure.end + 2 * MOST_CHARACTERS)))
            : "";
  }

  /** Where a figure stands in its text; one that has no text around it, in its file. */
  private record Stretch(String text, int start, int end) {
    static Stretch of(FigureText figure) {
      FigureText.Place place = figure.place();
      Span span = figure.span();
      return place == null
          ? new Stretch(span.file().text(), span.start(), span.end())
          : new Stretch(place.text().text(), place.start(), place.end());
    }

    boolean isInBrackets() {
      return start < text.length() && text.charAt(start) == '[' && text.charAt(end - 1) == ']';
    }
  }

  /** What stands ahead of a figure in its sentence, without markup; nothing is known of a cell. */
  static String ahead(FigureText figure) {
    Stretch at = Stretch.of(figure);
    return at.isInBrackets()
        ? ahead(at.text.substring(Math.max(0, at.start - MOST_CHARACTERS), at.start))
        : "";
  }

  private static String ahead(String raw) {
    String text = plain(afterLast(BREAK, raw));
    return afterLast(SENTENCE_END, text);
  }

  /**
   * @param raw from the figure's closing bracket on
   */
  private static String behind(String raw) {
    var link = DESTINATION.matcher(raw);
    String rest = link.lookingAt() ? raw.substring(link.end()) : raw.substring(1);
    String text = plain(beforeFirst(BREAK, rest));
    return beforeFirst(SENTENCE_END, text);
  }

  private static String plain(String raw) {
    String text = MARKUP.matcher(DESTINATION.matcher(raw).replaceAll("")).replaceAll("");
    return text.replaceAll("\\s+", " ");
  }

  private static String afterLast(Pattern pattern, String text) {
    var matcher = pattern.matcher(text);
    int end = 0;
    while (matcher.find()) {
      end = matcher.end();
    }
    return text.substring(end);
  }

  private static String beforeFirst(Pattern pattern, String text) {
    var matcher = pattern.matcher(text);
    return matcher.find() ? text.substring(0, matcher.start()) : text;
  }

  /** Whether another number may stand in the place of the one that was found wrong. */
  boolean holdsForAnyNumber() {
    TextNumber number = stated.number();
    String inside = stated.text().substring(0, number.start());
    String after = stated.text().substring(number.end());
    return Frames.holdForAnyNumber(inside, after, language)
        && Frames.maySurround(ahead + inside, after + behind, language)
        && Denials.in(ahead + inside, after + behind, language) == null
        && meansTheSame(ahead, behind)
        && meansTheSame(withoutDigits(ahead), withoutDigits(behind))
        && yearsFit();
  }

  private static String withoutDigits(String text) {
    return text.replaceAll("\\p{N}+(?:[.,\\u00a0\\u202f ]\\p{N}+)*", "#");
  }

  /** Whether the number is meant in the sentence as it is in the figure alone. */
  private boolean meansTheSame(String before, String after) {
    TextNumber alone = stated.number();
    NumberReader reader = language.numberReader();
    TextNumber found = null;
    for (TextNumber number : reader.read(before + stated.text() + after)) {
      boolean same =
          number.digitsStart() <= before.length() + alone.digitsStart()
              && number.digitsEnd() >= before.length() + alone.digitsEnd();
      found = same ? number : found;
    }
    return found == null || isLike(found, alone);
  }

  private static boolean isLike(TextNumber a, TextNumber b) {
    return a.vagueness() == b.vagueness()
        && a.falls() == b.falls()
        && (a.upTo() == null) == (b.upTo() == null)
        && a.number().signum() == b.number().signum();
  }

  /** Whether the years in the figure, and right beside it, are those of its data. */
  private boolean yearsFit() {
    List<TextNumber> numbers = List.of(stated.number());
    return StatedYears.beside(numbers, stated.text(), language).stream()
            .allMatch(y -> covers(y.year()))
        && covers(yearBeside());
  }

  private @Nullable Integer yearBeside() {
    for (StatedYears.StatedYear year : StatedYears.beside(List.of(), behind, language)) {
      if (StatedYears.followsFigure(behind.substring(0, year.start()), language)) {
        return year.year();
      }
    }
    for (StatedYears.StatedYear year : StatedYears.beside(List.of(), ahead, language)) {
      if (StatedYears.leadsToFigure(ahead.substring(year.end()), language)) {
        return year.year();
      }
    }
    return null;
  }

  /** Whether some of the data are of a year; data of no time at all may be of any. */
  private boolean covers(@Nullable Integer year) {
    if (year == null || stated.traced().used().isEmpty()) {
      return true;
    }
    return stated.traced().used().stream()
        .map(used -> used.observation().period())
        .anyMatch(period -> covers(period, year));
  }

  private static boolean covers(Period period, int year) {
    return period.first().getYear() <= year && year <= period.last().getYear();
  }
}
