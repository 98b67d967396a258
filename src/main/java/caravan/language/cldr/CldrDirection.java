package caravan.language.cldr;

import caravan.language.number.LanguageWords;
import caravan.language.number.NamedUnit;
import caravan.language.number.Nearby;
import caravan.language.number.TextNumber;
import caravan.language.number.VagueWords;
import caravan.language.number.WordKind;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Whether the words around a number say that something fell. Immutable. */
final class CldrDirection {
  private final @Nullable Pattern falls;
  private final @Nullable Pattern rises;
  private final @Nullable Pattern level;
  private final @Nullable Pattern behind;
  private final VagueWords vague;
  private final VagueWords vagueBehind;

  CldrDirection(LanguageWords words) {
    this.falls = pattern(words.list(WordKind.FALLS), "(?<!\\p{L})(?:", ")(?!\\p{L})");
    this.rises = pattern(words.list(WordKind.RISES), "(?<!\\p{L})(?:", ")(?!\\p{L})");
    this.level = pattern(words.list(WordKind.LEVEL), "(?<!\\p{L})(?:", ") *$");
    this.behind = pattern(words.list(WordKind.FALLS_BEHIND), "^[ -]*(?:", ")(?!\\p{L})");
    this.vague = words.vague(false);
    this.vagueBehind = words.vague(true);
  }

  private static @Nullable Pattern pattern(List<String> words, String ahead, String after) {
    return words.isEmpty()
        ? null
        : Pattern.compile(ahead + LanguageWords.alternatives(words) + after, LanguageWords.FLAGS);
  }

  /** The number with what its neighbours say: negative where they speak of a fall. */
  TextNumber of(String text, TextNumber number) {
    boolean fall = falls(text, number);
    if (number.number().signum() < 0) {
      // Who "fell by −3 percent" rose.
      return fall ? number.unsigned() : number;
    }
    if (fall && number.unit() instanceof NamedUnit.Multiple) {
      return number.in(new NamedUnit.Multiple(NamedUnit.Sense.AS_LITTLE));
    }
    return fall ? number.falling() : number;
  }

  private boolean falls(String text, TextNumber number) {
    // "Not less than" is no fall, though "less" is.
    String after = vagueBehind.strippedBehind(Nearby.behind(text, number.end()));
    if (behind != null && behind.matcher(after).find()) {
      return true;
    }
    // Another clause is another matter.
    String ahead = Nearby.ahead(text, number.start()).replaceAll("(?s)^.*(?:[;:!?。；]|\\. )", "");
    int fall = last(falls, ahead);
    boolean ended = level != null && level.matcher(vague.stripped(ahead)).find();
    return fall >= 0 && fall > last(rises, ahead) && !ended && !hasDigits(ahead, fall);
  }

  /** Whether there is a number between the word of decline and this one, which takes it. */
  private static boolean hasDigits(String ahead, int from) {
    return ahead.substring(from).codePoints().anyMatch(Character::isDigit);
  }

  private static int last(@Nullable Pattern pattern, String text) {
    if (pattern == null) {
      return -1;
    }
    int at = -1;
    Matcher matcher = pattern.matcher(text);
    while (matcher.find()) {
      at = matcher.start();
    }
    return at;
  }
}
