package caravan.language.typesetting;

import caravan.language.registry.Language;
import com.ibm.icu.text.DecimalFormatSymbols;
import com.ibm.icu.util.LocaleData;
import com.ibm.icu.util.ULocale;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Sets text as a typographer of its language would: spaces that do not break, quotes, dashes. What
 * says something else with other signs is left alone. Immutable; thread-safe.
 */
public final class Typography {
  /** Stands for something within a text that is no text, such as code; treated as a word. */
  public static final char OBJECT = '\uFFFC';

  private static final char GAP = '\u00a0';

  private final List<Rule> rules;

  /** The signs at which rules are tried. */
  private final String signs;

  private final String open;
  private final String close;
  private final String innerOpen;
  private final String innerClose;

  /**
   * What matches is replaced.
   *
   * @param pattern begins with the sign at which it is tried
   * @param where which of these signs are worth a try, by what stands on both sides of them: a
   *     pattern alone is slow where it mostly fails
   */
  record Rule(char sign, Where where, Pattern pattern, String replacement) {
    static Rule of(char sign, Where where, String pattern, String replacement) {
      return new Rule(sign, where, Pattern.compile(pattern), replacement);
    }

    /** Spaces that match do not break. */
    static Rule gap(Where where, String pattern) {
      return of(' ', where, pattern, String.valueOf(GAP));
    }
  }

  /** Which signs are looked at. The characters beside them are 0 at the ends of a text. */
  @FunctionalInterface
  interface Where {
    Where ANYWHERE = (before, after) -> true;
    Where BEHIND_DIGIT = (before, after) -> isDigit(before);
    Where AHEAD_OF_DIGIT = (before, after) -> isDigit(after);
    Where BEHIND_POINT = (before, after) -> before == '.';
    Where AHEAD_OF_DASH = (before, after) -> "-–—".indexOf(after) >= 0;

    boolean holds(char before, char after);

    private static boolean isDigit(char c) {
      return c >= '0' && c <= '9';
    }
  }

  /**
   * A change of a text.
   *
   * @param start UTF-16, from 0
   * @param end exclusive
   */
  public record Edit(int start, int end, String replacement) {}

  private Typography(List<Rule> rules, LocaleData data, String gap) {
    this.rules = List.copyOf(rules);
    StringBuilder tried = new StringBuilder();
    rules.forEach(rule -> tried.append(rule.sign()));
    this.signs = tried.toString();
    this.open = data.getDelimiter(LocaleData.QUOTATION_START) + gap;
    this.close = gap + data.getDelimiter(LocaleData.QUOTATION_END);
    this.innerOpen = data.getDelimiter(LocaleData.ALT_QUOTATION_START);
    this.innerClose = data.getDelimiter(LocaleData.ALT_QUOTATION_END);
  }

  /** The rules of a language. */
  public static Typography of(Language language) {
    ULocale locale = ULocale.forLanguageTag(language.code());
    LocaleData data = LocaleData.getInstance(locale);
    String inner = locale.getLanguage().equals("fr") ? "\u202f" : "";
    List<Rule> rules = new ArrayList<>(TypographyRules.of(language));
    String group = DecimalFormatSymbols.getInstance(locale).getGroupingSeparatorString();
    if (group.codePoints().allMatch(Character::isSpaceChar)) {
      rules.add(
          Rule.of(
              ' ',
              Where.BEHIND_DIGIT,
              " (?=\\d{3}(?!\\d))(?<=(?<![\\d.,])\\d{1,3}(?: \\d{3}){0,5} )",
              group));
    }
    return new Typography(rules, data, inner);
  }

  /** A text as it should stand. */
  public String apply(String text) {
    StringBuilder out = new StringBuilder();
    int at = 0;
    for (Edit edit : edits(text)) {
      out.append(text, at, edit.start()).append(edit.replacement());
      at = edit.end();
    }
    return out.append(text, at, text.length()).toString();
  }

  /** What is to be changed in a text, in order; no two changes touch the same characters. */
  public List<Edit> edits(String text) {
    List<Edit> edits = new ArrayList<>(quotes(text));
    Matcher[] matchers = new Matcher[rules.size()];
    for (int at = 0; at < text.length(); at++) {
      if (signs.indexOf(text.charAt(at)) >= 0) {
        int end = edit(text, at, matchers, edits);
        at = Math.max(at, end - 1);
      }
    }
    edits.sort(Comparator.comparingInt(Edit::start));
    return edits;
  }

  /** Where the rule ends that holds at a place; the place itself where none does. */
  private int edit(String text, int at, Matcher[] matchers, List<Edit> to) {
    char before = at == 0 ? 0 : text.charAt(at - 1);
    char after = at + 1 == text.length() ? 0 : text.charAt(at + 1);
    for (int i = 0; i < matchers.length; i++) {
      Rule rule = rules.get(i);
      if (rule.sign() != text.charAt(at) || !rule.where().holds(before, after)) {
        continue;
      }
      if (matchers[i] == null) {
        // What stands around a place is looked at, and is no end of the text.
        matchers[i] =
            rule.pattern().matcher(text).useTransparentBounds(true).useAnchoringBounds(false);
      }
      if (matchers[i].region(at, text.length()).lookingAt()) {
        to.add(new Edit(at, matchers[i].end(), rule.replacement()));
        return matchers[i].end();
      }
    }
    return at;
  }

  private List<Edit> quotes(String text) {
    List<Edit> edits = new ArrayList<>();
    for (Quotes.Quote quote : Quotes.of(text)) {
      String sign =
          switch (quote.kind()) {
            case APOSTROPHE -> "’";
            case OPENS -> isInner(quote) ? innerOpen : open;
            case CLOSES -> isInner(quote) ? innerClose : close;
          };
      edits.add(new Edit(quote.at(), quote.at() + 1, sign));
    }
    return edits;
  }

  /** Quotes within others are of the other kind; single ones stay single where there are such. */
  private boolean isInner(Quotes.Quote quote) {
    boolean single = "‘‚’".contains(innerOpen);
    return quote.depth() % 2 == 1 || (!quote.isDouble() && single && quote.depth() == 0);
  }
}
