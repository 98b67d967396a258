package caravan.language.registry;

import caravan.language.number.LanguageWords;
import caravan.text.diagnostic.Diagnostics;
import caravan.text.source.SourceFile;
import caravan.text.yaml.YamlMap;
import caravan.text.yaml.YamlNode;
import caravan.text.yaml.YamlParser;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** What the message files that come with the program say of numbers. */
final class ProgramWords {
  private static final String FOLDER = "/caravan/templates/messages/";

  private ProgramWords() {}

  /**
   * The words of a language; none where the program brings no file of it, or one that says nothing
   * of numbers.
   *
   * @throws IllegalStateException where something is wrong with the program's own file
   */
  static LanguageWords of(String code) {
    if (!Language.codes().contains(code)) {
      return LanguageWords.NONE;
    }
    SourceFile file = new SourceFile(code + ".yaml", text(code));
    Diagnostics out = new Diagnostics();
    YamlNode root = YamlParser.parse(file.asText(), out);
    YamlNode numbers = root instanceof YamlMap map ? map.get("numbers") : null;
    LanguageWords words =
        numbers == null ? LanguageWords.NONE : LanguageWordsReader.read(numbers, out);
    if (!out.list().isEmpty()) {
      throw new IllegalStateException(code + ".yaml: " + out.list().get(0).message());
    }
    return words;
  }

  private static String text(String code) {
    try (InputStream in = ProgramWords.class.getResourceAsStream(FOLDER + code + ".yaml")) {
      if (in == null) {
        throw new IllegalStateException("the program lacks the words of " + code);
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
