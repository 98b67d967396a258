package caravan.expression.figure;

import static org.assertj.core.api.Assertions.assertThat;

import caravan.expression.names.FigureText;
import caravan.language.registry.Language;
import caravan.testing.TestData;
import caravan.text.diagnostic.Diagnostics;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is doubtful of a figure that agrees with the data. */
class FigureWarningsTest {
  private static final Language ENGLISH = Objects.requireNonNull(Language.find("en"));

  private final Diagnostics out = new Diagnostics();

  private static FigureText figure(String words, String expression) {
    return new FigureText(
        TestData.text(words).span(), TestData.text(words), TestData.text(expression), null);
  }

  private String warnings(String words, String expression) {
    Figure figure =
        new FigureChecker(Expressions.CONTEXT).check(figure(words, expression), ENGLISH, out);
    assertThat(TestData.lines(out)).as(words).isEmpty();
    assertThat(figure).isNotNull();
    new FigureWarnings(Expressions.CONTEXT).check(Objects.requireNonNull(figure), ENGLISH, out);
    return String.join("\n", out.list().stream().map(one -> one.code().id()).toList());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "129 percent | growth(trade.CA5.total,2019,2025) | ''",
        "129.09 percent | growth(trade.CA5.total,2019,2025) | more-digits-than-data",
        "about 129.09 percent | growth(trade.CA5.total,2019,2025) | ''",
        "129.09 | growth(trade.CA5.total,2019,2025) | ''",
        "fell by 16.81 percent | growth(trade.CA5.total@2020) | more-digits-than-data",
        "US$106.3 billion | trade.CA5.total@2025 | ''",
        "US$70.2 billion | trade.CA5.total@2022 | sources-differ",
        "US$70 billion | trade.CA5.total@2022 | ''",
        "US$69.8 billion | trade.CA5.total@2022[b] | ''",
        "rose twice in a row | trade.CA5.total@2022 < trade.CA5.total@2023 | ''",
        "US$48.7 billion | max(trade.*.total@2025) | values-left-out",
      })
  void whatIsDoubtfulIsTold(String words, String expression, String codes) {
    assertThat(warnings(words, expression)).isEqualTo(codes);
  }

  /** What the program writes itself has the digits that the data support. */
  @Test
  void whatTheProgramWritesIsNotHeldAgainstItself() {
    assertThat(warnings("", "growth(trade.CA5.total,2019,2025)")).isEmpty();
    assertThat(warnings("", "trade.CA5.total@2022")).isEmpty();
  }
}
