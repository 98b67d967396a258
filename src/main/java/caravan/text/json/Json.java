package caravan.text.json;

import java.io.StringWriter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.PrettyPrinter;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;

/**
 * JSON text from maps, lists, strings, numbers, booleans and null, keys in the order of the map.
 * The same value gives the same text everywhere (line ends are {@code \n}).
 */
public final class Json {
  private static final JsonFactory FACTORY = new JsonFactory();

  private Json() {}

  /**
   * Writes a value, indented by two spaces, with a line end behind it. What can't be seen or turns
   * the direction of text is escaped: people read it on terminals and in logs.
   *
   * @throws IllegalArgumentException for a value of any other type
   */
  public static String write(@Nullable Object value) {
    DefaultIndenter indenter = new DefaultIndenter("  ", "\n");
    DefaultPrettyPrinter printer =
        new DefaultPrettyPrinter().withObjectIndenter(indenter).withArrayIndenter(indenter);
    ObjectWriteContext context =
        new ObjectWriteContext.Base() {
          @Override
          public PrettyPrinter getPrettyPrinter() {
            return printer;
          }

          @Override
          public boolean hasPrettyPrinter() {
            return true;
          }
        };
    return visible(text(value, context)) + '\n';
  }

  /** The text with the controls, format characters and line separators beyond ASCII escaped. */
  private static String visible(String json) {
    StringBuilder out = new StringBuilder(json.length());
    int done = 0;
    int next;
    for (int at = 0; at < json.length(); at = next) {
      int c = json.codePointAt(at);
      next = at + Character.charCount(c);
      if (c > 0x7E && isUnseen(c)) {
        out.append(json, done, at);
        for (char unit : Character.toChars(c)) {
          out.append(String.format(Locale.ROOT, "\\u%04X", (int) unit));
        }
        done = next;
      }
    }
    return done == 0 ? json : out.append(json, done, json.length()).toString();
  }

  private static boolean isUnseen(int c) {
    int type = Character.getType(c);
    return type == Character.CONTROL
        || type == Character.FORMAT
        || type == Character.SURROGATE
        || type == Character.LINE_SEPARATOR
        || type == Character.PARAGRAPH_SEPARATOR;
  }

  /**
   * Writes a value in one line, for the element {@code <script>} of a page: nothing in it can end
   * the element or begin a comment.
   *
   * @throws IllegalArgumentException for a value of a type that {@link #write} refuses
   */
  public static String forScript(@Nullable Object value) {
    // These characters stand in texts only, where an escape means the same.
    return text(value, ObjectWriteContext.empty())
        .replace("<", "\\u003c")
        .replace(">", "\\u003e")
        .replace("&", "\\u0026")
        .replace("\u2028", "\\u2028")
        .replace("\u2029", "\\u2029");
  }

  private static String text(@Nullable Object value, ObjectWriteContext context) {
    StringWriter out = new StringWriter();
    try (JsonGenerator generator = FACTORY.createGenerator(context, out)) {
      value(generator, value);
    }
    return out.toString();
  }

  /**
   * A value on one line, as part of a script, also of one within HTML: what could end a string, a
   * line or an element there is escaped.
   *
   * @throws IllegalArgumentException for a value of any other type
   */
  public static String script(@Nullable Object value) {
    StringWriter out = new StringWriter();
    try (JsonGenerator generator = FACTORY.createGenerator(ObjectWriteContext.empty(), out)) {
      value(generator, value);
    }
    // These stand within strings only.
    return out.toString()
        .replace("<", "\\u003c")
        .replace(">", "\\u003e")
        .replace("&", "\\u0026")
        .replace("\u2028", "\\u2028")
        .replace("\u2029", "\\u2029");
  }

  private static void value(JsonGenerator generator, @Nullable Object value) {
    if (value == null) {
      generator.writeNull();
    } else if (value instanceof Map<?, ?> map) {
      generator.writeStartObject();
      map.forEach(
          (key, member) -> {
            generator.writeName(Objects.requireNonNull(key).toString());
            value(generator, member);
          });
      generator.writeEndObject();
    } else if (value instanceof List<?> list) {
      generator.writeStartArray();
      list.forEach(item -> value(generator, item));
      generator.writeEndArray();
    } else if (value instanceof String text) {
      generator.writeString(text);
    } else if (value instanceof Integer number) {
      generator.writeNumber(number);
    } else if (value instanceof Boolean truth) {
      generator.writeBoolean(truth);
    } else {
      throw new IllegalArgumentException("no JSON for " + value.getClass());
    }
  }
}
