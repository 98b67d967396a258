package caravan.model.data;

import static org.assertj.core.api.Assertions.assertThat;

import caravan.testing.TestData;
import caravan.text.diagnostic.Diagnostics;
import caravan.text.yaml.YamlParser;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code sources.yaml}, as reference managers write it and as people do. */
class SourcesReaderTest {
  private static final String REPORT = "{id: x, type: report, title: T";

  private final Diagnostics out = new Diagnostics();

  private Bibliography read(String yaml) {
    return SourcesReader.read(YamlParser.parse(TestData.text(yaml), out), out);
  }

  /** The source of a list of one. */
  private Source source(String yaml) {
    return Objects.requireNonNull(read("references:\n- " + yaml).find("x")).in("zh");
  }

  /** What is wrong with a source, and what would mend it. */
  private List<String> wrong(String yaml) {
    read("references:\n- " + yaml);
    return out.list().stream()
        .map(one -> TestData.line(one) + (one.help() == null ? "" : " | " + one.help()))
        .toList();
  }

  @Test
  void aSourceWithAllThatIsKnownOfIt() {
    Source source =
        source(
            """
            id: x
              type: article-newspaper
              title: Trade grew
              author: [{family: Berg, given: Eva, non-dropping-particle: van den, suffix: Jr.}]
              editor: {literal: The Editors}
              container-title: The Times
              publisher: Times
              issued: 2025-06-13
              accessed: 2025-07
              URL: https://example.org/a
              language: pt_BR
              note: {en: Read twice, zh: 读了两遍}
              translator: [{family: Lau, dropping-particle: de}]
              DOI: 10.1/2
              volume: 7
              custom: {a: b}
              event-date: 2025
            """);

    assertThat(TestData.lines(out)).isEmpty();
    assertThat(source.type()).isEqualTo("article-newspaper");
    assertThat(source.title()).isEqualTo("Trade grew");
    assertThat(source.authors())
        .containsExactly(new PersonName("Berg", "Eva", "van den", null, "Jr.", false));
    assertThat(source.authors().get(0).surname()).isEqualTo("van den Berg");
    assertThat(source.editors()).containsExactly(new PersonName("The Editors", null, true));
    assertThat(source.editors().get(0).surname()).isEqualTo("The Editors");
    assertThat(source.container()).isEqualTo("The Times");
    assertThat(source.publisher()).isEqualTo("Times");
    assertThat(source.issued()).isEqualTo("2025-06-13");
    assertThat(source.accessed()).isEqualTo("2025-07");
    assertThat(source.url()).isEqualTo("https://example.org/a");
    assertThat(source.language()).isEqualTo("pt-BR");
    assertThat(source.note()).isEqualTo("读了两遍");
    assertThat(source.people())
        .containsOnly(
            Map.entry("translator", List.of(new PersonName("Lau", null, null, "de", null, false))));
    assertThat(source.variables())
        .containsOnly(Map.entry("DOI", "10.1/2"), Map.entry("volume", "7"));
  }

  @Test
  void whatReadersSeeMayBeATextForEachLanguage() {
    SourceEntry entry =
        Objects.requireNonNull(
            read("""
                    references:
                    - id: x
                      type: report
                      title: {en: "[Trade]", zh: 贸易}
                      author: [{literal: {en: IMF, zh: 国际货币基金组织}}, {family: {en: Xi, zh: 习}, given: {en: Jinping, zh: 近平}}]
                      translator: {literal: {en: Office, zh: 局}}
                      container-title: {en: Xinhua, zh: 新华社}
                      publisher: {en: United Nations, zh: 联合国}
                      publisher-place: {en: New York, zh: 纽约}
                      edition: {en: 2nd, zh: 第2版}
                      issued: {literal: {en: spring of 2025, zh: 2025年春}}
                      language: ru
                      DOI: 10.1/2
                    """)
                .find("x"));

    assertThat(TestData.lines(out)).isEmpty();
    Source english = entry.in("en");
    assertThat(english.title()).isEqualTo("[Trade]");
    assertThat(english.shortLabel()).isEqualTo("IMF spring of 2025");
    assertThat(english.variables())
        .containsOnly(
            Map.entry("DOI", "10.1/2"),
            Map.entry("edition", "2nd"),
            Map.entry("publisher-place", "New York"));
    Source chinese = entry.in("zh");
    assertThat(chinese.authors())
        .containsExactly(new PersonName("国际货币基金组织", null, true), new PersonName("习", "近平", false));
    assertThat(chinese.people())
        .containsOnly(Map.entry("translator", List.of(new PersonName("局", null, true))));
    assertThat(chinese.container()).isEqualTo("新华社");
    assertThat(chinese.publisher()).isEqualTo("联合国");
    assertThat(chinese.issued()).isEqualTo("2025年春");
    // A title that the report gives is in the language of the page, whatever the source is in.
    assertThat(chinese.language()).isEqualTo("zh");
    assertThat(entry.in("ru").language()).isEqualTo("ru");
    assertThat(entry.localized()).hasSize(11);
  }

  /** Nothing is said in any language: an error elsewhere, and no name here. */
  @Test
  void aTextWithoutAnyLanguageIsNone() {
    Source source = source(REPORT + ", author: {literal: {}}, publisher: {}, issued: 2025}");

    assertThat(TestData.lines(out)).isEmpty();
    assertThat(source.authors()).isEmpty();
    assertThat(source.publisher()).isNull();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "title: {en: A, zh: [B]} | 2:44 wrong-type: a text is needed here, not a list",
        "DOI: {en: 10.1/2} | 2:30 wrong-type: a text is needed here, not \"en: …\"",
        "issued: {literal: {en: ''}} | 2:48 missing-key: this text is empty",
        "issued: {literal: {en: a, zh: LONG}} | 2:55 too-large: a date has at most 100 characters",
        "volume: {en: a, zh: LONG} | 2:45 too-large: a \"volume\" has at most 100 characters"
      })
  void whatIsWrongWithALanguageIsToldAtItsText(String field, String message) {
    read("references:\n- {id: x, type: report, " + field.replace("LONG", "x".repeat(101)) + "}");

    assertThat(TestData.lines(out)).contains(message);
  }

  /** A date as its author or a reference manager writes it, and as it is kept. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "2025 | 2025",
        "' 2025-06 ' | 2025-06",
        "2024/2025 | 2024/2025",
        "1900~ | 1900~",
        "{literal: ' spring of 2025 '} | spring of 2025",
        "{literal: 2025-06} | 2025-06",
        "{raw: 2025-06-13, literal: other} | 2025-06-13",
        "{literal: 1900, circa: true} | 1900~",
        "{literal: 1900~} | 1900~",
        "{literal: 1900, circa: false} | 1900",
        "{literal: 1900, circa: 0} | 1900",
        "{literal: 1900, circa: 1} | 1900~",
        "{literal: 2024/2025} | 2024/2025",
        "{year: 2025} | 2025",
        "{year: 2025, month: 6} | 2025-06",
        "{year: 2025, month: 6, day: 3} | 2025-06-03",
        "{year: 2025, day: 3} | 2025",
        "{year: 1900, circa: true} | 1900~",
        "{year: 2025, season: 2} | 2025-22",
        "{year: 2025, season: Michaelmas} | Michaelmas 2025",
        "{year: 2025, month: 6, season: 2} | 2025-06",
        "{year: 1900, season: 4, circa: true} | 1900-24~",
        "{date-parts: [[2025, 6, 13]]} | 2025-06-13",
        "{date-parts: [2025, 6]} | 2025-06",
        "{date-parts: [[2025]]} | 2025",
        "{date-parts: [[2025, 22]]} | 2025-22",
        "{date-parts: [[2025]], season: 3} | 2025-23",
        "{date-parts: [[2024], [2025, 6]]} | 2024/2025-06",
        "{date-parts: [[2024], [2025]], season: 3} | 2024/2025",
        "{date-parts: [[2024], [2025]], circa: true} | 2024~/2025",
        "{date-parts: [[-350]]} | -0349",
        "{date-parts: [[-1]]} | 0000",
        "[{year: 2024}] | 2024",
        "[{year: 2024}, {year: 2025, month: 6}] | 2024/2025-06",
        "[{year: 2024, circa: true}, {year: 2025}] | 2024~/2025",
        "[{year: 2024}, {year: 2025, circa: true}] | 2024~/2025",
        "[{year: 2024}, {literal: now}] | 2024",
        "[{literal: once}, {year: 2025}] | once"
      })
  void aDateIsKeptAsEdtfWritesIt(String written, String kept) {
    Source source = source(REPORT + ", issued: " + written + "}");

    assertThat(TestData.lines(out)).isEmpty();
    assertThat(source.issued()).isEqualTo(kept);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "soon | 2:43 wrong-type: a date is needed here, not \"soon\"",
        "2025-13 | 2:43 wrong-type: a date is needed here, not \"2025-13\"",
        "[] | 2:43 wrong-type: a date is needed here, not a list of 0",
        "[{year: 1}, {year: 2}, {year: 3}] | 2:43 wrong-type: a date is needed here, not a list of 3",
        "[2025] | 2:44 wrong-type: a date is needed here, not \"2025\"",
        "{year: 12345} | 2:43 wrong-type: a date is needed here, not \"12345\"",
        "{year: 2025, month: 13} | 2:43 wrong-type: a date is needed here, not \"2025-13\"",
        "{year: 2025, month: June} | 2:43 wrong-type: a date is needed here, not \"2025-June\"",
        "{year: 2025, month: 2, day: 30}"
            + " | 2:43 wrong-type: a date is needed here, not \"2025-2-30\"",
        "{date-parts: 2025} | 2:56 wrong-type: a date is needed here, not \"2025\"",
        "{date-parts: []} | 2:56 wrong-type: a date is needed here, not a list",
        "{date-parts: [[2024], [2025], [2026]]}"
            + " | 2:56 wrong-type: a date is needed here, not 3 days",
        "{date-parts: [[2025, 1, 1, 1]]}"
            + " | 2:57 wrong-type: a date is needed here, not \"2025-1-1-1\"",
        "{date-parts: [[]]} | 2:57 wrong-type: a date is needed here, not \"\"",
        "{date-parts: [[2025], [2025, 13]]}"
            + " | 2:65 wrong-type: a date is needed here, not \"2025-13\"",
        "{circa: true} | 2:43 missing-key: a date needs \"date-parts\", \"year\" or \"literal\""
      })
  void whatIsNoDateIsAnError(String written, String said) {
    Source source = source(REPORT + ", issued: " + written + "}");

    assertThat(TestData.lines(out)).containsExactly(said);
    assertThat(source.issued()).isNull();
  }

  @Test
  void aDateInWordsIsShort() {
    assertThat(source(REPORT + ", issued: {literal: " + "a".repeat(100) + "}}").issued())
        .hasSize(100);
    assertThat(out.list()).isEmpty();

    assertThat(wrong(REPORT + ", issued: {literal: " + "a".repeat(101) + "}}"))
        .containsExactly("2:53 too-large: a date has at most 100 characters");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '§',
      value = {
        "{type: report, title: T}§ 2:4 missing-key: a source needs \"id: …\"",
        "{id: x, title: T}§ 2:4 missing-key: a source needs \"type: …\"",
        "{id: 'a b', type: report, title: T}§ 2:9 wrong-type: an id has letters, digits and"
            + " hyphens, not \"a b\" | begin it with a letter or digit of English; . _ : / + - may"
            + " stand within",
        "{id: x, type: reprot, title: T}§ 2:17 wrong-type: \"reprot\" is no type of source | did"
            + " you mean \"report\"?",
        "{id: x, type: zzz, title: T}§ 2:17 wrong-type: \"zzz\" is no type of source | for instance"
            + " webpage, article-newspaper, report, dataset",
        "{id: x, type: report, title: T, language: Englishlanguage}§ 2:45 wrong-type:"
            + " \"Englishlanguage\" is no language | write en, zh, ru or pt-BR",
        "{id: x, type: report, title: T, URL: 'javascript:1'}§ 2:41 unsafe-link: the address of a"
            + " source begins with https:// or http://",
        "{id: x, type: report, title: T, author: {given: Eva}}§ 2:43 missing-key: an author needs a"
            + " name | write {family: …, given: …}, or {literal: …} for an institution",
        "{id: x, type: report, title: T, editor: [{given: Eva}]}§ 2:44 missing-key: an editor needs"
            + " a name | write {family: …, given: …}, or {literal: …} for an institution",
        "{id: x, type: report}§ 2:8 incomplete-source: the source \"x\" has no title | add"
            + " \"title\"; one that you give it yourself in brackets",
        "{id: x, type: webpage, title: T, accessed: 2025}§ 2:8 incomplete-source: the source \"x\""
            + " is on the web, and has no address | add \"URL\"",
        "{id: x, type: post, title: T, URL: 'https://a.b'}§ 2:8 incomplete-source: the source \"x\""
            + " has no date, so that nobody can tell which state of the page was read | add"
            + " \"issued\", or \"accessed\": when it was read"
      })
  void whatIsWrongWithASource(String yaml, String said) {
    assertThat(wrong(yaml)).hasSize(1).first().isEqualTo(said);
  }

  @Test
  void whatIsWrongIsLeftOut() {
    Source source = source("{id: x, type: reprot, title: T, language: 1, URL: 'ftp://a.b'}");

    assertThat(source.type()).isEqualTo("document");
    assertThat(source.language()).isNull();
    assertThat(source.url()).isNull();
    assertThat(source("{id: x, title: T}").type()).isEqualTo("document");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{id: x, type: webpage, title: T, URL: 'https://a.b', issued: 2025}",
        "{id: x, type: webpage, title: T, DOI: 10.1/2, accessed: 2025}",
        "{id: x, type: report, title: T}"
      })
  void whatIsKnownIsEnoughToFindTheSourceAgain(String yaml) {
    assertThat(wrong(yaml)).isEmpty();
  }

  @Test
  void textsAreAsLongAsTheyMayBe() {
    String longest = "a".repeat(2000);
    Source source =
        source(
            REPORT + ", abstract: " + longest + ", URL: 'https://" + longest.substring(8) + "'}");

    assertThat(TestData.lines(out)).isEmpty();
    assertThat(source.variables()).containsEntry("abstract", longest);
    assertThat(source.url()).hasSize(2000);
    assertThat(source(REPORT + ", page: " + longest.substring(1900) + "}").variables().get("page"))
        .hasSize(100);
    assertThat(out.list()).isEmpty();
  }

  @Test
  void textsThatAreTooLongAreLeftOut() {
    String tooLong = "a".repeat(2001);
    Source source =
        source(
            REPORT + ", abstract: " + tooLong + ", URL: 'https://" + tooLong.substring(8) + "'}");

    assertThat(TestData.lines(out))
        .containsExactlyInAnyOrder(
            "2:2054 too-large: an address has at most 2000 characters",
            "2:45 too-large: a \"abstract\" has at most 2000 characters");
    assertThat(source.variables()).isEmpty();
    assertThat(source.url()).isNull();
  }

  @Test
  void aNumberIsShort() {
    assertThat(wrong(REPORT + ", page: " + "1".repeat(101) + "}"))
        .containsExactly("2:41 too-large: a \"page\" has at most 100 characters");
  }

  @Test
  void aSourceHasOnlySoManyAuthors() {
    String hundred = "{family: A}, ".repeat(100);
    assertThat(source(REPORT + ", author: [" + hundred + "]}").authors()).hasSize(100);
    assertThat(out.list()).isEmpty();

    assertThat(wrong(REPORT + ", author: [" + hundred + "{family: B}]}"))
        .containsExactly("2:43 too-large: a source has at most 100 names");
  }

  @Test
  void aReportHasOnlySoManySources() {
    StringBuilder yaml = new StringBuilder("references:\n");
    for (int i = 0; i <= SourcesReader.MOST_SOURCES; i++) {
      yaml.append("- {id: s").append(i).append(", type: report, title: T}\n");
    }
    Bibliography bibliography = read(yaml.toString());

    assertThat(bibliography.sources()).hasSize(SourcesReader.MOST_SOURCES);
    assertThat(TestData.lines(out))
        .containsExactly("10002:3 too-large: a report has at most 10000 sources; this is one more");
  }

  @Test
  void theFirstOfTwoSourcesWithOneIdIsKept() {
    Bibliography bibliography =
        read(
            "references:\n- {id: x, type: report, title: One}\n- {id: x, type: report, title: Two}");

    assertThat(Objects.requireNonNull(bibliography.find("x")).in("en").title()).isEqualTo("One");
    assertThat(TestData.lines(out))
        .containsExactly("3:8 duplicate-id: a second source with the id \"x\"");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "references: a | 1:13 wrong-type: a list of sources is needed here, not \"a\"",
        "{} | 1:1 missing-key: the file of sources needs \"references: …\""
      })
  void aFileThatIsNoListOfSources(String yaml, String said) {
    assertThat(read(yaml).sources()).isEmpty();
    assertThat(TestData.lines(out)).first().isEqualTo(said);
  }

  /** Who says it, in a few words: the author, else who holds it, else what it is called. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "author: {family: Berg, non-dropping-particle: van den}, issued: 2025-06 | van den Berg 2025",
        "container-title: Times, publisher: P, issued: 2025 | Times 2025",
        "publisher: P | P",
        "abstract: none | T"
      })
  void whatASourceIsCalledInAFewWords(String more, String label) {
    assertThat(source(REPORT + ", " + more + "}").shortLabel()).isEqualTo(label);
  }

  @Test
  void aTitleInBracketsIsCalledWithoutThem() {
    assertThat(source("{id: x, type: report, title: '[Letter]'}").shortLabel()).isEqualTo("Letter");
    assertThat(source("{id: x, type: report}").shortLabel()).isEqualTo("x");
  }
}
