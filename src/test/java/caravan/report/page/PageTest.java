package caravan.report.page;

import static org.assertj.core.api.Assertions.assertThat;

import caravan.report.prose.Heading;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class PageTest {
  private static List<String> references(String body) {
    Pages page = Pages.of(body);
    assertThat(page.errors()).isEmpty();
    return page.references();
  }

  @Test
  void figuresStandWhereverALinkDoes() {
    assertThat(
            references(
                """
                # About [12 percent](=a.b@2025)
                A *very [**big** number](=x>1)* and [](=c "compact 1").

                - item [1](=i)
                  1. deeper [2](=j+1)

                > quoted [3](=k)

                | a | b |
                | - | - |
                | [4](=l) | [5](=m*2) |

                [six][ref] and [^n] ~~[8](=o)~~

                [ref]: <=r \\< 2> "full"
                [^n]: Note [7](=n)
                """))
        .containsExactly(
            "4:9 figure '12 percent' 4:23 a.b@2025",
            "5:9 figure 'big number' 5:27 x>1",
            "5:37 figure '' 5:41 c \"compact 1\"",
            "7:8 figure '1' 7:13 i",
            "8:13 figure '2' 8:18 j+1",
            "10:10 figure '3' 10:15 k",
            "14:3 figure '4' 14:8 l",
            "14:13 figure '5' 14:18 m*2",
            "16:1 figure 'six' 18:10 r \\< 2 \"full\"",
            "16:23 figure '8' 16:28 o",
            "19:12 figure '7' 19:17 n");
  }

  @Test
  void codeIsNeverTouched() {
    String body =
        """
        `[12](=a)` and ``x [13](=b) @fig-c [@d]``

            [14](=c) @fig-d

        ```
        [15](=d) [@x]
        ```

        ~~~yaml
        [16](=e)
        ~~~
        """;
    Pages page = Pages.of(body);

    assertThat(page.references()).isEmpty();
    // Four blanks may stand there by chance.
    assertThat(page.errors()).singleElement().asString().startsWith("6:9 markdown-syntax: ");
    assertThat(page.html()).contains("[12](=a)", "[13](=b) @fig-c [@d]", "[14](=c)", "[16](=e)");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "[12](=a(b)",
        "[12] (=a)",
        "[12](= a b",
        "![[12](=a)](x.png)",
        "<div>[12](=a)</div>",
        "<div>\n[12](=a)\n</div>",
        "\\[12](=a)",
        "[12](=a\n\nb)"
      })
  void whatLooksLikeAFigureAndIsNoneIsAnError(String body) {
    Pages page = Pages.of(body);

    assertThat(page.errors())
        .satisfiesAnyOf(
            errors -> assertThat(errors).isNotEmpty(), errors -> assertThat(body).contains("] ("));
  }

  @Test
  void citations() {
    assertThat(references("As [@a] and [see @b-2025.1, p. 3; @c:d] and [-@e] say, not [a@b.c]."))
        .containsExactly(
            "4:4 sources [|a| 5]",
            "4:13 sources [see|b-2025.1| Locator[kind=PAGE, value=3] 18] [|c:d| 35]",
            "4:45 sources [WITHOUT_AUTHOR |e| 47]");
    assertThat(references("@a-1 says, and (@b), not c@d.e, \\@f or `@g`; see [@h](x.md)."))
        .containsExactly(
            "4:1 sources [IN_SENTENCE |a-1| 1]",
            "4:17 sources [IN_SENTENCE |b| 17]",
            "4:50 link x.md");
    assertThat(references("[@a, pp. 3–5, at the end; -@b; cf. @c, §\u00a04]"))
        .containsExactly(
            "4:1 sources [|a|at the end Locator[kind=PAGE, value=3–5] 2]"
                + " [WITHOUT_AUTHOR |b| 28] [cf.|c| Locator[kind=SECTION, value=4] 36]");
  }

  @Test
  void charts() {
    String block =
        "```chart\nid: fig-x\ntype: line\ntitle: A [b](=c)\nseries: t.a@2019..2025\n```\n";

    assertThat(references(block + "See @fig-x and (@fig-x), not a@fig-x or \\@fig-x.\n"))
        .containsExactly(
            "4:1 block fig-x 8:9 t.a@2019..2025", "10:5 chart fig-x", "10:17 chart fig-x");
    assertThat(references("- a\n\n  " + block.replace("\n", "\n  ") + "\n"))
        .containsExactly("6:3 block fig-x 10:11 t.a@2019..2025");
    assertThat(references("> " + block.strip().replace("\n", "\n> ") + "\n"))
        .containsExactly("4:3 block fig-x 8:11 t.a@2019..2025");
    assertThat(references(("   " + block.strip().replace("\n", "\n   ")) + "\n"))
        .containsExactly("4:4 block fig-x 8:12 t.a@2019..2025");
  }

  @Test
  void tables() {
    String block =
        "```table\nid: tbl-x\ntitle: A\nrows: t.*\ncolumns: [2025, {title: B, values: row}]\n```\n";

    assertThat(references(block + "See @tbl-x, @tbl-x-y and [@tbl-x; see], not a@tbl-x.\n"))
        .containsExactly(
            "4:1 table tbl-x 7:7 t.* 8:11 row@2025 8:36 row",
            "10:5 chart tbl-x",
            "10:13 chart tbl-x-y",
            "10:27 chart tbl-x");
  }

  @ParameterizedTest
  @ValueSource(strings = {"\n", "\r\n", "\r"})
  void placesAreRightWhateverEndsALine(String lineEnd) {
    String text =
        "---\ntitle: \"A 𝒳 [12](=t.x)\"\n---\n\n𝒳中 [12](=a.b)\n\n> ```chart\n> id: fig-x\n> type:"
            + " line\n> title: 𝒳 [1](=q)\n> series: t.a\n> ```\n";
    Pages page = Pages.file(text.replace("\n", lineEnd));

    assertThat(page.errors()).isEmpty();
    assertThat(page.references())
        .containsExactly("5:4 figure '12' 5:10 a.b", "7:3 block fig-x 11:11 t.a");
    assertThat(page.page().title().references().get(0).span()).hasToString("content/en/p.md:2:13");
  }

  static List<List<String>> headings() {
    return List.of(
        List.of("Trade & more: 2025", "trade--more-2025"),
        List.of("中国与中亚", "中国与中亚"),
        List.of("Торговля с Китаем", "торговля-с-китаем"),
        List.of("Up [12 percent](=x)", "up-12-percent"),
        List.of("Up [](=x)", "up"),
        List.of("*Strong* `code`", "strong-code"),
        List.of("İstanbul ISI", "i\u0307stanbul-isi"),
        List.of("!!!", "section"));
  }

  @ParameterizedTest
  @MethodSource("headings")
  void headingsHaveAnchorsInAnyLanguage(List<String> heading) {
    Pages page = Pages.of("## " + heading.get(0) + "\n\n## " + heading.get(0) + "\n");

    assertThat(page.page().body().headings())
        .extracting(Heading::id)
        .containsExactly(heading.get(1), heading.get(1) + "-1");
  }

  /** The page has ids of its own: of figures and their notes, footnotes, charts, its parts. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "f1",
        "N12",
        "fn-1",
        "fnref-1",
        "Fig total",
        "Source a",
        "content",
        "Toc heading",
        "Sources heading",
        "Figures heading"
      })
  void aHeadingsAnchorIsNotThatOfSomethingElse(String heading) {
    Pages page = Pages.of("## " + heading + "\n");

    assertThat(page.page().body().headings().get(0).id()).startsWith("s-");
  }

  @Test
  void aHeadingInAFootnoteKeepsItsAnchor() {
    Pages page =
        Pages.of("A[^1]\n\n[^1]: ## In a note\n\n## Behind\n\n[^2]: ## Nowhere\n\n## Last\n");

    assertThat(page.html())
        .contains("id=\"in-a-note\">In a note")
        .contains("id=\"behind\">Behind")
        .contains("id=\"last\">Last");
  }

  @Test
  void githubMarkdown() {
    String html =
        Pages.of(
                """
                > [!NOTE]
                > Mind *this*.

                ~~old~~ a[^1]

                | left | right |
                | :--- | ---: |
                | a \\| b | c |

                1. one
                7. two

                5. five

                [^1]: The note.
                """)
            .html();

    assertThat(html)
        .contains("markdown-alert-note")
        .contains("<del>old</del>")
        .contains("a | b")
        .contains("class=\"right\"")
        .contains("The note.")
        .doesNotContain("[!NOTE]");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "[x]()",
        "[](<>)",
        "[]()",
        "![]()",
        "[](=)",
        "[x](=)",
        "[a][]",
        "[^]",
        "[^1]",
        "[@]",
        "[;@a]",
        "[@a;]",
        "[]: =x",
        "[a]: <>\n\n[a]",
        "[x](#)",
        "<a@b.c>",
        "<http://>",
        "# ",
        "```chart",
        "```chart\n```",
        "```chart\n- a\n```",
        "\uE000",
        "@fig-",
        "[a](b \"",
        "|\n|-",
        "~~",
        "\\",
        "&",
        "&#0;",
        "&#xD800;",
        "&#x110000;"
      })
  void oddMarkdownIsReadSomehow(String body) {
    Pages page = Pages.of(body);

    assertThat(page.html()).isNotNull();
    assertThat(page.page().body().plain(i -> "")).isNotNull();
  }
}
