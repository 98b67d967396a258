package caravan.expression.figure;

import static org.assertj.core.api.Assertions.assertThat;

import caravan.testing.BuiltSites;
import caravan.testing.Reports;
import caravan.text.diagnostic.Code;
import caravan.text.diagnostic.Diagnostic;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Sentences that say the opposite of what their figures and claims rest on. */
class DirectionTest {
  /** Up from 2024 to 2025, and down from 2023 to 2024. */
  private static final String DATA =
      """
      unit: USD
      multiplier: 1e9
      dimensions: [of]
      source: a
      observations:
        x: {2023: 12.5, 2024: 10.50, 2025: 11.30}
        y: {2024: 1.00, 2025: 2.00}
      """;

  /** Exports less imports: a deficit in 2024, a surplus in 2025. */
  private static final String BALANCE =
      """
      unit: USD
      multiplier: 1e9
      dimensions: [of]
      source: a
      observations:
        x: {2024: -4.50, 2025: 3.20}
      """;

  @TempDir private Path root;

  /** What is found in one sentence: "opposite", or nothing. */
  private void holds(String language, String sentence, String expected) throws IOException {
    report(language, sentence);
    List<String> errors =
        Reports.check(root).diagnostics().stream()
            .filter(one -> one.code() == Code.FIGURE_MISMATCH)
            .map(Diagnostic::message)
            .toList();

    assertThat(errors).as(sentence).hasSize(expected.isEmpty() ? 0 : 1);
    assertThat(errors).allMatch(error -> error.contains(expected));
  }

  private void report(String language, String sentence) throws IOException {
    Reports.write(
        root,
        Map.of(
            "site.yaml",
            "title: {" + language + ": R}\nlanguages: [" + language + "]\n",
            "codelists.yaml",
            "of:\n  x: {" + language + ": X}\n  y: {" + language + ": Y}\n",
            "sources.yaml",
            "references:\n  - {id: a, type: article, title: T}\n",
            "data/t.yaml",
            "title: {" + language + ": T}\n" + DATA,
            "data/b.yaml",
            "title: {" + language + ": B}\n" + BALANCE,
            language + "/index.md",
            "---\ntitle: T\n---\n\n"
                + sentence
                    .replace("UP", "(=growth(t.x,2024,2025))")
                    .replace("ROSE", "(=t.x@2024<t.x@2025)")
                    .replace("FELL", "(=t.x@2023>t.x@2024)")
                + "\n"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "en | Trade fell [7.6 percent]UP. | the data say that it rose by 7.6 percent",
        "en | Trade dropped by about [8 percent]UP in 2025. | it rose",
        "en | A **decline of** [7.6 percent]UP was seen. | it rose",
        "en | Trade fell []UP. | it rose",
        "en | Trade grew [7.6 percent]UP. | ''",
        "en | Trade grew [](=growth(t.x,2023,2024)). | it fell by 16 percent",
        "en | Trade grew by [](=growth(t.x,2023,2024)). | it fell",
        "en | Growth was [](=growth(t.x,2023,2024)). | ''",
        "en | Trade rose or fell by [](=growth(t.x,2023,2024)). | ''",
        "en | Trade rose to [](=t.x@2024). | ''",
        "zh | 贸易额增长[](=growth(t.x,2023,2024))。 | it fell",
        "zh | 增速为[](=growth(t.x,2023,2024))。 | ''",
        "ru | Торговля выросла на [](=growth(t.x,2023,2024)). | it fell",
        "en | A deficit of [](=b.x@2025). | no deficit",
        "en | The surplus was [](=b.x@2024). | no surplus",
        "en | A deficit of [](=-b.x@2025). | no deficit",
        "en | It turned from a deficit into a surplus of [](=b.x@2025). | ''",
        "en | The balance was [](=b.x@2024). | ''",
        "zh | 贸易逆差达[](=b.x@2025)。 | no deficit",
        "zh | 顺差[](=b.x@2024)。 | no surplus",
        "ru | Дефицит составил [](=b.x@2025). | no deficit",
        "ru | Положительное сальдо в [](=b.x@2024). | no surplus",
        "en | The tenge [fell 7.6 percent](=-growth(t.x,2024,2025)). | ''",
        "en | Growth fell to [7.6 percent]UP. | ''",
        "en | It slowed from [7.6 percent]UP. | ''",
        "en | Exports fell, imports rose [7.6 percent]UP. | ''",
        "en | Lower tariffs raised trade by [7.6 percent]UP. | ''",
        "en | The rate fell. [7.6 percent]UP was the growth. | ''",
        "en | Trade fell [7.6 percent](=-growth(t.x,2025,2024)*1.076). | ''",
        "zh | 贸易额下降[7.6%]UP。 | it rose",
        "zh | 同比减少了[7.6%]UP。 | it rose",
        "zh | 增速降至[7.6%]UP。 | ''",
        "zh | 降幅收窄，增长[7.6%]UP。 | ''",
        "ru | Торговля сократилась на [7,6 %]UP. | it rose",
        "ru | Упала примерно на [8 %]UP. | it rose",
        "ru | Рост замедлился до [7,6 %]UP. | ''",
        "ru | После спада выросла на [7,6 %]UP. | ''"
      })
  void aWordAheadOfAFigureSaysWhatTheDataSay(String language, String sentence, String expected)
      throws IOException {
    holds(language, sentence, expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "en | Trade fell [](=growth(t.x,2023,2024)). | Trade fell 16 percent.",
        "en | It came to [](=growth(t.x,2023,2024)). | It came to −16 percent.",
        "en | Growth slowed to [](=growth(t.x,2023,2024)). | Growth slowed to −16 percent.",
        "en | A deficit of [](=b.x@2024). | A deficit of US$4.5 billion.",
        "en | A deficit of [](=-b.x@2024). | A deficit of US$4.5 billion.",
        "en | The balance was [](=b.x@2024). | The balance was −US$4.5 billion.",
        "en | The surplus came to [](=b.x@2025). | The surplus came to US$3.2 billion.",
        "zh | 逆差为[](=b.x@2024)。 | 逆差为45亿美元。",
        "ru | Дефицит составил [](=b.x@2024). | Дефицит составил 4,5 млрд долл. США.",
        "zh | 贸易额下降[](=growth(t.x,2023,2024))。 | 贸易额下降16%。",
        "ru | Торговля сократилась на [](=growth(t.x,2023,2024)). | Торговля сократилась на 16 %."
      })
  void aFallThatIsSaidIsWrittenWithoutAMinus(String language, String sentence, String written)
      throws IOException {
    report(language, sentence);

    assertThat(Reports.build(root, 1).diagnostics().stream().filter(Diagnostic::isError)).isEmpty();
    String page = BuiltSites.read(root.resolve("site/" + language + "/index.html"));
    assertThat(Jsoup.parse(page).select("main p").eachText())
        .anyMatch(text -> text.replaceAll("[\\u00a0\\u202f]", " ").startsWith(written));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "en | [fell]ROSE | says that it rose: from US$10.5 billion to US$11.3 billion",
        "en | [declined in 2025](=t.x@2025>=t.x@2024) | it rose",
        "en | [rose]FELL | it fell",
        "en | [rose]ROSE | ''",
        "en | [fell]FELL | ''",
        "en | [did not fall]ROSE | ''",
        "en | [lower than in 2025]ROSE | ''",
        "en | [grew again after it fell]ROSE | ''",
        "en | [fell by less than half](=t.x@2025>0.5*t.x@2024) | ''",
        "en | [fell short of it](=t.y@2025<t.x@2025) | ''",
        "en | [fell](=t.x@2025>t.y@2024) | ''",
        "zh | [下降]ROSE | it rose",
        "zh | [有所增长]FELL | it fell",
        "zh | [低于2025年]ROSE | ''",
        "zh | [降幅扩大]ROSE | ''",
        "ru | [снизилась]ROSE | it rose",
        "ru | [выросла]FELL | it fell",
        "ru | [ниже, чем в 2025 году]ROSE | ''",
        "ru | [не снизилась]ROSE | ''"
      })
  void theWordsOfAClaimSayWhatIsCompared(String language, String sentence, String expected)
      throws IOException {
    holds(language, sentence, expected);
  }

  /** The file has both variants; the page of a member has one. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "It {up: rose / down: fell} [](=growth(t.{of},2023,2024)). | It fell 16 percent. | ''",
        "It {up: rose / down: fell} by [](=growth(t.{of},2023,2024)). | It fell by 16 percent. | ''",
        "It {up: fell / down: rose} [](=growth(t.{of},2023,2024)). | '' | it fell by 16 percent",
        "It {down: rose / up: fell} by [](=growth(t.{of},2024,2025)). | '' | ''",
        "It {up: rose / down: fell} by [](=growth(t.{of},2024,2025)). | '' | it rose by 7.6 percent"
      })
  void aSentenceIsThatOfItsPage(String sentence, String written, String wrong) throws IOException {
    report("en", "Words.");
    Files.writeString(
        root.resolve("content/en/each.md"),
        "---\ntitle: T\nfor-each: {members: of, where: \"t.{of}@2023 > 0\"}\nvariants:\n"
            + "  up: growth(t.{of},2023,2024) > 0\n  down: growth(t.{of},2023,2024) < 0\n---\n\n"
            + sentence.replace('/', '|')
            + "\n");
    List<String> errors =
        Reports.build(root, 1).diagnostics().stream()
            .filter(Diagnostic::isError)
            .map(Diagnostic::message)
            .toList();

    assertThat(errors).hasSize(wrong.isEmpty() ? 0 : 1).allMatch(error -> error.contains(wrong));
    if (!written.isEmpty()) {
      String page = BuiltSites.read(root.resolve("site/en/x.html"));
      assertThat(Jsoup.parse(page).select("main p").eachText())
          .anyMatch(text -> text.replaceAll("[\\u00a0\\u202f]", " ").startsWith(written));
    }
  }

  @Test
  void whatWouldMendItIsAWordOfTheSentence() throws IOException {
    report(
        "en",
        "A deficit of [US$4.5 billion](=b.x@2024), down [16 percent](=growth(t.x,2023,2024)).");

    assertThat(Reports.check(root).diagnostics().stream().map(Diagnostic::help))
        .containsExactly(
            "write \"−US$4.5 billion\", or take a word such as \"deficit\" into the figure",
            "write \"−16 percent\", or take a word such as \"fell\" into the figure");
  }
}
