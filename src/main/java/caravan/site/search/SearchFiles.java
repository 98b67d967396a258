package caravan.site.search;

import caravan.site.search.IndexParts.Item;
import caravan.site.search.IndexParts.Part;
import caravan.text.json.Json;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BiFunction;
import java.util.function.ToLongFunction;

/**
 * An index as files of script, since a page that was opened as a file may load those and no others.
 * Each part of the index is a statement that puts it into {@code caravanIndex}:
 *
 * <ul>
 *   <li>{@code head}: how many places there are, and a row for each further part with its name, the
 *       first word or place in it, and its file;
 *   <li>{@code words-} and the first word: a word, then its places, each as a step from the one
 *       before and an impact, then the next word;
 *   <li>{@code texts-} and the number of the first place: for each place title, context, address,
 *       text.
 * </ul>
 *
 * <p>A small index is one file with all its parts. Of a large one, the first file has the head
 * alone, and a search loads the parts that it needs: words that begin alike stand together.
 *
 * @param first the file to be loaded first
 * @param others further files by name, which stand in the same folder
 */
public record SearchFiles(byte[] first, Map<String, byte[]> others) {
  static final Limits LIMITS = new Limits(512 << 10, 64 << 10);
  static final String HEAD = "head";
  static final String WORDS = "words";
  static final String TEXTS = "texts";

  public SearchFiles {
    others = Collections.unmodifiableMap(new TreeMap<>(others));
  }

  /**
   * Sizes, in bytes.
   *
   * @param whole up to which an index is one file
   * @param part from which a part of a larger one takes no more; a word with all its places, or a
   *     place, may reach beyond
   */
  public record Limits(int whole, int part) {}

  /**
   * The files of an index.
   *
   * @param naming the published name of a file by its name and its content, different for different
   *     contents
   */
  public static SearchFiles of(SearchIndex index, BiFunction<String, byte[], String> naming) {
    return of(index, naming, LIMITS);
  }

  /** The files of an index, of other sizes. */
  public static SearchFiles of(
      SearchIndex index, BiFunction<String, byte[], String> naming, Limits limits) {
    IndexParts words = new IndexParts(WORDS, "", limits.part());
    index.postings().forEach((word, places) -> words.add(Item.word(word, PlaceSteps.of(places))));
    IndexParts texts = new IndexParts(TEXTS, 0, limits.part());
    for (int i = 0; i < index.entries().size(); i++) {
      SearchEntry entry = index.entries().get(i);
      texts.add(Item.place(i, entry.title(), entry.context(), entry.href(), entry.text()));
    }
    List<Part> parts = new ArrayList<>(words.done());
    parts.addAll(texts.done());
    long size = parts.stream().mapToLong(part -> size(part, file -> 0)).sum();
    return of(index.entries().size(), parts, size <= limits.whole(), naming);
  }

  /** How many bytes a part has; where it is kept, its file has so many. */
  static long size(Part part, ToLongFunction<String> kept) {
    byte[] script = part.script();
    return script == null ? kept.applyAsLong(part.file()) : script.length;
  }

  /**
   * The files of some parts; those that are kept are not among them.
   *
   * @param count of the places
   * @param isWhole whether all stand in one file
   */
  static SearchFiles of(
      int count, List<Part> parts, boolean isWhole, BiFunction<String, byte[], String> naming) {
    Map<String, byte[]> others = new TreeMap<>();
    List<Object> rows = new ArrayList<>();
    ByteArrayOutputStream first = new ByteArrayOutputStream();
    for (Part part : parts) {
      byte[] script = part.script();
      String file = part.file();
      if (script != null && isWhole) {
        first.writeBytes(script);
      } else if (script != null) {
        file = naming.apply(part.kind() + ".js", script);
        others.put(file, script);
      }
      rows.add(List.of(part.name(), part.first(), file));
    }
    String head = IndexScript.line(HEAD, Json.script(List.of(count, rows)));
    first.writeBytes(head.getBytes(StandardCharsets.UTF_8));
    return new SearchFiles(first.toByteArray(), others);
  }
}
