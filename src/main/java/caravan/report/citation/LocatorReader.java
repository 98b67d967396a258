package caravan.report.citation;

import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads what stands behind the id of a cited source, as Pandoc does: a word for what is counted,
 * its number, and the rest.
 */
public final class LocatorReader {
  /**
   * What was read.
   *
   * @param locator null where the text names no place
   * @param rest what else it says; may be empty
   */
  public record Read(@Nullable Locator locator, String rest) {}

  private static final String NUMBER =
      "[0-9]{1,6}[a-z]?(?:\\s?[-–—,]\\s?[0-9]{1,6}[a-z]?){0,20}|[ivxlcdm]{1,8}(?:[-–][ivxlcdm]{1,8})?";

  /** {@code p. 3}, {@code pp. 3-5}, {@code с. 12}, {@code 3}; then a comma, or nothing. */
  private static final Pattern WESTERN =
      Pattern.compile(
          "(?:(\\p{L}{1,10}\\.?|§{1,2}|¶{1,2})\\s*)?(" + NUMBER + ")(?:\\s*,\\s*(.*)|)");

  /** {@code 第3页}, {@code 第 3-5 页}, {@code 3页}. */
  private static final Pattern CHINESE =
      Pattern.compile("第?\\s*(" + NUMBER + ")\\s*([页頁章节節段条行卷期图])(?:\\s*[,，]\\s*(.*)|)");

  private static final Map<String, Locator.Kind> WORDS = words();

  private LocatorReader() {}

  /** Reads a text; what is no place is all rest. */
  public static Read read(String text) {
    String stripped = text.replace('\u00a0', ' ').replace('\u202f', ' ').strip();
    if (stripped.length() > 300) {
      return new Read(null, stripped);
    }
    Matcher chinese = CHINESE.matcher(stripped);
    if (chinese.matches()) {
      return found(chinese.group(2), chinese.group(1), chinese.group(3), stripped);
    }
    Matcher western = WESTERN.matcher(stripped);
    if (western.matches()) {
      boolean digits = Character.isDigit(western.group(2).charAt(0));
      String word = western.group(1);
      if (word != null || digits) {
        return found(word == null ? "p" : word, western.group(2), western.group(3), stripped);
      }
    }
    return new Read(null, stripped);
  }

  private static Read found(String word, String number, @Nullable String rest, String whole) {
    String key = word.toLowerCase(Locale.ROOT).replace(".", "");
    Locator.Kind kind = WORDS.get(key);
    return kind == null
        ? new Read(null, whole)
        : new Read(new Locator(kind, number), rest == null ? "" : rest.strip());
  }

  private static Map<String, Locator.Kind> words() {
    Map<String, Locator.Kind> words = new TreeMap<>();
    put(words, Locator.Kind.BOOK, "bk bks book books кн");
    put(words, Locator.Kind.CHAPTER, "ch chs chap chaps chapter chapters гл глава 章");
    put(words, Locator.Kind.COLUMN, "col cols column columns стб");
    put(words, Locator.Kind.FIGURE, "fig figs figure figures рис 图");
    put(words, Locator.Kind.FOLIO, "fol fols folio folios л");
    put(words, Locator.Kind.ISSUE, "no nos issue issues вып 期");
    put(words, Locator.Kind.LINE, "l ll line lines строка 行");
    put(words, Locator.Kind.NOTE, "n nn note notes прим");
    put(words, Locator.Kind.PAGE, "p pp page pages с стр 页 頁");
    put(words, Locator.Kind.PARAGRAPH, "para paras paragraph paragraphs ¶ ¶¶ абз 段");
    put(words, Locator.Kind.PART, "pt pts part parts ч часть");
    put(words, Locator.Kind.SECTION, "sec secs section sections § §§ разд раздел п 节 節 条");
    put(words, Locator.Kind.VERSE, "v vv verse verses");
    put(words, Locator.Kind.VOLUME, "vol vols volume volumes т том 卷");
    return Map.copyOf(words);
  }

  private static void put(Map<String, Locator.Kind> words, Locator.Kind kind, String names) {
    for (String name : names.split(" ", -1)) {
      words.put(name, kind);
    }
  }
}
