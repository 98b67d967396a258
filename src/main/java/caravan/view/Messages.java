package caravan.view;

import caravan.diagnostic.Code;
import caravan.diagnostic.Diagnostics;
import caravan.render.TemplateFault;
import caravan.render.Theme;
import caravan.source.SourceFile;
import caravan.source.SourceText;
import caravan.source.Span;
import caravan.yaml.MapReader;
import caravan.yaml.YamlMap;
import caravan.yaml.YamlNode;
import caravan.yaml.YamlParser;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The words of a language that the program puts on pages, from {@code templates/messages/}. A text
 * may have places to fill, named in braces. Immutable.
 */
public record Messages(Map<String, String> texts) {
  public Messages {
    texts = Map.copyOf(texts);
  }

  /** The words of a language; what is wrong with their file goes to {@code out}. */
  public static Messages load(Theme theme, String language, Diagnostics out) {
    String name = "messages/" + language + ".yaml";
    Optional<byte[]> bytes = theme.read(name);
    String text = bytes.map(b -> new String(b, StandardCharsets.UTF_8)).orElse("");
    SourceFile file = new SourceFile("templates/" + name, text);
    Map<String, String> texts = new LinkedHashMap<>();
    YamlNode root = YamlParser.parse(file.asText(), out);
    if (root instanceof YamlMap map) {
      for (YamlMap.Entry entry : map.entries()) {
        SourceText value = MapReader.asText(entry.value(), out);
        if (value != null) {
          texts.put(entry.name(), value.text());
        }
      }
    } else {
      out.error(Code.TEMPLATE, Span.startOf(file), "there are no words for this language");
    }
    return new Messages(texts);
  }

  /**
   * A text with its places filled.
   *
   * @param places names and values in turn
   */
  String text(String key, String... places) {
    String text = texts.get(key);
    if (text == null) {
      throw new TemplateFault("the message \"" + key + "\" is missing", "messages", 0, 0, null);
    }
    for (int i = 0; i < places.length; i += 2) {
      text = text.replace("{" + places[i] + "}", places[i + 1]);
    }
    return text;
  }
}
