package caravan.report.coverage;

import static org.assertj.core.api.Assertions.assertThat;

import caravan.language.registry.Language;
import caravan.language.registry.Languages;
import caravan.model.data.CodeLists;
import caravan.report.page.Page;
import caravan.report.page.PageReader;
import caravan.text.diagnostic.Diagnostics;
import caravan.text.source.SourceFile;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CoverageTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "In 2019, and from 2020 to 2022, 2023–2024, 2023/24 and the 1990s",
        "On 22 November 2026, May 2023, January 5, 5–7 June and 2026-11-22 at 10:30",
        "the first, the 2nd, the 21st century, the fifth rise",
        "H1 2025, Q1, G20, CA5, 5G, COVID-19, B2B and the 5Gs",
        "see Figure 3, Table 2.1, p. 14, pp. 3–5, page 12, section 4.2, No. 7 and @fig-a1",
        "cited [@a, p. 3] or [see @b, pp. 12-14]",
        "`12 percent` and <https://example.org/12>",
        "```\n12 percent\n```",
        "    12 percent",
        "[text](other.md#section-12)",
        "1. one\n2. two\n\n10. ten",
        "note[^1]\n\n[^1]: words",
        "five countries, two thirds and twice",
        "## 2.1 Trade\n\n## 3. Exports",
        "<!-- 12 percent -->",
        "exports of ores (26) under HS 8542, SITC 33 and ISIC 0610",
        "in Phase 2 by ISO 9001, ISBN 978-3-16-148410-0, tel. +998 71 200-00-00",
        "in Review 21(3): 14–29, aged 15–64, 2015 = 100, at 24/7",
        "https://example.org/12 and a12@example.org",
        "more than in 2000, in 2000 prices, a 20-foot box",
        "[19](=!) and [about 12 percent](=!)",
      })
  void notCounted(String body) {
    assertThat(unbound(body)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "It rose by 12 percent in 2024. | 5:12 12 percent",
        "😀 worth US$106.3 billion | 5:9 US$106.3 billion",
        "about 19 members | 5:7 19",
        "two million people | 5:1 two million",
        "12 percent of five hundred people | 5:1 12 percent; 5:15 five hundred",
        "> a *12* percent | 5:6 12* percent",
        "- 3.5 times | 5:3 3.5 times",
        "[12 percent](other.md) | 5:2 12 percent",
        "## 12 percent more | 5:4 12 percent",
        "## 2 Up 12 percent | 5:9 12 percent",
        "from [46](=a.b@2019) to 106 | 5:25 106",
        "2019 to 2024: 104 % | 5:15 104 %",
        "up 5,3 % to 1.234,5 or €3,5bn | 5:4 5,3 %; 5:13 1.234,5; 5:24 €3,5bn",
        "about 1,03M, then 12 34 56 | 5:7 1,03M; 5:19 12; 5:22 34; 5:25 56",
        "Iran (43.8) and 12.3.4.5 and 5 300 000 | 5:7 43.8; 5:17 12.3.4.5; 5:30 5 300 000",
        "ten percent of more than 2000 firms | 5:1 ten percent; 5:26 2000",
        "a 3-point lead over observers (4) | 5:3 3; 5:32 4",
      })
  void counted(String body, String places) {
    assertThat(String.join("; ", unbound(body))).isEqualTo(places);
  }

  @Test
  void countsCellsChartsAndFrontMatter() {
    String body =
        """
        | a | b |
        |---|--:|
        | 7 | [8](=a.b@2020) |

        ```chart
        id: fig-a
        type: line
        title: "Up 12 percent"
        subtitle: US$ billion, 2019
        series: a.b@2019..2020
        note: "9 of [10](=!)"
        ```
        """;
    Coverage coverage = coverage("title: 3 points\ndescription: 4 points", body);

    assertThat(places(coverage))
        .containsExactly("2:8 3", "3:14 4", "7:3 7", "12:12 12 percent", "15:8 9");
    assertThat(coverage.bound()).isEqualTo(1);
    assertThat(coverage.marked()).hasSize(1);
  }

  @Test
  void showsTheWordsAround() {
    Coverage coverage =
        coverage(
            "title: T",
            "It was in the year of the horse that a number of 12 percent was reached by nobody else"
                + " but him.");

    assertThat(coverage.unbound().get(0).context())
        .isEqualTo("…of the horse that a number of 12 percent was reached by nobody else…");
  }

  @Test
  void aMarkedNumberIsPlainText() {
    SourceFile file =
        new SourceFile("content/en/a.md", "---\ntitle: T\n---\nAll [*19* members](=!) came.\n");
    Page page = PageReader.read(file, "en", "a", new Diagnostics());

    assertThat(Objects.requireNonNull(page).body().references()).isEmpty();
    assertThat(page.body().html((one, words) -> "").strip())
        .isEqualTo("<p>All <em>19</em> members came.</p>");
  }

  @Test
  void aMarkNeedsANumber() {
    Diagnostics out = new Diagnostics();
    SourceFile file = new SourceFile("content/en/a.md", "---\ntitle: T\n---\nAll [](=!) came.\n");

    PageReader.read(file, "en", "a", out);

    assertThat(out.list())
        .extracting(d -> d.span() + " " + d.code().id())
        .containsExactly("content/en/a.md:4:5 figure-without-number");
  }

  private static List<String> unbound(String body) {
    return places(coverage("title: T\nlinkTitle: T", body));
  }

  private static List<String> places(Coverage coverage) {
    return coverage.unbound().stream()
        .map(n -> n.span().line() + ":" + n.span().column() + " " + n.span().text())
        .toList();
  }

  private static Coverage coverage(String front, String body) {
    SourceFile file = new SourceFile("content/en/a.md", "---\n" + front + "\n---\n" + body + "\n");
    Page page = PageReader.read(file, "en", "a", new Diagnostics());
    return Coverage.of(
        List.of(Objects.requireNonNull(page)),
        Languages.of(Language.codes(), Map.of(), new CodeLists(Map.of())));
  }
}
