package caravan.text.json;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Changes single objects in what {@link Json#write} wrote, without reading the others: those of a
 * list that is a member of the outermost object. Their lines are told by how far they are indented;
 * no line ends within a text. Stateless.
 */
public final class JsonArrays {
  private static final String BEGIN = "\n    {";
  private static final String END = "\n    }";

  private JsonArrays() {}

  /**
   * The text with other objects in a list.
   *
   * @param list the name of the list
   * @param objects the new ones, by their number in the list, from 0
   * @return nothing where there are no such objects
   */
  public static Optional<String> with(String json, String list, Map<Integer, ?> objects) {
    String head = "\n  \"" + list + "\" : [";
    int at = json.indexOf(head) + head.length();
    if (at < head.length()) {
      return Optional.empty();
    }
    StringBuilder out = new StringBuilder(json.length() + 1024).append(json, 0, at);
    int left = objects.size();
    int number = 0;
    while (left > 0 && json.startsWith(BEGIN, at)) {
      int end = json.indexOf(END, at) + END.length();
      if (end < at) {
        return Optional.empty();
      }
      Object object = objects.get(number);
      if (object == null) {
        out.append(json, at, end);
      } else {
        out.append(written(object));
        left--;
      }
      boolean isLast = !json.startsWith(",", end);
      at = isLast ? end : end + 1;
      out.append(isLast ? "" : ",");
      number++;
    }
    return left > 0
        ? Optional.empty()
        : Optional.of(out.append(json, at, json.length()).toString());
  }

  /** An object as it stands in such a list. */
  private static String written(Object object) {
    String json = Json.write(Map.of("list", List.of(object)));
    return json.substring(json.indexOf(BEGIN), json.lastIndexOf(END) + END.length());
  }
}
