package caravan.site.part;

import caravan.site.template.TemplateFault;
import caravan.site.template.Theme;
import caravan.text.diagnostic.Code;
import caravan.text.diagnostic.Diagnostics;
import caravan.text.source.SourceFile;
import caravan.text.source.SourceText;
import caravan.text.source.Span;
import caravan.text.yaml.MapReader;
import caravan.text.yaml.YamlMap;
import caravan.text.yaml.YamlNode;
import caravan.text.yaml.YamlParser;
import caravan.text.yaml.YamlScalar;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The words of a language that the program puts on pages, from {@code templates/messages/}. A text
 * may have places to fill, named in braces. Immutable.
 */
public record Messages(Map<String, String> texts) {
  /** The key of what a file says of numbers, which is no message. */
  public static final String NUMBERS = "numbers";

  private static final String SHIPPED = "/caravan/templates/messages/";

  public Messages {
    texts = Map.copyOf(texts);
  }

  /** The words of a language; what is wrong with their file goes to {@code out}. */
  public static Messages load(Theme theme, String language, Diagnostics out) {
    String name = "messages/" + language + ".yaml";
    Optional<byte[]> bytes = theme.read(name);
    String text = bytes.map(b -> new String(b, StandardCharsets.UTF_8)).orElse("");
    SourceFile file = new SourceFile("templates/" + name, text);
    Map<String, String> texts = new LinkedHashMap<>(shipped("en"));
    texts.putAll(shipped(language));
    if (YamlParser.parse(file.asText(), out) instanceof YamlMap map) {
      texts.putAll(texts(map, out));
    } else {
      out.error(Code.TEMPLATE, Span.startOf(file), "there are no words for this language");
    }
    return new Messages(texts);
  }

  private static Map<String, String> texts(YamlMap map, Diagnostics out) {
    Map<String, String> texts = new LinkedHashMap<>();
    for (YamlMap.Entry entry : map.entries()) {
      if (entry.name().equals(NUMBERS)) {
        continue;
      }
      // What parts two sentences may be a blank, or nothing.
      SourceText value =
          entry.value() instanceof YamlScalar scalar
              ? scalar.text()
              : MapReader.asText(entry.value(), out);
      if (value != null) {
        texts.put(entry.name(), value.text());
      }
    }
    return texts;
  }

  /**
   * The program's own words in a language, which stand where a file lacks some; none where it has
   * no file of that language.
   */
  private static Map<String, String> shipped(String language) {
    String name = language + ".yaml";
    try (InputStream in = Messages.class.getResourceAsStream(SHIPPED + name)) {
      if (in == null) {
        return Map.of();
      }
      String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      YamlNode root = YamlParser.parse(new SourceFile(name, text).asText(), new Diagnostics());
      return root instanceof YamlMap map ? texts(map, new Diagnostics()) : Map.of();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Parts of a sentence in a row, as the language parts them: {@code Kazakhstan, Exports}. */
  public String row(List<String> items) {
    return String.join(text("and"), items);
  }

  /** Equals one after the other: {@code 2020, 2021}, in Chinese with a mark of its own. */
  public String list(List<String> items) {
    return String.join(text("listed"), items);
  }

  /** What a label says: {@code Kazakhstan: 43.8}. */
  public String labelled(String label, String text) {
    return label + text("colon") + text;
  }

  /** A text with another in brackets behind it. */
  public String bracketed(String text, String within) {
    return text + text("brackets", "text", within);
  }

  /** Sentences as a paragraph. */
  public String paragraph(List<String> sentences) {
    return String.join(text("sentences"), sentences);
  }

  /** A text with a full stop, unless it ends in one, as an abbreviation or a question does. */
  public String stopped(String text) {
    boolean ended = !text.isEmpty() && ".。!?！？…".indexOf(text.charAt(text.length() - 1)) >= 0;
    return ended ? text : text + text("stop");
  }

  /** The same with another text under a key. */
  Messages with(String key, String text) {
    Map<String, String> others = new LinkedHashMap<>(texts);
    others.put(key, text);
    return new Messages(others);
  }

  /**
   * A text with its places filled.
   *
   * @param places names and values in turn
   */
  public String text(String key, String... places) {
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
