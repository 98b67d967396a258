package caravan.language.cldr;

import caravan.language.number.LanguageWords;
import caravan.language.number.NamedUnit;
import caravan.language.number.Nearby;
import caravan.language.number.TextNumber;
import caravan.language.number.VagueWords;
import caravan.language.number.Vagueness;
import caravan.language.number.WordKind;
import caravan.language.number.WordTable;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What stands around the digits or words of a number: its sign, multiple, unit. Immutable. */
final class CldrTail {
  private static final String MINUS = "-\u2212";
  private static final int THOUSAND = 1000;

  /** The most spaces and marks of direction between a number and what belongs to it. */
  private static final int GAP = 6;

  /** A noun behind a number: any word with a capital that does not begin a new sentence. */
  private static final Pattern NOUN =
      Pattern.compile("^[ \u00a0-](?:\\p{Ll}+e[nrs]? )?(?<noun>\\p{Lu}\\p{Ll}{2,}(?![\\p{L}.]))");

  private final boolean capitals;
  private final CldrNames names;
  private final WordTable<Boolean> links;
  private final WordTable<Boolean> per;
  private final WordTable<Boolean> minus;
  private final WordTable<NamedUnit> times;
  private final VagueWords ahead;
  private final VagueWords behind;

  /**
   * @param capitals whether the language writes nouns with capitals, so that they are told without
   *     a list
   */
  CldrTail(CldrNames names, LanguageWords words, boolean capitals) {
    this.capitals = capitals;
    this.names = names;
    this.links = table(words.list(WordKind.LINK), names.links());
    this.per = table(words.list(WordKind.PER), List.of());
    this.minus = table(words.list(WordKind.MINUS), List.of());
    Map<String, NamedUnit> multiples = new TreeMap<>();
    words
        .list(WordKind.TIMES)
        .forEach(word -> multiples.put(word, new NamedUnit.Multiple(NamedUnit.Sense.AS_MUCH)));
    this.times = new WordTable<>(multiples, words.list(WordKind.ENDINGS));
    this.ahead = words.vague(false);
    this.behind = words.vague(true);
  }

  private static WordTable<Boolean> table(Collection<String> words, Collection<String> more) {
    Map<String, Boolean> table = new TreeMap<>();
    words.forEach(word -> table.put(word, true));
    more.forEach(word -> table.put(word, true));
    return new WordTable<>(table, List.of());
  }

  /** Walks from the digits outwards. For one number. */
  private static final class Walk {
    int start;
    int end;
    int power;
    boolean negative;
    NamedUnit unit = new NamedUnit.None();

    Walk(int start, int end) {
      this.start = start;
      this.end = end;
    }
  }

  /** A number with all that belongs to it. */
  TextNumber number(String text, int start, int end, BigDecimal value, int decimals) {
    Walk walk = new Walk(start, end);
    parentheses(text, walk);
    forwards(text, walk);
    backwards(text, walk);
    noun(text, walk);
    BigDecimal signed = walk.negative ? value.negate() : value;
    return made(text, walk, start, end, signed, decimals);
  }

  /** A number whose unit is known, so that nothing else is looked for. */
  TextNumber bare(String text, int start, int end, BigDecimal value, int decimals, NamedUnit unit) {
    Walk walk = new Walk(start, end);
    walk.unit = unit;
    return made(text, walk, start, end, value, decimals);
  }

  private TextNumber made(
      String text, Walk walk, int start, int end, BigDecimal value, int decimals) {
    Vagueness said = ahead.ahead(Nearby.ahead(text, walk.start));
    Vagueness after = behind.behind(Nearby.behind(text, walk.end));
    return new TextNumber(
        walk.start,
        walk.end,
        start,
        end,
        value,
        decimals,
        BigDecimal.ONE.scaleByPowerOfTen(walk.power),
        walk.unit,
        said == Vagueness.NONE ? after : said);
  }

  private void forwards(String text, Walk walk) {
    WordTable.Found<Integer> multiple = at(names.multiples(), text, walk.end);
    WordTable.Found<NamedUnit> same = at(names.units(), text, walk.end);
    // "t" is a thousand in Finnish, and a tonne where no other unit follows.
    boolean isUnit =
        multiple != null
            && same != null
            && same.end() >= multiple.end()
            && at(names.units(), text, multiple.end()) == null;
    if (multiple != null && !isUnit) {
      walk.power = multiple.value();
      walk.end = multiple.end();
    }
    WordTable.Found<NamedUnit> multiplier = at(times, text, walk.end);
    WordTable.Found<NamedUnit> unit = at(names.units(), text, walk.end);
    WordTable.Found<Boolean> link = at(links, text, walk.end);
    if (unit == null && link != null) {
      unit = at(names.units(), text, link.end());
    }
    if (unit == null && multiplier != null) {
      unit = multiplier;
    }
    if (unit == null) {
      unit = apart(text, walk.end);
    }
    if (unit != null) {
      walk.unit = unit.value();
      walk.end = unit.end();
    }
  }

  /** Accountants write a negative number in parentheses, and its unit behind them: (3.4)%. */
  private void parentheses(String text, Walk walk) {
    boolean within =
        walk.start > 0
            && text.charAt(walk.start - 1) == '('
            && walk.end < text.length()
            && text.charAt(walk.end) == ')'
            && (at(names.units(), text, walk.end + 1) != null
                || at(names.multiples(), text, walk.end + 1) != null);
    if (within) {
      walk.start--;
      walk.end++;
      walk.negative = true;
    }
  }

  /** Money in parentheses behind a number: 106.3 billion (US dollars). */
  private WordTable.@Nullable Found<NamedUnit> apart(String text, int place) {
    int open = gap(text, place);
    if (open >= text.length() || text.charAt(open) != '(') {
      return null;
    }
    WordTable.Found<NamedUnit> unit = names.units().at(text, open + 1);
    return unit != null && unit.end() < text.length() && text.charAt(unit.end()) == ')'
        ? new WordTable.Found<>(unit.value(), place, place)
        : null;
  }

  private void noun(String text, Walk walk) {
    Matcher noun = NOUN.matcher(Nearby.behind(text, walk.end));
    if (capitals && walk.unit instanceof NamedUnit.None && noun.find()) {
      walk.unit = new NamedUnit.Count(noun.group("noun"));
    }
  }

  /** Ahead of the digits a sign, money and, in a few languages, a multiple, in any order. */
  private void backwards(String text, Walk walk) {
    boolean moved = true;
    while (moved) {
      moved = sign(text, walk);
      int gap = back(text, walk.start);
      WordTable.Found<NamedUnit> unit =
          walk.unit instanceof NamedUnit.None ? names.unitsAhead().before(text, gap) : null;
      WordTable.Found<Integer> multiple =
          walk.power == 0 ? names.multiples().before(text, gap) : null;
      if (unit != null) {
        walk.unit = unit.value();
        walk.start = unit.start();
        moved = true;
      } else if (multiple != null && multiple.end() - multiple.start() > 2) {
        walk.power = multiple.value();
        walk.start = multiple.start();
        moved = true;
      }
    }
    price(text, walk);
  }

  private boolean sign(String text, Walk walk) {
    if (walk.negative) {
      return false;
    }
    int at = back(text, walk.start);
    boolean apart = text.substring(at, walk.start).indexOf(' ') >= 0;
    boolean beside = at > 0 && !apart && MINUS.indexOf(text.charAt(at - 1)) >= 0;
    // A dash behind a number makes a range, one behind a letter a compound.
    boolean alone =
        at < 2
            || !isPart(text.codePointBefore(at - 1))
            || names.unitsAhead().before(text, at - 1) != null;
    if (beside && alone) {
      walk.start = at - 1;
      walk.negative = true;
      return true;
    }
    // "At least" may end with the word for minus: "au moins", "pelo menos".
    boolean vague = ahead.ahead(Nearby.ahead(text, walk.start)) != Vagueness.NONE;
    WordTable.Found<Boolean> word = vague ? null : minus.before(text, at);
    if (word != null) {
      walk.start = word.start();
      walk.negative = true;
    }
    return word != null;
  }

  private static boolean isPart(int c) {
    return Character.isLetterOrDigit(c) || c == '%' || c == ')';
  }

  /** A price by quantity: a tonne, /t, per 1,000 cubic metres. */
  private void price(String text, Walk walk) {
    WordTable.Found<Boolean> word = at(per, text, walk.end);
    int slash = gap(text, walk.end);
    int from =
        word != null
            ? word.end()
            : slash < text.length() && text.charAt(slash) == '/' ? slash + 1 : -1;
    if (from < 0 || !(walk.unit instanceof NamedUnit.Known above)) {
      return;
    }
    int many = gap(text, from);
    String thousand =
        text.substring(many, Math.min(text.length(), many + 5)).replaceAll("[., ]", "");
    boolean thousands = thousand.startsWith("1000");
    int place = thousands ? text.indexOf("000", many) + 3 : from;
    WordTable.Found<NamedUnit> below = at(names.units(), text, place);
    if (below != null && below.value() instanceof NamedUnit.Known unit) {
      BigDecimal factor = thousands ? BigDecimal.valueOf(THOUSAND) : BigDecimal.ONE;
      walk.unit =
          new NamedUnit.Known(
              above.unit().dividedBy(unit.unit()),
              above.factor().divide(unit.factor().multiply(factor), MathContext.DECIMAL128));
      walk.end = below.end();
    }
  }

  /** A name right at a place, or behind a gap or hyphen. */
  private static <T> WordTable.@Nullable Found<T> at(WordTable<T> table, String text, int place) {
    WordTable.Found<T> found = table.at(text, gap(text, place));
    if (found == null && place < text.length() && text.charAt(place) == '-') {
      found = table.at(text, gap(text, place + 1));
    }
    return found;
  }

  private static int gap(String text, int place) {
    int at = place;
    while (at < text.length() && WordTable.isGap(text.charAt(at)) && at < place + GAP) {
      at++;
    }
    return at;
  }

  private static int back(String text, int place) {
    int at = place;
    while (at > 0 && WordTable.isGap(text.charAt(at - 1)) && at > place - GAP) {
      at--;
    }
    return at;
  }
}
