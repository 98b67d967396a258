package caravan.report.citation;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LocatorReaderTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "p. 3 | PAGE | 3 | ''",
        "pp. 33-35, 38–39 and after | PAGE | 33-35 | 38–39 and after",
        "pp. 33-35, 38–39, and after | PAGE | 33-35, 38–39 | and after",
        "12 | PAGE | 12 | ''",
        "chap. 3, with an appendix | CHAPTER | 3 | with an appendix",
        "sec. iv | SECTION | iv | ''",
        "§ 4 | SECTION | 4 | ''",
        "para. 2 | PARAGRAPH | 2 | ''",
        "с. 12–14 | PAGE | 12–14 | ''",
        "гл. 2 | CHAPTER | 2 | ''",
        "第3页 | PAGE | 3 | ''",
        "第 2 段，表 1 | PARAGRAPH | 2 | 表 1",
        "second paragraph | | | second paragraph",
        "iv | | | iv",
        "table 3 | | | table 3",
        "2025 values only | | | 2025 values only"
      })
  void readsPlaces(String text, String kind, String value, String rest) {
    LocatorReader.Read read = LocatorReader.read(text);

    assertThat(read.rest()).isEqualTo(rest);
    if (kind == null) {
      assertThat(read.locator()).isNull();
    } else {
      assertThat(read.locator()).isEqualTo(new Locator(Locator.Kind.valueOf(kind), value));
    }
  }

  @Test
  void longTextsAreNoPlaces() {
    assertThat(LocatorReader.read("p. " + "1, ".repeat(5000)).locator()).isNull();
  }
}
