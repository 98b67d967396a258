package caravan.app.scaffold;

import caravan.text.source.WhiteSpace;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;

/** Texts of strangers, written so that they are nothing but text where they stand. */
public final class Quoted {
  /** What other readers of YAML take for a truth value or nothing. */
  private static final Set<String> WORDS =
      Set.of("null", "true", "false", "yes", "no", "on", "off", "y", "n");

  private Quoted() {}

  /** In YAML, in double quotes. */
  public static String yaml(String text) {
    StringBuilder out = new StringBuilder("\"");
    text.codePoints()
        .forEach(
            c -> {
              if (c == '"' || c == '\\') {
                out.append('\\').appendCodePoint(c);
              } else if (isPrintable(c)) {
                out.appendCodePoint(c);
              } else {
                out.append(String.format(Locale.ROOT, c > 0xFFFF ? "\\U%08X" : "\\u%04X", c));
              }
            });
    return out.append('"').toString();
  }

  /** A code as a key in YAML: bare, unless another reader of YAML would see more in it. */
  public static String key(String code) {
    return WORDS.contains(code.toLowerCase(Locale.ROOT)) ? yaml(code) : code;
  }

  /** A text in each language, as the value of a key in YAML: once where all are the same. */
  public static String localized(List<String> languages, Function<String, String> text) {
    Map<String, String> texts = new TreeMap<>();
    languages.forEach(language -> texts.put(language, text.apply(language)));
    if (Set.copyOf(texts.values()).size() == 1) {
      return yaml(texts.values().iterator().next());
    }
    StringBuilder out = new StringBuilder();
    for (String language : languages) {
      out.append(out.isEmpty() ? "{" : ", ");
      out.append(key(language)).append(": ").append(yaml(texts.getOrDefault(language, "")));
    }
    return out.append('}').toString();
  }

  /** In Markdown: each sign that could mean something there is escaped; one line. */
  public static String markdown(String text) {
    StringBuilder out = new StringBuilder();
    line(text)
        .codePoints()
        .forEach(
            c -> {
              if (c < 0x80 && !Character.isLetterOrDigit(c) && c != ' ') {
                out.append('\\');
              }
              out.appendCodePoint(c);
            });
    return out.toString();
  }

  /** A text as one line: whatever has no form of its own is a space. */
  public static String line(String text) {
    StringBuilder out = new StringBuilder();
    text.codePoints().forEach(c -> out.appendCodePoint(isPrintable(c) ? c : ' '));
    return WhiteSpace.single(out.toString());
  }

  private static boolean isPrintable(int c) {
    int type = Character.getType(c);
    return type != Character.CONTROL
        && type != Character.FORMAT
        && type != Character.SURROGATE
        && type != Character.LINE_SEPARATOR
        && type != Character.PARAGRAPH_SEPARATOR
        && type != Character.UNASSIGNED
        && type != Character.PRIVATE_USE;
  }
}
