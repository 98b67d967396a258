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

  /** A line that puts something into the index. */
  static String line(String name, List<?> content) {
    return BEGIN + Json.script(name) + "]=" + Json.script(content) + ";\n";
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

  /** A list in JSON. */
  static List<?> list(@Nullable String json) throws JsonFault {
    Object read = json == null ? null : JsonReader.read(json);
    if (!(read instanceof List<?> list)) {
      throw new IllegalArgumentException("no list");
    }
    return list;
  }
}
