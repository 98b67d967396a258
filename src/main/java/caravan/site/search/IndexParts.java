package caravan.site.search;

import caravan.text.json.Json;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The parts of one kind of an index in the making. Where a part ends is told by what stands behind
 * it, as far as sizes allow, so that a change moves the ends of few parts: parts that stay as they
 * are can be kept without being read.
 */
final class IndexParts {
  /** One of so many items may begin a part before it is full. */
  private static final int ONE_OF = 32;

  private final String kind;
  private final Object least;
  private final int limit;
  private final List<Part> done = new ArrayList<>();
  private final StringBuilder content = new StringBuilder();
  private Object first;
  private long size;

  /**
   * What parts hold: a word with its places, or a place.
   *
   * @param id by which it is found: a word, or a number
   * @param json what stands in the part for it
   * @param size about how many bytes that takes
   */
  record Item(Object id, String json, long size) {
    /**
     * A word.
     *
     * @param places with their impacts, as a list in JSON
     */
    static Item word(String word, String places) {
      long size = bytes(word) + 2 * PlaceSteps.count(places);
      return new Item(word, Json.script(word) + "," + places, size);
    }

    static Item place(int number, String title, String context, String href, String text) {
      long size = bytes(title) + bytes(context) + bytes(text);
      return new Item(number, Json.script(List.of(title, context, href, text)), size);
    }

    private static long bytes(String text) {
      return text.getBytes(StandardCharsets.UTF_8).length;
    }
  }

  /**
   * A part.
   *
   * @param first what it begins with; of the first part the least of all
   * @param script what its file says; null where it is kept
   * @param file that has it already; empty where none does
   */
  record Part(String kind, Object first, byte @Nullable [] script, String file) {
    /** By what the search knows its content. */
    String name() {
      return kind + "-" + first;
    }
  }

  /**
   * @param kind {@code words} or {@code texts}
   * @param least with which the first part begins, whatever is in it
   * @param limit from which a part takes no more, in bytes
   */
  IndexParts(String kind, Object least, int limit) {
    this.kind = kind;
    this.least = least;
    this.first = least;
    this.limit = limit;
  }

  void add(Item item) {
    if (endsAhead(item.id())) {
      end();
      first = done.isEmpty() ? least : item.id();
    }
    content.append(content.isEmpty() ? "" : ",").append(item.json());
    size += item.size();
  }

  /** Whether what stands ahead of an item is at its end there. */
  boolean endsAhead(Object id) {
    boolean mayBegin = Math.floorMod(id.toString().hashCode() * 0x9E3779B9 >> 8, ONE_OF) == 0;
    return content.isEmpty() || size > limit || (size > limit / 2 && mayBegin);
  }

  /** Takes a part over as it is; only where the one ahead of it has ended. */
  void keep(Object begins, String file) {
    end();
    done.add(new Part(kind, begins, null, file));
  }

  /** All parts; there is one at least. */
  List<Part> done() {
    end();
    if (done.isEmpty()) {
      done.add(made());
    }
    return List.copyOf(done);
  }

  private void end() {
    if (!content.isEmpty()) {
      done.add(made());
      content.setLength(0);
      size = 0;
    }
  }

  private Part made() {
    String name = new Part(kind, first, null, "").name();
    String line = IndexScript.line(name, "[" + content + "]");
    return new Part(kind, first, line.getBytes(StandardCharsets.UTF_8), "");
  }
}
