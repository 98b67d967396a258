package caravan.app.scaffold;

import caravan.language.registry.Language;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Properties;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The texts that new reports begin with, as they lie in the program's resources. */
final class StarterTexts {
  private static final String FOLDER = "/caravan/app/scaffold/";
  private static final Pattern PLACE = Pattern.compile("\\{\\{([a-z]+)}}");

  private StarterTexts() {}

  /** Whether the program has the words of this language; else they are English. */
  static boolean isWritten(String language) {
    return Language.codes().contains(language);
  }

  /** A file in a language, or in English where it is not written in it. */
  static String file(String language, String name) {
    String own = FOLDER + language + "/" + name;
    boolean written = isWritten(language) && StarterTexts.class.getResource(own) != null;
    return resource(written ? own : FOLDER + "en/" + name);
  }

  /** A page; for a language that the program has no words of, one whose numbers it writes. */
  static String page(String language, String name) {
    return resource(FOLDER + (isWritten(language) ? language : "other") + "/" + name);
  }

  /** A word in a language, or in English. */
  static String word(String language, String key) {
    Properties words = new Properties();
    try (StringReader in = new StringReader(file(language, "words.properties"))) {
      words.load(in);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    String word = words.getProperty(key);
    if (word == null) {
      throw new IllegalArgumentException("no word " + key);
    }
    return word;
  }

  /** The words of the program's pages in English, for authors who translate them. */
  static String messages() {
    return resource("/caravan/templates/messages/en.yaml");
  }

  /** A text with its places filled, once: what fills them is not looked at again. */
  static String filled(String text, Map<String, String> values) {
    return PLACE
        .matcher(text)
        .replaceAll(
            place -> {
              String value = values.get(place.group(1));
              if (value == null) {
                throw new IllegalArgumentException("nothing for " + place.group());
              }
              return Matcher.quoteReplacement(value);
            });
  }

  private static String resource(String path) {
    try (InputStream in = StarterTexts.class.getResourceAsStream(path)) {
      if (in == null) {
        throw new IllegalStateException("the program lacks " + path);
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
