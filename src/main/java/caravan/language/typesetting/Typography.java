package caravan.language.typesetting;

import caravan.language.registry.Language;
import com.ibm.icu.text.DecimalFormatSymbols;
import com.ibm.icu.util.LocaleData;
import com.ibm.icu.util.ULocale;
import java.util.ArrayList;
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
  private final String open;
  private final String close;
  private final String innerOpen;
  private final String innerClose;

  /** What matches is replaced. */
  record Rule(Pattern pattern, String replacement) {
    static Rule of(String pattern, String replacement) {
      return new Rule(Pattern.compile(pattern), replacement);
    }

    /** Spaces that match do not break. */
    static Rule gap(String pattern) {
      return of(pattern, String.valueOf(GAP));
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
      rules.add(Rule.of("(?<=(?<![\\d.,])\\d{1,3}(?: \\d{3}){0,5}) (?=\\d{3}(?!\\d))", group));
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
    String[] changed = new String[text.length()];
    int[] ends = new int[text.length()];
    boolean[] taken = new boolean[text.length()];
    quotes(text, changed, ends, taken);
    for (Rule rule : rules) {
      Matcher matcher = rule.pattern().matcher(text);
      while (matcher.find()) {
        put(matcher.start(), matcher.end(), rule.replacement(), changed, ends, taken);
      }
    }
    List<Edit> edits = new ArrayList<>();
    for (int i = 0; i < changed.length; i++) {
      if (changed[i] != null) {
        edits.add(new Edit(i, ends[i], changed[i]));
      }
    }
    return edits;
  }

  private static void put(
      int start, int end, String replacement, String[] changed, int[] ends, boolean[] taken) {
    for (int i = start; i < end; i++) {
      if (taken[i]) {
        return;
      }
    }
    for (int i = start; i < end; i++) {
      taken[i] = true;
    }
    changed[start] = replacement;
    ends[start] = end;
  }

  private void quotes(String text, String[] changed, int[] ends, boolean[] taken) {
    for (Quotes.Quote quote : Quotes.of(text)) {
      String sign =
          switch (quote.kind()) {
            case APOSTROPHE -> "’";
            case OPENS -> isInner(quote) ? innerOpen : open;
            case CLOSES -> isInner(quote) ? innerClose : close;
          };
      put(quote.at(), quote.at() + 1, sign, changed, ends, taken);
    }
  }

  /** Quotes within others are of the other kind; single ones stay single where there are such. */
  private boolean isInner(Quotes.Quote quote) {
    boolean single = "‘‚’".contains(innerOpen);
    return quote.depth() % 2 == 1 || (!quote.isDouble() && single && quote.depth() == 0);
  }
}
