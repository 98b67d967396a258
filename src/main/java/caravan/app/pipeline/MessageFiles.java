package caravan.app.pipeline;

import caravan.language.number.LanguageWords;
import caravan.language.registry.Language;
import caravan.language.registry.LanguageWordsReader;
import caravan.report.page.KnownLanguages;
import caravan.site.part.Messages;
import caravan.text.diagnostic.Code;
import caravan.text.diagnostic.Diagnostic;
import caravan.text.diagnostic.Diagnostics;
import caravan.text.diagnostic.NearestName;
import caravan.text.source.SourceFile;
import caravan.text.yaml.YamlMap;
import caravan.text.yaml.YamlNode;
import caravan.text.yaml.YamlParser;
import caravan.text.yaml.YamlScalar;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The message files that a report brings along, {@code templates/messages/CODE.yaml}. They are read
 * before the pages, since they say how numbers are read; what the program itself has is taken as it
 * is.
 */
final class MessageFiles implements KnownLanguages {
  private static final String SHIPPED = "/caravan/templates/messages/";

  /** How many words in a row are no chance: a word may be the same in two languages. */
  private static final int SENTENCE = 3;

  private static final Pattern WORD = Pattern.compile("\\S*\\p{L}{2}\\S*");
  private static final Pattern PLACE = Pattern.compile("\\{\\w+}");

  private final Path folder;
  private final Diagnostics out;

  /**
   * @param templates the report's templates, which need not be there
   */
  MessageFiles(Path templates, Diagnostics out) {
    this.folder = templates.resolve("messages");
    this.out = out;
  }

  @Override
  public List<String> ready() {
    List<String> codes = new ArrayList<>(Language.codes());
    for (String code : own()) {
      if (!codes.contains(code) && Language.isKnown(code)) {
        codes.add(code);
      }
    }
    return codes;
  }

  @Override
  public boolean isWithoutWords(String code) {
    return Language.isKnown(code) && !ready().contains(code);
  }

  @Override
  public List<String> inEnglish(String code) {
    boolean english = code.matches("en(-.*)?");
    String name = code + ".yaml";
    if (english || !own().contains(code) || read(folder.resolve(name)).equals(shipped(name))) {
      return List.of();
    }
    Map<String, String> words = texts(read(folder.resolve(name)));
    Map<String, String> known = texts(shipped("en.yaml"));
    return known.entrySet().stream()
        .filter(one -> one.getValue().equals(words.get(one.getKey())))
        .filter(one -> wordsIn(one.getValue()) >= SENTENCE)
        .map(Map.Entry::getKey)
        .toList();
  }

  /** How many words there are between blanks, beside the places that the program fills. */
  private static long wordsIn(String message) {
    return WORD.matcher(PLACE.matcher(message).replaceAll(" ")).results().count();
  }

  private List<String> own() {
    if (!Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS)) {
      return List.of();
    }
    try (var files = Files.list(folder)) {
      return files
          .filter(file -> Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS))
          .map(file -> file.getFileName().toString())
          .filter(name -> name.endsWith(".yaml") && !name.startsWith("."))
          .map(name -> name.substring(0, name.length() - ".yaml".length()))
          .sorted()
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** What the report's files say of numbers, by language; what is wrong with them is reported. */
  Map<String, LanguageWords> words(List<String> languages) {
    Map<String, LanguageWords> words = new TreeMap<>();
    List<String> own = own();
    for (String language : languages) {
      if (own.contains(language)) {
        LanguageWords found = words(language);
        if (found != null) {
          words.put(language, found);
        }
      }
    }
    return words;
  }

  private @Nullable LanguageWords words(String language) {
    String name = language + ".yaml";
    String text = read(folder.resolve(name));
    if (text.equals(shipped(name))) {
      return null;
    }
    SourceFile file = new SourceFile("templates/messages/" + name, text);
    YamlNode root = YamlParser.parse(file.asText(), out);
    if (!(root instanceof YamlMap map)) {
      return null;
    }
    keys(map, file, Language.codes().contains(language));
    YamlNode numbers = map.get(Messages.NUMBERS);
    return numbers == null ? null : LanguageWordsReader.read(numbers, out);
  }

  private static String read(Path path) {
    try {
      String text = new String(Files.readAllBytes(path), StandardCharsets.UTF_8);
      return text.startsWith("\uFEFF") ? text.substring(1) : text;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String shipped(String name) {
    try (InputStream in = MessageFiles.class.getResourceAsStream(SHIPPED + name)) {
      return in == null ? "" : new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * The keys are those of the program's English file; a new one may come with a new version.
   *
   * @param inProgram whether the program has the words of this language
   */
  private void keys(YamlMap map, SourceFile file, boolean inProgram) {
    Map<String, String> known = english();
    List<String> missing = new ArrayList<>();
    known.keySet().stream().filter(key -> map.get(key) == null).forEach(missing::add);
    for (YamlMap.Entry entry : map.entries()) {
      String name = entry.name();
      if (!known.containsKey(name) && !name.equals(Messages.NUMBERS)) {
        String meant = NearestName.of(name, missing);
        // A report's own templates may have words of their own.
        if (meant != null) {
          out.error(
              Code.UNKNOWN_KEY,
              entry.key().span(),
              "the program puts no message \"" + name + "\" on a page",
              NearestName.help(name, missing));
        }
      }
    }
    for (String key : missing) {
      String words = known.getOrDefault(key, "").replaceAll("\\s+", " ");
      out.add(
          Diagnostic.warning(
                  Code.MISSING_KEY,
                  ReportFiles.place(file.path()),
                  "the message \""
                      + key
                      + "\" is missing; readers see "
                      + (inProgram ? "the program's own" : "it in English"))
              .help("translate " + words));
    }
  }

  private static Map<String, String> english() {
    return messages(shipped("en.yaml"), value -> value.span().text());
  }

  /** The messages of a file that are one text each. */
  private static Map<String, String> texts(String file) {
    return messages(file, value -> value instanceof YamlScalar one ? one.text().text() : "");
  }

  private static Map<String, String> messages(String text, Function<YamlNode, String> value) {
    Map<String, String> messages = new LinkedHashMap<>();
    SourceFile file = new SourceFile("messages", text);
    if (YamlParser.parse(file.asText(), new Diagnostics()) instanceof YamlMap map) {
      map.entries().forEach(one -> messages.put(one.name(), value.apply(one.value())));
    }
    return messages;
  }
}
