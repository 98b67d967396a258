package caravan.expression.figure;

import static org.assertj.core.api.Assertions.assertThat;

import caravan.language.registry.Language;
import caravan.language.registry.Languages;
import com.ibm.icu.text.RuleBasedNumberFormat;
import com.ibm.icu.util.ULocale;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Readers of all languages are held to one table of kinds, so that none falls behind; and words and
 * digits that say the same are judged alike.
 */
class KindsTest {
  private static final Path TABLE =
      Path.of("src/test/resources/caravan/expression/figure/kinds.txt");
  private static final List<String> LANGUAGES = List.of("en", "zh", "ru", "de");

  private static final Map<String, Language> BY_CODE = languages();

  private static Map<String, Language> languages() {
    Languages all = Languages.of(LANGUAGES, Map.of(), UnitCasesTest.LISTS);
    Map<String, Language> byCode = new LinkedHashMap<>();
    LANGUAGES.forEach(code -> byCode.put(code, all.get(code)));
    return byCode;
  }

  private static List<String[]> rows() {
    try {
      return Files.readAllLines(TABLE).stream()
          .filter(line -> !line.startsWith("#"))
          .map(line -> line.split(" \\| ", -1))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Every kind has a right and a wrong example in every language, or a reason why not. */
  @Test
  void noCellIsEmpty() {
    Map<String, Set<String>> found = new LinkedHashMap<>();
    for (String[] row : rows()) {
      found.computeIfAbsent(row[0], kind -> new LinkedHashSet<>()).add(row[1]);
      boolean reason = row.length == 3 && row[2].matches("none: .{10,}");
      assertThat(reason || row.length == 5).as(String.join(" | ", row)).isTrue();
    }
    found.forEach((kind, languages) -> assertThat(languages).as(kind).containsAll(LANGUAGES));
  }

  static Stream<Arguments> examples() {
    return rows().stream().filter(row -> row.length == 5).map(row -> Arguments.of((Object[]) row));
  }

  @ParameterizedTest(name = "{0}, {1}: {2}, not {4}")
  @MethodSource("examples")
  void rightOnesPassAndWrongOnesDoNot(
      String kind, String language, String right, String expression, String wrong) {
    assertThat(holds(language, right, expression)).as(right).isTrue();
    if (!wrong.startsWith("none: ")) {
      assertThat(holds(language, wrong, expression)).as(wrong).isFalse();
    }
  }

  private static boolean holds(String language, String text, String expression) {
    Language read = Objects.requireNonNull(BY_CODE.get(language));
    return !UnitCasesTest.check(read, text, expression).hasErrors();
  }

  /** How a whole number stands in a text: N is the number, in words or in digits. */
  @ParameterizedTest
  @CsvSource({
    "en, N percent, %",
    "en, N times, ''",
    "en, N million tonnes, e6t",
    "zh, 百分之N, %",
    "zh, N倍, ''",
    "zh, N万吨, e4t",
    "ru, N процентов, %",
    "ru, в N раз, ''",
    "ru, N млн тонн, e6t",
    "de, N Prozent, %",
    "de, N Millionen Tonnen, e6t"
  })
  void wordsAndDigitsAreJudgedAlike(String language, String form, String unit) {
    RuleBasedNumberFormat spelled =
        new RuleBasedNumberFormat(ULocale.forLanguageTag(language), RuleBasedNumberFormat.SPELLOUT);
    List<String> different = new ArrayList<>();
    for (int n : new int[] {2, 3, 4, 5, 7, 9, 10, 12, 20, 21, 40, 99}) {
      String words = form.replace("N", spelled.format(n).replace("\u00ad", ""));
      String digits = form.replace("N", Integer.toString(n));
      for (int part = -8; part <= 8; part++) {
        BigDecimal value =
            BigDecimal.valueOf(n).multiply(BigDecimal.valueOf(1000 + part * 11L).movePointLeft(3));
        String expression = value.toPlainString() + unit;
        if (holds(language, words, expression) != holds(language, digits, expression)) {
          different.add(words + " | " + digits + " | " + expression);
        }
      }
    }
    assertThat(different).isEmpty();
  }

  /** Ways to say one thing, against data all around it. */
  @ParameterizedTest
  @CsvSource({
    "en, 2, '', twice; 2 times; two times; double; doubled; twofold; 2-fold; 2x",
    "en, 3, '', tripled; threefold; 3 times; three times; thrice",
    "en, 4, '', quadrupled; fourfold; 4 times; 4 to 1; four to one",
    "en, 50, %, half; one half; 1/2; ½; a half",
    "en, 25, %, a quarter; one quarter; 1/4; ¼; one in four; 1 in 4",
    "en, 66.7, %, two thirds; two-thirds; 2/3; ⅔; two in three",
    "en, 1, e9USD, a billion dollars; one billion dollars; 1 billion dollars; US$1 billion; $1bn",
    "en, 0.5, e6t, half a million tonnes; ½ million tonnes; 1/2 million tonnes",
    "en, 0.25, pp, a quarter of a point; 1/4 point; a quarter of a percentage point",
    "zh, 2, '', 两倍; 2倍; 翻一番; 翻番; 翻倍; 增长一倍; 增长1倍",
    "zh, 4, '', 四倍; 4倍; 翻两番; 翻了两番; 增长三倍; 增长3倍; 4比1; 四比一",
    "zh, 50, %, 一半; 半数; 1/2; ½; 二分之一; 五成; 5成",
    "zh, 25, %, 四分之一; 1/4; ¼; 4分之1",
    "zh, 1, e8USD, 一亿美元; 1亿美元",
    "ru, 2, '', вдвое; в два раза; в 2 раза; удвоился; двукратно; 2-кратно",
    "ru, 4, '', вчетверо; в четыре раза; в 4 раза; учетверился; 4-кратно; 4 к 1",
    "ru, 50, %, половина; 1/2; ½; одна вторая",
    "ru, 25, %, четверть; одна четверть; 1/4; ¼; каждый четвёртый; один из четырёх; 1 из 4",
    "ru, 1, e9USD, миллиард долларов; один миллиард долларов; 1 млрд долларов; $1 млрд",
    "ru, 0.5, e6t, полмиллиона тонн; половина миллиона тонн; 1/2 млн тонн",
    "de, 2, '', verdoppelt; verdoppelte"
  })
  void waysToSayOneThingAreJudgedAlike(
      String language, BigDecimal number, String unit, String ways) {
    List<String> different = new ArrayList<>();
    for (int part = -12; part <= 12; part++) {
      BigDecimal value = number.multiply(BigDecimal.valueOf(1000 + part * 6L).movePointLeft(3));
      String expression = value.stripTrailingZeros().toPlainString() + unit;
      Set<Boolean> verdicts = new LinkedHashSet<>();
      for (String way : ways.split("; ")) {
        verdicts.add(holds(language, way, expression));
      }
      if (verdicts.size() > 1 || (part == 0 && verdicts.contains(false))) {
        different.add(
            expression
                + ": "
                + Stream.of(ways.split("; "))
                    .filter(w -> !holds(language, w, expression))
                    .toList());
      }
    }
    assertThat(different).isEmpty();
  }
}
