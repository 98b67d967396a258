package caravan.language.en;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EnglishArticleTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "Netherlands",
        "Philippines",
        "United States",
        "United Kingdom",
        "United Arab Emirates",
        "Dominican Republic",
        "Marshall Islands",
        "European Union",
        "Democratic Republic of the Congo",
        "Republic of Korea"
      })
  void theseHaveOne(String name) {
    assertThat(EnglishArticle.with(name)).isEqualTo("the " + name);
  }

  @ParameterizedTest
  @ValueSource(strings = {"Kazakhstan", "South Africa", "Union", "Czechia", "Iceland", "China"})
  void theseHaveNone(String name) {
    assertThat(EnglishArticle.with(name)).isEqualTo(name);
  }
}
