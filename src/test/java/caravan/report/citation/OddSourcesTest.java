package caravan.report.citation;

import static org.assertj.core.api.Assertions.assertThat;

import caravan.model.data.Source;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whatever stands in the fields of sources, each is written, and nothing of it is lost. */
class OddSourcesTest {
  private static final List<String> PARTS =
      List.of(
          "S1", "S2", "12", "14", "no.", "part", "第3期", "вып.", "XIV", "2nd", "1998/99", "½", "-",
          "–", ",", "&", ";", "(", ")", "/", "#", "'", "\\\"", "<b>", "%", "{", "}", "…");

  @ParameterizedTest
  @CsvSource({
    "en, chicago-author-date, en-US",
    "en, apa, en-US",
    "zh, gb-t-7714-author-date, zh-CN",
    "ru, gost-r-7.0.5, ru-RU"
  })
  void everyFieldIsSet(String language, String style, String locale) {
    Random random = new Random(7);
    StringBuilder yaml = new StringBuilder("references:\n");
    int count = Integer.getInteger("garbage.runs", 100) / 5;
    for (int i = 0; i < count; i++) {
      yaml.append("  - {id: s").append(i).append(", type: ");
      yaml.append(random.nextBoolean() ? "article-journal" : "report").append(", title: T");
      yaml.append(i).append(", author: [{family: A").append(i).append("}], container-title: J");
      for (String field : List.of("number", "volume", "issue", "page", "edition")) {
        yaml.append(", ").append(field).append(": \"").append(text(random)).append('"');
      }
      yaml.append("}\n");
    }
    FormattedSources made = formatted(language, style, locale, yaml.toString());
    assertThat(made.entries()).hasSize(count);
    assertThat(made.entries())
        .allSatisfy(
            (id, runs) -> {
              String text = EntryTexts.plain(runs);
              assertThat(text).contains("T" + id.substring(1));
              assertThat(text.chars().noneMatch(c -> c >= 0xE000 && c <= 0xF8FF)).isTrue();
            });
  }

  private static String text(Random random) {
    StringBuilder text = new StringBuilder("1");
    for (int i = random.nextInt(6); i >= 0; i--) {
      text.append(PARTS.get(random.nextInt(PARTS.size())))
          .append(random.nextInt(3) == 0 ? " " : "");
    }
    return text.toString();
  }

  @ParameterizedTest
  @CsvSource({
    "'S1, S2-'",
    "'12, 14–'",
    "'no. 3, part'",
    "第3期",
    "1998/99",
    "'2nd, rev.'",
    "'A & <B>'",
  })
  void aNumberThatIsNoneIsSetAsItStands(String number) {
    String yaml =
        "references:\n  - {id: s, type: report, title: T, number: \""
            + number
            + "\", edition: \""
            + number
            + "\", publisher: P}\n";
    String set = number.replaceFirst("\\.$", "");
    for (String style : List.of("chicago-author-date", "apa")) {
      List<EntryRun> entry = formatted("en", style, "en-US", yaml).entries().get("s");
      assertThat(EntryTexts.plain(entry)).contains(set);
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "{date-parts: [[2024], [2025]]}; A 2024–2025; 2",
        "{date-parts: [[2024, 12, 30], [2025, 1, 2]]}; A 2024–2025; 2",
        "{date-parts: [[-350]]}; A 350 BC; 2",
        "{date-parts: [[2025]], season: 2}; A 2025; 2",
        "{date-parts: [[1900]], circa: true}; A c. 1900; 2",
        "\"1900~\"; A c. 1900; 2",
        "{literal: spring of 2025}; A spring of 2025; 2",
        "{raw: \"2025-06\"}; A 2025; 2",
        "[{year: 2024}, {year: 2025}]; A 2024–2025; 2",
      })
  void datesOfReferenceManagers(String issued, String text, int yearAt) {
    String yaml =
        "references:\n  - {id: s, type: book, title: T, author: [{family: A}], issued: "
            + issued
            + "}\n";
    Mention mention = formatted("en", "chicago-author-date", "en-US", yaml).mention(Cite.of("s"));
    assertThat(mention).isEqualTo(new Mention(text, yearAt));
  }

  @Test
  void particlesAndSuffixesStayWithTheirNames() {
    String yaml =
        "references:\n  - {id: s, type: book, title: T, author: [{family: Berg, given: Jan,"
            + " non-dropping-particle: van der, suffix: Jr.}], translator: [{family: Roe,"
            + " given: Ann}], issued: 2025}\n";
    FormattedSources made = formatted("en", "chicago-author-date", "en-US", yaml);
    assertThat(EntryTexts.plain(made.entries().get("s"))).contains("van der Berg", "Jr.");
    assertThat(made.mention(Cite.of("s"))).isEqualTo(new Mention("van der Berg 2025", 13));
  }

  private static FormattedSources formatted(
      String language, String style, String locale, String yaml) {
    List<Source> sources = SampleSources.read(yaml);
    return SourceFormatter.format(
        new CitationRequest(language, SampleSources.style(style, locale), sources, Set.of(), true));
  }
}
