package caravan.site.search;

import caravan.text.json.Json;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BiFunction;

/**
 * An index as files of script, since a page that was opened as a file may load those and no others.
 * Each part of the index is a statement that puts it into {@code caravanIndex}:
 *
 * <ul>
 *   <li>{@code head}: how many places there are, and a row for each further part with its name, the
 *       first word or place in it, and its file;
 *   <li>{@code words-0} and so on: a word, then its places, each as a step from the one before and
 *       an impact, then the next word;
 *   <li>{@code texts-0} and so on: for each place title, context, address, text.
 * </ul>
 *
 * <p>A small index is one file with all its parts. Of a large one, the first file has the head
 * alone, and a search loads the parts that it needs: words that begin alike stand together.
 *
 * @param first the file to be loaded first
 * @param others further files by name, which stand in the same folder
 */
public record SearchFiles(byte[] first, Map<String, byte[]> others) {
  private static final Limits LIMITS = new Limits(512 << 10, 64 << 10);

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

  private record Part(String name, Object first, String script) {}

  /**
   * The files of an index.
   *
   * @param naming the published name of a file by its name and its content
   */
  public static SearchFiles of(SearchIndex index, BiFunction<String, byte[], String> naming) {
    return of(index, naming, LIMITS);
  }

  /** The files of an index, of other sizes. */
  public static SearchFiles of(
      SearchIndex index, BiFunction<String, byte[], String> naming, Limits limits) {
    List<Part> parts = new ArrayList<>(words(index, limits.part()));
    parts.addAll(texts(index, limits.part()));
    boolean whole = parts.stream().mapToLong(part -> size(part.script())).sum() <= limits.whole();
    Map<String, byte[]> others = new TreeMap<>();
    List<Object> rows = new ArrayList<>();
    StringBuilder first = new StringBuilder();
    for (Part part : parts) {
      String file = "";
      if (whole) {
        first.append(part.script());
      } else {
        byte[] bytes = part.script().getBytes(StandardCharsets.UTF_8);
        file = naming.apply(part.name() + ".js", bytes);
        others.put(file, bytes);
      }
      rows.add(List.of(part.name(), part.first(), file));
    }
    first.append(script("head", List.of(index.entries().size(), rows)));
    return new SearchFiles(first.toString().getBytes(StandardCharsets.UTF_8), others);
  }

  private static List<Part> words(SearchIndex index, int limit) {
    List<Part> parts = new ArrayList<>();
    List<Object> words = new ArrayList<>();
    String first = "";
    long size = 0;
    for (Map.Entry<String, List<SearchIndex.Posting>> word : index.postings().entrySet()) {
      if (size > limit) {
        parts.add(part("words", parts.size(), first, words));
        words.clear();
        size = 0;
        first = word.getKey();
      }
      List<Integer> places = new ArrayList<>();
      int before = 0;
      for (SearchIndex.Posting posting : word.getValue()) {
        places.add(posting.entry() - before);
        places.add(posting.impact());
        before = posting.entry();
      }
      words.add(word.getKey());
      words.add(places);
      size += size(word.getKey()) + 2L * places.size();
    }
    parts.add(part("words", parts.size(), first, words));
    return parts;
  }

  private static List<Part> texts(SearchIndex index, int limit) {
    List<Part> parts = new ArrayList<>();
    List<Object> texts = new ArrayList<>();
    int first = 0;
    long size = 0;
    for (int i = 0; i < index.entries().size(); i++) {
      if (size > limit) {
        parts.add(part("texts", parts.size(), first, texts));
        texts.clear();
        size = 0;
        first = i;
      }
      SearchEntry entry = index.entries().get(i);
      texts.add(List.of(entry.title(), entry.context(), entry.href(), entry.text()));
      size += size(entry.title()) + size(entry.context()) + size(entry.text());
    }
    parts.add(part("texts", parts.size(), first, texts));
    return parts;
  }

  private static Part part(String kind, int number, Object first, List<Object> content) {
    String name = kind + "-" + number;
    return new Part(name, first, script(name, content));
  }

  private static String script(String name, List<Object> content) {
    return "(self.caravanIndex??={})[\"" + name + "\"]=" + Json.script(content) + ";\n";
  }

  private static long size(String text) {
    return text.getBytes(StandardCharsets.UTF_8).length;
  }
}
