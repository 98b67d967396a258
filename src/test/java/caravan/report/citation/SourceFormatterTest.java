package caravan.report.citation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import caravan.model.data.Source;
import caravan.testing.Golden;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * References in each language. After a change on purpose, {@code -Dgolden=write} writes the
 * expectations anew; read the difference before you commit it.
 */
class SourceFormatterTest {
  private static final Path FOLDER = Path.of("src/test/resources/citation");

  @ParameterizedTest
  @CsvSource({
    "en, chicago-author-date, en-US",
    "en, apa, en-US",
    "zh, gb-t-7714-author-date, zh-CN",
    "ru, gost-r-7.0.5, ru-RU"
  })
  void writesReferences(String language, String style, String locale) throws IOException {
    String made = text(formatted(language, style, locale));
    Path expected = FOLDER.resolve(style + ".txt");
    Golden.hold(expected, made);
  }

  private static FormattedSources formatted(String language, String style, String locale) {
    Set<Cite> cites =
        Set.of(
            new Cite("two-authors", new Locator(Locator.Kind.PAGE, "12–14")),
            new Cite("newspaper-a", new Locator(Locator.Kind.PARAGRAPH, "2")),
            new Cite("cyrillic", new Locator(Locator.Kind.CHAPTER, "iv")));
    return SourceFormatter.format(
        new CitationRequest(language, SampleSources.style(style, locale), samples(), cites, true));
  }

  private static List<Source> samples() {
    try {
      return SampleSources.read(Files.readString(FOLDER.resolve("sources.yaml")));
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String text(FormattedSources formatted) {
    StringBuilder out = new StringBuilder();
    formatted
        .entries()
        .forEach(
            (id, runs) -> out.append(id).append('\n').append(EntryTexts.html(runs)).append("\n\n"));
    formatted
        .mentions()
        .forEach(
            (cite, mention) ->
                out.append(cite.id())
                    .append(": ")
                    .append(formatted.brackets().open())
                    .append(mention.name())
                    .append(" | ")
                    .append(mention.year())
                    .append(formatted.brackets().close())
                    .append('\n'));
    return out.toString();
  }

  @Test
  void hostileTextsStayTexts() {
    String evil = "</cite><script>alert(1)</script>\\\"'&amp;\uE000x\uE001\u202E\u0000 <b>";
    String yaml =
        """
        references:
          - id: evil
            type: article-journal
            title: "%1$s"
            author: [{family: "%1$s", given: "%1$s"}, {literal: "%1$s"}]
            editor: [{family: "%1$s"}]
            container-title: "%1$s"
            publisher: "%1$s"
            publisher-place: "%1$s"
            issued: 2025
            URL: "https://example.org/?a='&b=%%3Cscript%%3E"
            DOI: 'javascript:alert(1)//"><script>'
            volume: "<i>1</i>"
            issue: "1, 2 & <3>"
            page: "1-<b>2, iv--x, ((("
            edition: "2-nd <u>"
            number: "&&--<9>"
        """
            .formatted(evil.replace("\u0000", "\\u0000"));
    for (String[] style :
        List.of(
            new String[] {"en", "chicago-author-date", "en-US"},
            new String[] {"en", "apa", "en-US"},
            new String[] {"zh", "gb-t-7714-author-date", "zh-CN"},
            new String[] {"ru", "gost-r-7.0.5", "ru-RU"})) {
      FormattedSources made =
          SampleSources.format(
              style[0], SampleSources.style(style[1], style[2]), SampleSources.read(yaml));
      List<EntryRun> runs = made.entries().get("evil");
      assertThat(runs)
          .as(style[1])
          .allSatisfy(
              run -> assertThat(String.valueOf(run.address())).matches("null|https://\\S+"));
      assertThat(EntryTexts.plain(runs))
          .contains("<script>alert(1)</script>")
          .doesNotContainPattern("[\\uE000-\\uF8FF\\u202E\\u0000]");
    }
  }

  @Test
  void strangeNumbersAndNamesAreWritten() {
    StringBuilder yaml = new StringBuilder("references:\n");
    String[] values = {
      "a".repeat(100), "1-".repeat(50), "(".repeat(100), "1, ".repeat(33), "«»“”", "-"
    };
    for (int i = 0; i < values.length; i++) {
      for (String key : List.of("page", "volume", "issue", "number", "edition", "section")) {
        yaml.append("  - {id: s").append(i).append(key);
        yaml.append(
            ", type: article-journal, title: T, issued: 2025, author: {family: A, given: '. -'}, ");
        yaml.append(key).append(": '").append(values[i]).append("'}\n");
      }
    }
    List<Source> sources = SampleSources.read(yaml.toString());
    assertThat(
            SampleSources.format("en", SampleSources.style("chicago-author-date", "en-US"), sources)
                .entries())
        .hasSameSizeAs(sources)
        .allSatisfy((id, runs) -> assertThat(EntryTexts.plain(runs)).contains("T"));
  }

  @Test
  void isTheSameOnEveryMachine() throws Exception {
    String expected = text(formatted("zh", "gb-t-7714-author-date", "zh-CN"));
    Locale before = Locale.getDefault();
    try {
      for (String tag : List.of("tr-TR", "ar-EG-u-nu-arab", "th-TH-u-ca-buddhist", "de-DE")) {
        Locale.setDefault(Locale.forLanguageTag(tag));
        assertThat(text(formatted("zh", "gb-t-7714-author-date", "zh-CN"))).isEqualTo(expected);
      }
    } finally {
      Locale.setDefault(before);
    }
    ExecutorService threads = Executors.newFixedThreadPool(4);
    List<Future<String>> made = new ArrayList<>();
    for (int i = 0; i < 8; i++) {
      made.add(threads.submit(() -> text(formatted("zh", "gb-t-7714-author-date", "zh-CN"))));
    }
    for (Future<String> one : made) {
      assertThat(one.get()).isEqualTo(expected);
    }
    threads.shutdown();
  }

  @Test
  void comesBackFromTheCacheAsItWas() {
    FormattedSources made = formatted("ru", "gost-r-7.0.5", "ru-RU");
    assertThat(FormattedCodec.read(FormattedCodec.bytes(made))).isEqualTo(made);
    assertThat(FormattedCodec.read(FormattedCodec.bytes(made)).entries().keySet())
        .containsExactlyElementsOf(made.entries().keySet());
  }

  @Test
  void lettersGoOnBehindZ() {
    assertThat(SourceFormatter.letters(25)).isEqualTo("z");
    assertThat(SourceFormatter.letters(26)).isEqualTo("aa");
    assertThat(SourceFormatter.letters(27 * 26)).isEqualTo("aaa");
  }

  @Test
  void stylesThatCannotBeUsedAreRefused() {
    String doctype =
        "<!DOCTYPE style [<!ENTITY x SYSTEM \"file:///etc/hostname\">]><style>&x;</style>";
    for (String csl : List.of("", "no xml", "<style/>", doctype)) {
      assertThatThrownBy(() -> CitationStyle.of("x", csl, "en-US")).isInstanceOf(StyleFault.class);
    }
    assertThatThrownBy(
            () -> CitationStyle.of("apa", CitationStyle.carried("apa"), "../../etc/passwd"))
        .isInstanceOf(StyleFault.class);
    String notes = CitationStyle.carried("apa").replace("class=\"in-text\"", "class=\"note\"");
    assertThatThrownBy(() -> CitationStyle.of("n", notes, "en-US")).isInstanceOf(StyleFault.class);
    String macro =
        CitationStyle.carried("apa").replace("macro name=\"holder\"", "macro name=\"x\"");
    assertThatThrownBy(
            () -> SampleSources.format("en", CitationStyle.of("m", macro, "en-US"), samples()))
        .isInstanceOf(StyleFault.class);
  }
}
