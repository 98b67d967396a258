package caravan.text.yaml;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What a map may hold, declared once: the reader of the map is held to it, and the schema that
 * editors use is made from it. Immutable.
 *
 * @param what what the map is, for messages: "a dataset"
 * @param description for authors, in one or two sentences
 * @param fields in the order in which they are told of
 * @param oneOf groups of keys, of which one has to be there as a whole; empty where nothing is
 *     asked
 */
public record Shape(String what, String description, List<Field> fields, List<List<String>> oneOf) {
  public Shape {
    fields = List.copyOf(fields);
    oneOf = oneOf.stream().map(List::copyOf).toList();
    Set<String> keys = new HashSet<>();
    for (Field field : fields) {
      if (!keys.add(field.key())) {
        throw new IllegalArgumentException(what + " declares \"" + field.key() + "\" twice");
      }
    }
  }

  /**
   * A key of a map.
   *
   * @param description for authors, one sentence or two
   */
  public record Field(String key, Kind kind, boolean required, String description) {}

  /** A map without keys, to which they are added. */
  public static Shape of(String what, String description) {
    return new Shape(what, description, List.of(), List.of());
  }

  /** The same, with a key that must be there. */
  public Shape required(String key, Kind kind, String told) {
    return with(new Field(key, kind, true, told));
  }

  /** The same, with a key that may be there. */
  public Shape optional(String key, Kind kind, String told) {
    return with(new Field(key, kind, false, told));
  }

  /** The same, with keys of which one must be there: a key, or several joined by {@code +}. */
  public Shape oneOf(String... groups) {
    return new Shape(
        what,
        description,
        fields,
        Stream.of(groups).map(g -> List.of(g.split("\\+", -1))).toList());
  }

  /** A key that such a map has, for messages. */
  String example() {
    return fields.get(0).key();
  }

  private Shape with(Field field) {
    List<Field> more = new ArrayList<>(fields);
    more.add(field);
    return new Shape(what, description, more, oneOf);
  }

  /**
   * Holds a reader to this declaration.
   *
   * @param asked the keys that it read
   * @param demanded those that it called missing where they were
   * @throws IllegalStateException if they are not the declared ones
   */
  void hold(Set<String> asked, Set<String> demanded) {
    int needed = 0;
    boolean read = true;
    for (Field field : fields) {
      needed += field.required() ? 1 : 0;
      read &= asked.contains(field.key());
      read &= !field.required() || demanded.contains(field.key());
    }
    if (!read || asked.size() != fields.size() || demanded.size() != needed) {
      throw new IllegalStateException(
          what + " is declared as " + fields + ", read " + asked + ", required " + demanded);
    }
  }
}
