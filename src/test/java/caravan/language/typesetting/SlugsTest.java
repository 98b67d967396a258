package caravan.language.typesetting;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SlugsTest {
  @ParameterizedTest
  @CsvSource({
    "South Africa,south-africa",
    "Côte d’Ivoire,cote-divoire",
    "Bosnia & Herzegovina,bosnia-herzegovina",
    "Казахстан,kazahstan",
    "'  (the) 1st  ',the-1st",
    "…,''"
  })
  void aNameIsPartOfAnAddress(String name, String slug) {
    assertThat(Slugs.of(name)).isEqualTo(slug);
  }

  @ParameterizedTest
  @CsvSource({"Türkiye,true", "Đà Nẵng,false", "中国,false"})
  void lettersOfOtherScriptsAreNoLatin(String name, boolean latin) {
    assertThat(Slugs.isLatin(name)).isEqualTo(latin);
  }
}
