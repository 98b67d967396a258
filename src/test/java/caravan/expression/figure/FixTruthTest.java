package caravan.expression.figure;

import static org.assertj.core.api.Assertions.assertThat;

import caravan.language.number.NamedUnit;
import caravan.language.number.TextNumber;
import caravan.language.number.Vagueness;
import caravan.language.registry.Language;
import caravan.text.diagnostic.Diagnostic;
import caravan.text.diagnostic.Diagnostics;
import caravan.text.diagnostic.Fix;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/**
 * Frames of sentences crossed with numbers and data: nothing that holds is changed by fix, what fix
 * writes holds as a person reads the frame, and what is accepted does so too.
 */
class FixTruthTest {
  /** What a frame says of its number n and the value v. */
  private enum Meaning {
    /** v is n. */
    EXACT,
    /** v is −n. */
    FALL,
    UNDER,
    OVER,
    AT_MOST,
    AT_LEAST,
    /** Something of the number is denied, or it is not what v is. */
    LEFT
  }

  private record Frame(String language, String text, Meaning meaning) {}

  private static final List<Frame> FRAMES = frames();

  private static final List<String> NUMBERS = List.of("1", "12", "99.5", "106.3", "107");

  private static final List<String> VALUES =
      List.of("0.4", "1", "12", "12.2", "94.7", "106.3", "112", "230");

  private static List<Frame> frames() {
    List<Frame> frames = new ArrayList<>();
    Map<Meaning, Map<String, List<String>>> all =
        Map.of(
            Meaning.EXACT,
            Map.of(
                "en",
                List.of(
                    "{} percent",
                    "rose by {} percent",
                    "growth slowed to {} percent",
                    "fell to {} percent",
                    "reached {} percent in 2025",
                    "a share of {} percent of the total",
                    "{} percent (provisional)"),
                "zh",
                List.of("{}%", "增长{}%", "增速回落至{}%", "降至{}%", "达到{}%", "占比为{}%"),
                "ru",
                List.of(
                    "{} %",
                    "вырос на {} %",
                    "рост замедлился до {} %",
                    "снизился до {} %",
                    "составил {} %")),
            Meaning.FALL,
            Map.of(
                "en",
                List.of(
                    "fell by {} percent",
                    "down {} percent",
                    "a {} percent drop",
                    "the decline eased to {} percent",
                    "the fall deepened to {} percent",
                    "a decline of {} percent"),
                "zh",
                List.of("下降{}%", "降幅收窄至{}%", "跌幅扩大到{}%", "降幅为{}%"),
                "ru",
                List.of(
                    "снизился на {} %",
                    "спад замедлился до {} %",
                    "сокращение ускорилось до {} %",
                    "спад составил {} %")),
            Meaning.UNDER,
            Map.of(
                "en",
                List.of(
                    "failed to reach {} percent",
                    "did not reach {} percent",
                    "has yet to reach {} percent",
                    "fell short of {} percent",
                    "less than {} percent",
                    "well below {} percent",
                    "without reaching {} percent",
                    "nearly {} percent"),
                "zh",
                List.of("未达{}%", "不足{}%", "没有达到{}%", "尚未达到{}%", "远低于{}%", "近{}%"),
                "ru",
                List.of(
                    "не достиг {} %",
                    "так и не достиг {} %",
                    "недотянул до {} %",
                    "менее {} %",
                    "значительно ниже {} %",
                    "почти {} %")),
            Meaning.OVER,
            Map.of(
                "en",
                List.of(
                    "more than {} percent",
                    "exceeded {} percent",
                    "just over {} percent",
                    "barely exceeded {} percent",
                    "well above {} percent"),
                "zh",
                List.of("超过{}%", "逾{}%", "略高于{}%", "远超{}%"),
                "ru",
                List.of(
                    "более {} %", "превысил {} %", "едва превысил {} %", "намного больше {} %")),
            Meaning.AT_MOST,
            Map.of(
                "en",
                List.of(
                    "did not exceed {} percent",
                    "not more than {} percent",
                    "hasn't surpassed {} percent",
                    "without exceeding {} percent"),
                "zh",
                List.of("未超过{}%", "不超过{}%", "没有突破{}%", "尚未突破{}%"),
                "ru",
                List.of("не превысил {} %", "не превышает {} %", "не более {} %")),
            Meaning.AT_LEAST,
            Map.of(
                "en",
                List.of(
                    "at least {} percent",
                    "did not fall below {} percent",
                    "not less than {} percent"),
                "zh",
                List.of("至少{}%", "未跌破{}%", "不低于{}%"),
                "ru",
                List.of("не менее {} %", "не опустился ниже {} %")),
            Meaning.LEFT,
            Map.of(
                "en",
                List.of(
                    "never exceeded {} percent",
                    "no longer above {} percent",
                    "wasn't {} percent",
                    "did not rise by {} percent",
                    "hardly {} percent",
                    "barely {} percent",
                    "neither {} percent nor anything like it",
                    "nowhere near {} percent",
                    "{} percent was not reached",
                    "missed {} percent",
                    "instead of {} percent",
                    "all but {} percent"),
                "zh",
                List.of("从未超过{}%", "不再高于{}%", "并非{}%", "没有增长{}%", "{}%的目标未能实现", "险些达到{}%"),
                "ru",
                List.of(
                    "никогда не превышал {} %",
                    "больше не превышает {} %",
                    "не составил {} %",
                    "не вырос на {} %",
                    "едва {} %",
                    "вместо {} %")));
    all.forEach(
        (meaning, byLanguage) ->
            byLanguage.forEach(
                (language, texts) ->
                    texts.forEach(text -> frames.add(new Frame(language, text, meaning)))));
    return frames;
  }

  @Test
  void whatFixWritesAndCheckAcceptsIsTrue() {
    List<String> wrong = new ArrayList<>();
    int fixed = 0;
    int accepted = 0;
    for (Frame frame : FRAMES) {
      for (String number : NUMBERS) {
        for (String value : VALUES) {
          for (String sign : List.of("", "-")) {
            BigDecimal v = new BigDecimal(sign + value);
            String text = text(frame, number);
            Diagnostics out = SaidTruthTest.check(frame.language(), text, sign + value + "%");
            Fix fix = fix(out);
            if (!out.hasErrors() && !holds(frame.meaning(), new BigDecimal(number), v)) {
              wrong.add("accepted: " + text + " of " + v);
            }
            if (fix != null) {
              String mended = mended(text, fix);
              if (!holds(frame.meaning(), numberIn(frame, mended), v)) {
                wrong.add("fixed: " + text + " to " + mended + " of " + v);
              }
              fixed++;
            }
            accepted += out.hasErrors() ? 0 : 1;
          }
        }
      }
    }

    assertThat(wrong).isEmpty();
    assertThat(fixed).isGreaterThan(400);
    assertThat(accepted).isGreaterThan(150);
  }

  private static String text(Frame frame, String number) {
    return frame
        .text()
        .replace("{}", frame.language().equals("ru") ? number.replace('.', ',') : number);
  }

  /** The number that stands in the place of the frame's. */
  private static BigDecimal numberIn(Frame frame, String text) {
    int start = frame.text().indexOf("{}");
    int end = text.length() - (frame.text().length() - start - 2);
    return new BigDecimal(text.substring(start, end).replace(',', '.'));
  }

  private static boolean holds(Meaning meaning, BigDecimal n, BigDecimal v) {
    BigDecimal half =
        BigDecimal.valueOf(5, n.scale() + 1).add(BigDecimal.valueOf(5, v.scale() + 1));
    return switch (meaning) {
      case EXACT -> v.subtract(n).abs().compareTo(half) <= 0;
      case FALL -> v.add(n).abs().compareTo(half) <= 0;
      case UNDER -> v.signum() >= 0 && v.compareTo(n) < 0;
      case OVER -> v.compareTo(n) > 0;
      case AT_MOST -> v.signum() >= 0 && v.compareTo(n) <= 0;
      case AT_LEAST -> v.compareTo(n) >= 0;
      case LEFT -> false;
    };
  }

  private static final Map<String, List<String>> DENIALS =
      Map.of(
          "en",
          List.of(
              "did not reach {}", "never {}", "hardly {}", "{} was not reached", "instead of {}"),
          "zh",
          List.of("未达{}", "并非{}", "从未{}", "没有{}"),
          "ru",
          List.of("не достиг {}", "никогда не {}", "едва {}", "вместо {}", "{} не достигнуты"));

  @Test
  void aDenialAroundAPhraseOfTheTestsIsNeverMended() {
    List<String> wrong = new ArrayList<>();
    int tried = 0;
    for (Frame phrase : phrases()) {
      for (String denial : Objects.requireNonNull(DENIALS.get(phrase.language()))) {
        String text = denial.replace("{}", phrase.text());
        for (String value : values(phrase)) {
          tried++;
          Fix fix = fix(SaidTruthTest.check(phrase.language(), text, value));
          if (fix != null) {
            wrong.add(text + " to " + mended(text, fix) + " of " + value);
          }
        }
      }
    }

    assertThat(wrong).isEmpty();
    assertThat(tried).isGreaterThan(1500);
  }

  @Test
  void ofThePhrasesOfTheTestsOnlyExactOnesAreMended() {
    List<String> wrong = new ArrayList<>();
    int fixed = 0;
    for (Frame phrase : phrases()) {
      TextNumber before = only(phrase.language(), phrase.text());
      for (String value : values(phrase)) {
        Fix fix = fix(SaidTruthTest.check(phrase.language(), phrase.text(), value));
        if (fix != null) {
          fixed++;
          TextNumber after = only(phrase.language(), mended(phrase.text(), fix));
          boolean exact = before != null && before.vagueness() == Vagueness.NONE;
          boolean same =
              after != null
                  && before != null
                  && after.falls() == before.falls()
                  && after.unit().equals(before.unit())
                  && after.scale().compareTo(before.scale()) == 0;
          if (!exact || !same) {
            wrong.add(phrase.text() + " to " + mended(phrase.text(), fix) + " of " + value);
          }
        }
      }
    }

    assertThat(wrong).isEmpty();
    assertThat(fixed).isGreaterThan(300);
  }

  /** Values of the phrase's own unit and size, none of which it states. */
  private static List<String> values(Frame phrase) {
    TextNumber number = only(phrase.language(), phrase.text());
    if (number == null || !(number.unit() instanceof NamedUnit.Known known)) {
      return List.of();
    }
    String unit =
        switch (known.unit().toString()) {
          case "USD", "t" -> known.unit().toString();
          case "percent" -> "%";
          case "percentage points" -> "pp";
          default -> "";
        };
    if (unit.isEmpty()) {
      return List.of();
    }
    BigDecimal stated = number.number().multiply(number.scale()).multiply(known.factor());
    return List.of("0.7", "1.3").stream()
        .map(factor -> stated.multiply(new BigDecimal(factor)).stripTrailingZeros())
        .map(value -> value.toPlainString() + unit)
        .toList();
  }

  private static @Nullable TextNumber only(String language, String text) {
    List<TextNumber> numbers =
        Objects.requireNonNull(Language.find(language)).numberReader().read(text);
    return numbers.size() == 1 ? numbers.get(0) : null;
  }

  /** Every third text of the tables of phrases, which is enough of each kind. */
  private static List<Frame> phrases() {
    List<Frame> phrases = new ArrayList<>();
    for (String file :
        List.of("en-pairs.txt", "en-verdicts.txt", "phrases-zh.txt", "phrases-ru.txt")) {
      String language = file.startsWith("en") ? "en" : file.substring(8, 10);
      List<String> lines = lines(file).stream().filter(line -> !line.startsWith("#")).toList();
      for (int i = 0; i < lines.size(); i += 3) {
        phrases.add(new Frame(language, lines.get(i).split(" \\| ", -1)[0], Meaning.LEFT));
      }
    }
    return phrases;
  }

  private static List<String> lines(String file) {
    try {
      return Files.readAllLines(Path.of("src/test/resources/caravan/expression/figure", file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String mended(String text, Fix fix) {
    return text.substring(0, fix.span().start())
        + fix.replacement()
        + text.substring(fix.span().end());
  }

  private static @Nullable Fix fix(Diagnostics out) {
    return out.list().stream()
        .map(Diagnostic::fix)
        .filter(Objects::nonNull)
        .findFirst()
        .orElse(null);
  }
}
