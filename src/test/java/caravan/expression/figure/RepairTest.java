package caravan.expression.figure;

import static org.assertj.core.api.Assertions.assertThat;

import caravan.expression.evaluate.DataContext;
import caravan.expression.names.FigureText;
import caravan.language.registry.Language;
import caravan.testing.TestData;
import caravan.text.diagnostic.Diagnostic;
import caravan.text.diagnostic.Diagnostics;
import caravan.text.diagnostic.Fix;
import caravan.text.source.SourceFile;
import caravan.text.source.SourceText;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What fix writes, check accepts: for thousands of values and forms, the same in each run. */
class RepairTest {
  private static final Language ENGLISH = Objects.requireNonNull(Language.find("en"));

  private static final List<String> UNITS = List.of("USD", "percent", "points", "t", "trains");

  private static final List<String> FORMS =
      List.of(
          "US$%s billion",
          "$%sbn",
          "-US$%sm",
          "−$%s",
          "%s million dollars",
          "%s",
          "a total of %s trillion",
          "%s percent",
          "minus %s per cent",
          "%s percentage points",
          "%s tonnes",
          "%s thousand tonnes",
          "%s kg",
          "%s basis points",
          "%s trains");

  private static final List<String> NUMBERS =
      List.of(
          "1",
          "0",
          "7",
          "42",
          "999",
          "1,000",
          "1000",
          "12,345.6",
          "12345.67",
          "0.5",
          "3.25",
          "one",
          "five",
          "Twenty-five",
          "ninety nine",
          "zero");

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4})
  void whatFixWritesCheckAccepts(long seed) {
    Random random = new Random(seed);
    int fixed = 0;
    for (int i = 0; i < 1500; i++) {
      DataContext data = data(random);
      String text = one(FORMS, random).replace("%s", one(NUMBERS, random));
      Diagnostics out = new Diagnostics();
      check(data, text, out);
      Fix fix =
          out.list().stream().map(Diagnostic::fix).filter(Objects::nonNull).findAny().orElse(null);
      if (fix != null) {
        String mended = mended(text, fix);
        Diagnostics after = new Diagnostics();

        assertThat(check(data, mended, after))
            .as("%s → %s: %s", text, mended, TestData.lines(after))
            .isNotNull();
        assertThat(form(mended)).isEqualTo(form(text));
        fixed++;
      }
    }
    assertThat(fixed).isGreaterThan(100);
  }

  /** What must stay: all but digits, number words, their separators, and the s of a plural. */
  private static String form(String text) {
    return text.replaceAll(
            "(?i)\\b(zero|one|five|[a-z]+ty|nine|[a-z]+teen|ten|eleven|twelve)\\b", "N")
        .replaceAll("(?i)\\b(two|three|four|six|seven|eight)\\b", "N")
        .replaceAll("[\\d,]+(\\.\\d+)?", "N")
        .replaceAll("N[- ]N", "N")
        .replaceAll("(dollar|point|tonne)s\\b", "$1");
  }

  private static String mended(String text, Fix fix) {
    return text.substring(0, fix.span().start())
        + fix.replacement()
        + text.substring(fix.span().end());
  }

  private static @Nullable Figure check(DataContext data, String text, Diagnostics out) {
    String expression = "d.KAZ@2025";
    SourceFile file = new SourceFile("content/en/index.md", text + expression);
    SourceText words = SourceText.of(file, 0, text.length());
    SourceText behind = SourceText.of(file, text.length(), file.text().length());
    return new FigureChecker(data)
        .check(new FigureText(words.span(), words, behind, null), ENGLISH, out);
  }

  private static DataContext data(Random random) {
    BigDecimal value =
        new BigDecimal(new BigInteger(1 + random.nextInt(24), random), random.nextInt(5));
    if (random.nextInt(4) == 0) {
      value = value.negate();
    }
    String yaml =
        "title: T\nunit: "
            + one(UNITS, random)
            + "\nmultiplier: "
            + one(List.of("1", "1e3", "1e6", "1e9"), random)
            + "\ndimensions: [partner]\nsource: a\nobservations:\n  KAZ: {2025: "
            + value.toPlainString()
            + "}\n";
    return TestData.context(Map.of("d", yaml));
  }

  private static String one(List<String> items, Random random) {
    return items.get(random.nextInt(items.size()));
  }
}
