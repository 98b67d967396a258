package caravan.site.search;

import caravan.text.json.Json;
import caravan.text.json.JsonFault;
import caravan.text.json.JsonReader;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The lines of script in which an index is written. Stateless. */
final class IndexScript {
  private static final String BEGIN = "(self.caravanIndex??={})[";

  private IndexScript() {}

  /** A line that puts something, in JSON, into the index. */
  static String line(String name, String json) {
    return BEGIN + Json.script(name) + "]=" + json + ";\n";
  }

  /**
   * What the lines of a file put into the index, by its names, as JSON.
   *
   * @throws JsonFault if it is no such file
   */
  static Map<String, String> lines(byte[] file) throws JsonFault {
    Map<String, String> lines = new HashMap<>();
    for (String line : new String(file, StandardCharsets.UTF_8).split("\n")) {
      // Neither a word nor a number holds a quotation mark.
      int end = line.indexOf("\"]=");
      if (!line.startsWith(BEGIN + '"') || end < 0 || !line.endsWith(";")) {
        throw new IllegalArgumentException("no line of an index");
      }
      Object name = JsonReader.read(line.substring(BEGIN.length(), end + 1));
      lines.put(String.valueOf(name), line.substring(end + 3, line.length() - 1));
    }
    return lines;
  }

  /** What hears of words and their places. */
  interface Words {
    void word(String word, String places);
  }

  /**
   * Reads a part with words: each, and the list of its places as it stands there. Words hold
   * neither quotation marks nor backslashes.
   */
  static void words(@Nullable String json, Words words) {
    if (json == null || !json.startsWith("[") || !json.endsWith("]")) {
      throw new IllegalArgumentException("no words");
    }
    int at = 1;
    while (at + 1 < json.length()) {
      int end = json.indexOf("\",[", at);
      int last = json.indexOf(']', end);
      if (json.charAt(at) != '"' || end < 0 || last < 0) {
        throw new IllegalArgumentException("no word");
      }
      words.word(json.substring(at + 1, end), json.substring(end + 2, last + 1));
      at = last + 2;
    }
  }

  /** A list in JSON. */
  static List<?> list(@Nullable String json) throws JsonFault {
    Object read = json == null ? null : JsonReader.read(json);
    if (!(read instanceof List<?> list)) {
      throw new IllegalArgumentException("no list");
    }
    return list;
  }
}
