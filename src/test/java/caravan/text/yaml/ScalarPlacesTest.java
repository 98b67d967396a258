package caravan.text.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import caravan.testing.TestData;
import caravan.text.diagnostic.Diagnostics;
import caravan.text.source.SourceFile;
import caravan.text.source.SourceText;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Where the characters of a scalar stand in the file, however it is written. */
class ScalarPlacesTest {
  private static SourceText value(String yaml) {
    Diagnostics out = new Diagnostics();
    YamlNode root = YamlParser.parse(new SourceFile("f.yaml", yaml).asText(), out);
    assertThat(TestData.lines(out)).isEmpty();
    return ((YamlScalar) ((YamlMap) root).get("k")).text();
  }

  static Stream<String> scalars() {
    return Stream.of(
            "k: ab X cd",
            "k: 中𝒳 ab X cd",
            "k: \"ab X cd\"",
            "k: 'ab X cd'",
            "k: 'it''s ''ab'' X cd'",
            "k: \"a\\\"b\\\" X cd\"",
            "k: \"\\u4e2d\\x41\\U0001F600 b X cd\"",
            "k: \"a\\tb\\n\\\\ X cd\"",
            "k: \"a\\\n   b X cd\"",
            "k: \"a\n  b\n\n  X cd\"",
            "k: a\n  b X\n  cd",
            "k: >\n  a\n  b X\n  cd\n",
            "k: >-\n  a\n\n    more\n  X cd\n",
            "k: |\n  a\n  X cd\n",
            "k: |2-\n    a\n  X cd\n",
            "a: 1\nk:   # why\n  X cd\n",
            "{k: ab X}",
            "k: \"𝒳 \\\" 𝒳 X 𝒳\"")
        .flatMap(s -> Stream.of(s, s.replace("\n", "\r\n")));
  }

  /** The library's buffer ends between the halves of a character, at one of these lengths. */
  @Test
  void charactersOfTwoHalvesStandAnywhere() {
    for (int length = 1000; length < 3200; length++) {
      String text = "a".repeat(length) + "🚂🚂 b";

      assertThat(value("k: " + text + "\n").text()).as("length %d", length).isEqualTo(text);
    }
  }

  @ParameterizedTest
  @MethodSource("scalars")
  void eachCharacterKnowsItsPlace(String yaml) {
    SourceText value = value(yaml);
    int at = value.text().indexOf('X');

    assertThat(value.span(at, at + 1).start()).isEqualTo(yaml.lastIndexOf('X'));
    assertThat(value.span(at, at + 1).text()).isEqualTo("X");
    for (int i = 0; i < value.length(); i++) {
      assertThat(value.origin(i)).isLessThanOrEqualTo(value.origin(i + 1));
    }
  }

  @Test
  void aPartOfAPartKnowsItsPlace() {
    SourceText value = value("k: \"a\\\"b X cd\"");
    SourceText part = value.slice(2, 6).slice(1, 3);

    assertThat(part.text()).isEqualTo(" X");
    assertThat(part.span().text()).isEqualTo(" X");
    assertThat(part.span()).hasToString("f.yaml:1:9");
  }

  @ParameterizedTest
  @CsvSource({
    "46.4, 46.4, 1",
    "46.40, 46.40, 2",
    "46, 46, 0",
    "45e4, 4.5E+5, -4",
    "-3.0, -3.0, 1",
    "0, 0, 0",
    "0.0, 0.0, 1"
  })
  void theDigitsOfANumberAreKept(String text, String number, int scale) {
    Diagnostics out = new Diagnostics();
    YamlMap map = (YamlMap) YamlParser.parse(TestData.text("k: " + text), out);

    assertThat(((YamlScalar) map.get("k")).number()).hasToString(number);
    assertThat(((YamlScalar) map.get("k")).number().scale()).isEqualTo(scale);
  }

  @ParameterizedTest
  @CsvSource({
    "1_000",
    "NO",
    "12:30:00",
    ".5",
    "+5",
    "0x1F",
    "1e999",
    "\"46.4\"",
    "1.",
    ".inf",
    "1e"
  })
  void whatOnlyLooksLikeANumberIsNone(String text) {
    Diagnostics out = new Diagnostics();
    YamlMap map = (YamlMap) YamlParser.parse(TestData.text("k: " + text), out);
    YamlScalar scalar = (YamlScalar) map.get("k");

    assertThat(scalar.number()).isNull();
  }
}
