package caravan.text.yaml;

import caravan.text.diagnostic.Code;
import caravan.text.diagnostic.Diagnostics;
import caravan.text.diagnostic.NearestName;
import caravan.text.diagnostic.Needed;
import caravan.text.source.SourceText;
import caravan.text.source.Span;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Reads the keys of one map with their types. A key that nobody asked for by the time of {@link
 * #finish()} is unknown, and reported with the nearest one that was. For one thread.
 */
public final class MapReader {
  private final YamlMap map;
  private final String what;
  private final Diagnostics out;
  private final @Nullable Shape shape;
  private final TreeSet<String> asked = new TreeSet<>();
  private final TreeSet<String> demanded = new TreeSet<>();

  /** Whether this stands in for a node that is no map, of which nothing more is to be said. */
  private final boolean standIn;

  /**
   * @param what what the map is, for messages: "a dataset"
   */
  public MapReader(YamlMap map, String what, Diagnostics out) {
    this(map, what, null, out, false);
  }

  private MapReader(
      YamlMap map, String what, @Nullable Shape shape, Diagnostics out, boolean standIn) {
    this.map = map;
    this.what = what;
    this.shape = shape;
    this.out = out;
    this.standIn = standIn;
  }

  /** A reader of a node that should be a map; an empty one, and an error, where it is not. */
  public static MapReader of(@Nullable YamlNode node, Span at, String what, Diagnostics out) {
    return of(node, at, what, null, out);
  }

  /**
   * A reader of a map of a declared shape, which reads exactly the keys that are declared: anything
   * else is a fault of the program.
   */
  public static MapReader of(@Nullable YamlNode node, Span at, Shape shape, Diagnostics out) {
    return of(node, at, shape.what(), shape, out);
  }

  private static MapReader of(
      @Nullable YamlNode node, Span at, String what, @Nullable Shape shape, Diagnostics out) {
    if (node instanceof YamlMap map) {
      return new MapReader(map, what, shape, out, false);
    }
    if (node != null) {
      out.error(
          Code.WRONG_TYPE,
          node.span(),
          what
              + " has lines such as \""
              + (shape == null ? "name" : shape.example())
              + ": …\"; here is "
              + node.describe());
    }
    return new MapReader(new YamlMap(at, List.of()), what, shape, out, node != null);
  }

  public Span span() {
    return map.span();
  }

  /** The value of a key; null where it is not there or has no value. */
  public @Nullable YamlNode get(String key) {
    asked.add(key);
    YamlNode value = map.get(key);
    return value instanceof YamlScalar scalar && scalar.isNull() ? null : value;
  }

  /** The value of a key that must be there; null, and an error, where it is not. */
  public @Nullable YamlNode require(String key) {
    return require(key, null);
  }

  /**
   * The value of a key that must be there; null, and an error, where it is not.
   *
   * @param help advice where it is not
   */
  public @Nullable YamlNode require(String key, @Nullable String help) {
    demanded.add(key);
    YamlNode value = get(key);
    if (value == null && !standIn) {
      YamlNode empty = map.get(key);
      Span span = empty == null ? head() : empty.span();
      out.error(Code.MISSING_KEY, span, what + " needs \"" + key + ": …\"", help);
    }
    return value;
  }

  /** An error: neither of two keys is there, of which a map has one. */
  public void needsOneOf(String one, String other) {
    if (!standIn) {
      out.error(
          Code.MISSING_KEY, head(), what + " needs \"" + one + ": …\" or \"" + other + ": …\"");
    }
  }

  /** The first key of the map: a place for what is missing that does not span half a file. */
  private Span head() {
    if (map.entries().isEmpty()) {
      return new Span(map.span().file(), map.span().start(), map.span().start());
    }
    return map.entries().get(0).key().span();
  }

  /** A text; null where the key is not there, or, with an error, where it is none. */
  public @Nullable SourceText text(String key) {
    return asText(get(key), out);
  }

  /** A text that must be there. */
  public @Nullable SourceText requireText(String key) {
    return asText(require(key), out);
  }

  /** A list of texts, or one text as a list of one; empty where the key is not there. */
  public List<SourceText> texts(String key) {
    YamlNode node = get(key);
    List<YamlNode> items = node instanceof YamlList list ? list.items() : listOf(node);
    List<SourceText> texts = new ArrayList<>();
    for (YamlNode item : items) {
      SourceText text = asText(item, out);
      if (text != null) {
        texts.add(text);
      }
    }
    return texts;
  }

  /**
   * A list of texts that must be there and hold at least one.
   *
   * @param help advice where it is not
   */
  public List<SourceText> requireTexts(String key, @Nullable String help) {
    if (require(key, help) instanceof YamlList list && list.items().isEmpty()) {
      out.error(
          Code.MISSING_KEY, list.span(), what + " needs something behind \"" + key + ":\"", help);
    }
    return texts(key);
  }

  private static List<YamlNode> listOf(@Nullable YamlNode node) {
    return node == null ? List.of() : List.of(node);
  }

  /** A number with the digits as stated. */
  public @Nullable BigDecimal number(String key) {
    return asNumber(get(key), out);
  }

  /** True or false; the fallback where the key is not there or is neither. */
  public boolean truth(String key, boolean fallback) {
    YamlNode node = get(key);
    if (node == null) {
      return fallback;
    }
    Boolean truth = node instanceof YamlScalar scalar ? scalar.truth() : null;
    if (truth == null) {
      out.error(
          Code.WRONG_TYPE,
          node.span(),
          Needed.here("true or false", node.describe()),
          "write \"" + key + ": true\" or \"" + key + ": false\"");
      return fallback;
    }
    return truth;
  }

  /** One text for all languages, or a map of language to text. */
  public @Nullable LocalizedText localized(String key) {
    return asLocalized(get(key), out);
  }

  /** A localized text that must be there. */
  public @Nullable LocalizedText requireLocalized(String key) {
    return asLocalized(require(key), out);
  }

  /** Reports the keys that nobody asked for. */
  public void finish() {
    if (shape != null) {
      shape.hold(asked, demanded);
    }
    for (YamlMap.Entry entry : map.entries()) {
      if (!asked.contains(entry.name())) {
        out.error(
            Code.UNKNOWN_KEY,
            entry.key().span(),
            what + " has no \"" + entry.name() + ":\"",
            NearestName.help(entry.name(), asked));
      }
    }
  }

  /** The text of a scalar; null, and an error, for an empty one, a list or a map. */
  public static @Nullable SourceText asText(@Nullable YamlNode node, Diagnostics out) {
    if (node == null) {
      return null;
    }
    if (node instanceof YamlScalar scalar && (scalar.isNull() || scalar.text().text().isBlank())) {
      out.error(Code.MISSING_KEY, node.span(), "this text is empty", "write it, or take it out");
      return null;
    }
    if (node instanceof YamlScalar scalar) {
      return scalar.text();
    }
    String help =
        node instanceof YamlList && node.span().text().startsWith("[")
            ? "put a text that begins with \"[\" in quotes"
            : null;
    wrongType(node, "a text", help, out);
    return null;
  }

  /** The number of a scalar; null, and an error, for anything else. */
  public static @Nullable BigDecimal asNumber(@Nullable YamlNode node, Diagnostics out) {
    if (node == null) {
      return null;
    }
    BigDecimal number = node instanceof YamlScalar scalar ? scalar.number() : null;
    if (number == null) {
      noNumber(node, out);
    }
    return number;
  }

  /** A localized text of a node; null, with an error where the node is there but is none. */
  public static @Nullable LocalizedText asLocalized(@Nullable YamlNode node, Diagnostics out) {
    if (node instanceof YamlMap map) {
      Map<String, SourceText> texts = new LinkedHashMap<>();
      for (YamlMap.Entry entry : map.entries()) {
        SourceText text = asText(entry.value(), out);
        if (text != null) {
          texts.put(entry.name(), text);
        }
      }
      return new LocalizedText(map.span(), null, texts);
    }
    SourceText text = asText(node, out);
    return node == null || text == null ? null : new LocalizedText(node.span(), text, Map.of());
  }

  private static void noNumber(YamlNode node, Diagnostics out) {
    if (node instanceof YamlScalar scalar && scalar.isNull()) {
      out.error(
          Code.WRONG_TYPE,
          node.span(),
          "a number is missing here",
          "write it, or take the line out");
      return;
    }
    boolean quoted = node instanceof YamlScalar scalar && !scalar.plain();
    out.error(
        Code.WRONG_TYPE,
        node.span(),
        Needed.here("a number", quoted ? "a text in quotes" : node.describe()),
        node instanceof YamlScalar scalar ? NumberHint.of(scalar) : null);
  }

  /**
   * Reports a node of another type than needed.
   *
   * @param needed what should stand there, such as "a text"
   */
  public static void wrongType(
      YamlNode node, String needed, @Nullable String help, Diagnostics out) {
    out.error(Code.WRONG_TYPE, node.span(), Needed.here(needed, node.describe()), help);
  }
}
