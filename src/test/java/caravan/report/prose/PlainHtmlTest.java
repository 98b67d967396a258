package caravan.report.prose;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.jsoup.safety.Cleaner;
import org.jsoup.safety.Safelist;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the scanner takes for plain, a real parser finds nothing else in. */
class PlainHtmlTest {
  private static final Map<String, Set<String>> TAGS =
      Map.of("p", Set.of("id"), "em", Set.of(), "br", Set.of(), "a", Set.of("href", "id"));

  private static boolean isPlain(String html) {
    return PlainHtml.holdsOnly(TAGS, html);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "a &lt; b",
        "<p>a <em>b</em><br>c</p>",
        "<p id=\"x\">a <a href=\"#y\" id=\"z\">b</a></p>"
      })
  void plain(String html) {
    assertThat(isPlain(html)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "a > b",
        "<p>a",
        "a</p>",
        "<p><em>a</p></em>",
        "<script>a</script>",
        "<P>a</P>",
        "<p onclick=\"a\">b</p>",
        "<p id='x'>b</p>",
        "<p id=x>b</p>",
        "<p id=\"<\">b</p>",
        "<p id=\"x\"id=\"y\">b</p>",
        "<p  id=\"x\">b</p>",
        "<p id=\"x",
        "<a href=\"https://example.org\">b</a>",
        "<a href=\"#a b\">b</a>",
        "<!-- a -->",
        "<br/>",
        "<p",
        "<",
        "</"
      })
  void notPlain(String html) {
    assertThat(isPlain(html)).isFalse();
  }

  @Test
  void noParserFindsMoreInWhatIsPlain() {
    Cleaner cleaner =
        new Cleaner(
            new Safelist()
                .addTags("p", "em", "br", "a")
                .addAttributes("p", "id")
                .addAttributes("a", "href", "id")
                .addProtocols("a", "href", "#"));
    List<String> bits =
        List.of(
            "<p>",
            "</p>",
            "<em>",
            "</em>",
            "<br>",
            "<a href=\"#x\">",
            "</a>",
            "<",
            ">",
            "\"",
            "'",
            " id=\"y\"",
            "<a href=\"javascript:x\">",
            "<script>",
            "</script>",
            "<!--",
            "-->",
            "a",
            "&lt;",
            "&",
            "<svg>",
            "<p id=\"",
            "\">",
            " ",
            "/",
            "=",
            "onclick",
            "<a",
            "href",
            "\u0000");
    Random random = new Random(11);
    int plain = 0;
    for (int i = 0; i < 200_000; i++) {
      StringBuilder html = new StringBuilder();
      for (int j = random.nextInt(7); j >= 0; j--) {
        html.append(bits.get(random.nextInt(bits.size())));
      }
      if (isPlain(html.toString())) {
        plain++;
        assertThat(withoutNesting(cleaner, html.toString())).as(html.toString()).isTrue();
      }
    }
    assertThat(plain).isGreaterThan(2_000);
  }

  /** Whether the cleaner keeps all tags and attributes: which may stand in which is not asked. */
  private static boolean withoutNesting(Cleaner cleaner, String html) {
    var dirty = org.jsoup.Jsoup.parseBodyFragment(html);
    var clean = cleaner.clean(dirty);
    return clean.body().getAllElements().size() == dirty.body().getAllElements().size()
        && clean.body().select("[id],[href]").size() == dirty.body().select("[id],[href]").size();
  }
}
