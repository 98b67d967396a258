package caravan.site.search;

import caravan.site.search.IndexParts.Item;
import caravan.site.search.IndexParts.Part;
import caravan.text.json.JsonFault;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/**
 * The files of an index of which some places say something else now, from the files that it had:
 * byte for byte what {@link SearchFiles} would make of the whole, though only those parts are read
 * in which something changes.
 *
 * @param files those that are new, and the first
 * @param gone the names of files that are none of it any more
 * @param lengths of the fields of all places
 */
public record ChangedIndex(SearchFiles files, Set<String> gone, FieldLengths lengths) {
  public ChangedIndex {
    gone = Set.copyOf(gone);
  }

  /** Files as they were. */
  public interface Files {
    /** The content of one. */
    byte[] bytes(String name);

    /** How many bytes one has. */
    long size(String name);
  }

  /**
   * The files of the index as it is now; nothing where all must be made anew, since words weigh
   * otherwise, places stand elsewhere, or the files are none of an index.
   *
   * @param first the first file as it was
   * @param others gives the others as they were
   * @param lengths of the fields as they were
   * @param places what has changed, by number
   * @param naming as of {@link SearchFiles#of}
   */
  public static Optional<ChangedIndex> of(
      byte[] first,
      Files others,
      FieldLengths lengths,
      Map<Integer, SearchEntry> places,
      BiFunction<String, byte[], String> naming) {
    return of(first, others, lengths, places, naming, SearchFiles.LIMITS);
  }

  /** As above, for an index of other sizes. */
  static Optional<ChangedIndex> of(
      byte[] first,
      Files others,
      FieldLengths lengths,
      Map<Integer, SearchEntry> places,
      BiFunction<String, byte[], String> naming,
      SearchFiles.Limits limits) {
    try {
      return new Change(first, others, naming, limits).of(lengths, new TreeMap<>(places));
    } catch (JsonFault | RuntimeException e) {
      // Whatever else these files are: nobody needs them to make the index.
      return Optional.empty();
    }
  }

  /** A part of the files that were. */
  private record Row(String name, Object first, String file) {}

  /** What is done once. */
  private static final class Change {
    private final Files others;
    private final BiFunction<String, byte[], String> naming;
    private final SearchFiles.Limits limits;
    private final Map<String, String> first;
    private final List<Row> rows = new ArrayList<>();
    private final Map<String, List<?>> read = new HashMap<>();
    private final int count;

    Change(
        byte[] file,
        Files others,
        BiFunction<String, byte[], String> naming,
        SearchFiles.Limits limits)
        throws JsonFault {
      this.others = others;
      this.naming = naming;
      this.limits = limits;
      this.first = IndexScript.lines(file);
      List<?> head = IndexScript.list(first.get(SearchFiles.HEAD));
      this.count = number(head.get(0));
      for (Object row : (List<?>) head.get(1)) {
        List<?> cells = (List<?>) row;
        Object begins = cells.get(1) instanceof String word ? word : number(cells.get(1));
        rows.add(new Row((String) cells.get(0), begins, (String) cells.get(2)));
      }
    }

    private static int number(Object json) {
      return ((BigDecimal) json).intValueExact();
    }

    Optional<ChangedIndex> of(FieldLengths lengths, SortedMap<Integer, SearchEntry> places)
        throws JsonFault {
      Map<Integer, PlaceWords> were = new HashMap<>();
      FieldLengths now = lengths;
      for (Map.Entry<Integer, SearchEntry> place : places.entrySet()) {
        SearchEntry is = place.getValue();
        List<?> was = place(place.getKey());
        if (!was.get(2).equals(is.href())) {
          return Optional.empty();
        }
        SearchEntry entry =
            new SearchEntry(
                is.kind(),
                (String) was.get(0),
                is.alias(),
                (String) was.get(1),
                is.href(),
                (String) was.get(3));
        PlaceWords words = PlaceWords.of(entry);
        were.put(place.getKey(), words);
        now = now.without(words).with(PlaceWords.of(is));
      }
      if (!now.weighsLike(lengths)) {
        return Optional.empty();
      }
      FieldLengths all = now;
      SortedMap<String, Map<Integer, Integer>> changed = new TreeMap<>();
      places.forEach(
          (number, is) -> {
            Map<String, Integer> gone = Objects.requireNonNull(were.get(number)).impacts(all);
            Map<String, Integer> come = PlaceWords.of(is).impacts(all);
            Set<String> words = new TreeSet<>(gone.keySet());
            words.addAll(come.keySet());
            for (String word : words) {
              int impact = come.getOrDefault(word, 0);
              if (impact != gone.getOrDefault(word, 0)) {
                changed.computeIfAbsent(word, w -> new TreeMap<>()).put(number, impact);
              }
            }
          });
      List<Part> parts = new ArrayList<>(words(changed));
      parts.addAll(texts(places));
      long size = parts.stream().mapToLong(part -> SearchFiles.size(part, others::size)).sum();
      boolean isWhole = size <= limits.whole();
      if (isWhole != isWhole()) {
        return Optional.empty();
      }
      SearchFiles files = SearchFiles.of(count, parts, isWhole, naming);
      Set<String> gone = new HashSet<>();
      rows.forEach(row -> gone.add(row.file()));
      parts.forEach(part -> gone.remove(part.file()));
      gone.removeAll(files.others().keySet());
      gone.remove("");
      return Optional.of(new ChangedIndex(files, gone, now));
    }

    private boolean isWhole() {
      return rows.stream().allMatch(row -> row.file().isEmpty());
    }

    private List<Row> rows(String kind) {
      return rows.stream().filter(row -> row.name().startsWith(kind)).toList();
    }

    private @Nullable String json(Row row) throws JsonFault {
      Map<String, String> lines =
          row.file().isEmpty() ? first : IndexScript.lines(others.bytes(row.file()));
      return lines.get(row.name());
    }

    private List<?> content(Row row) throws JsonFault {
      List<?> known = read.get(row.name());
      if (known == null) {
        known = IndexScript.list(json(row));
        read.put(row.name(), known);
      }
      return known;
    }

    /** What stood in the index for a place. */
    private List<?> place(int number) throws JsonFault {
      List<Row> texts = rows(SearchFiles.TEXTS);
      int at = 0;
      while (at + 1 < texts.size() && (Integer) texts.get(at + 1).first() <= number) {
        at++;
      }
      return (List<?>) content(texts.get(at)).get(number - (Integer) texts.get(at).first());
    }

    private List<Part> words(SortedMap<String, Map<Integer, Integer>> changed) throws JsonFault {
      IndexParts parts = new IndexParts(SearchFiles.WORDS, "", limits.part());
      List<Row> words = rows(SearchFiles.WORDS);
      for (int i = 0; i < words.size(); i++) {
        Row row = words.get(i);
        String begin = (String) row.first();
        String end = i + 1 < words.size() ? (String) words.get(i + 1).first() : null;
        SortedMap<String, Map<Integer, Integer>> of =
            end == null ? changed.tailMap(begin) : changed.subMap(begin, end);
        // The end of a part depends on the word behind it, which may be gone.
        boolean ends = end == null || !changed.containsKey(end);
        if (!row.file().isEmpty() && of.isEmpty() && ends && parts.endsAhead(begin)) {
          parts.keep(begin, row.file());
        } else {
          places(row, of).forEach((word, places) -> parts.add(Item.word(word, places)));
        }
      }
      return parts.done();
    }

    /** The words of a part with their places, as they stand there; most stay as they are. */
    private SortedMap<String, String> places(
        Row row, SortedMap<String, Map<Integer, Integer>> changed) throws JsonFault {
      SortedMap<String, String> words = new TreeMap<>();
      IndexScript.words(json(row), words::put);
      for (Map.Entry<String, Map<Integer, Integer>> one : changed.entrySet()) {
        String places = PlaceSteps.changed(words.get(one.getKey()), one.getValue());
        if (places == null) {
          words.remove(one.getKey());
        } else {
          words.put(one.getKey(), places);
        }
      }
      return words;
    }

    private List<Part> texts(SortedMap<Integer, SearchEntry> changed) throws JsonFault {
      IndexParts parts = new IndexParts(SearchFiles.TEXTS, 0, limits.part());
      List<Row> texts = rows(SearchFiles.TEXTS);
      for (int i = 0; i < texts.size(); i++) {
        Row row = texts.get(i);
        int begin = (Integer) row.first();
        int end = i + 1 < texts.size() ? (Integer) texts.get(i + 1).first() : count;
        boolean same = changed.subMap(begin, end).isEmpty();
        if (!row.file().isEmpty() && same && parts.endsAhead(begin)) {
          parts.keep(begin, row.file());
        } else {
          for (int number = begin; number < end; number++) {
            parts.add(
                item(number, changed.get(number), (List<?>) content(row).get(number - begin)));
          }
        }
      }
      return parts.done();
    }

    private static Item item(int number, @Nullable SearchEntry is, List<?> was) {
      return is == null
          ? Item.place(
              number,
              (String) was.get(0),
              (String) was.get(1),
              (String) was.get(2),
              (String) was.get(3))
          : Item.place(number, is.title(), is.context(), is.href(), is.text());
    }
  }
}
