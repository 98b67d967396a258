package caravan.text.source;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RelativePathTest {
  @ParameterizedTest
  @CsvSource({
    "content/en/a.md, content/en/b.md, b.md",
    "content/en/a.md, content/en/in/b.md, in/b.md",
    "content/en/in/a.md, content/en/b.md, ../b.md",
    "content/en/in/a.md, content/en/of/b.md, ../of/b.md",
    "content/en/in/a.md, content/assets/b.png, ../../assets/b.png",
    "content/en/a.md, content/en/a.md, a.md",
  })
  void oneFileNamesAnother(String from, String to, String relative) {
    assertThat(RelativePath.of(from, to)).isEqualTo(relative);
    assertThat(RelativePath.resolved(from, relative)).isEqualTo(to);
  }
}
