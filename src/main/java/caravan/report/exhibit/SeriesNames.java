package caravan.report.exhibit;

import caravan.expression.evaluate.DataContext;
import caravan.expression.evaluate.Traced;
import caravan.model.data.CodeLists;
import caravan.model.data.Dataset;
import caravan.model.data.Observation;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Names the series of a chart by what sets them apart: Kazakhstan's exports and Kazakhstan's
 * imports are called exports and imports. Gives each a colour, which stays with its code throughout
 * a report.
 */
final class SeriesNames {
  /** How many colours the palette has. */
  private static final int COLOURS = 8;

  private final DataContext data;
  private final String language;

  SeriesNames(DataContext data, String language) {
    this.data = data;
    this.language = language;
  }

  /** A name, and the colour, from 1, that goes with it. */
  record Named(String label, int colour) {}

  /**
   * @param series of each series any value with what it was computed from
   * @param fallbacks a name for each series that has nothing to tell it apart
   */
  List<Named> name(List<Traced> series, List<String> fallbacks) {
    List<Map<String, String>> codes = series.stream().map(this::codes).toList();
    List<Named> names = new ArrayList<>();
    Colours colours = new Colours();
    for (int i = 0; i < series.size(); i++) {
      List<String> labels = new ArrayList<>();
      int colour = 1;
      for (Map.Entry<String, String> entry : codes.get(i).entrySet()) {
        boolean common =
            codes.stream().allMatch(c -> entry.getValue().equals(c.get(entry.getKey())));
        if (!common) {
          labels.add(data.codeLists().name(entry.getKey(), entry.getValue(), language));
          colour = colour(entry.getKey(), entry.getValue());
        }
      }
      colour = colours.take(colour, i);
      String label = labels.isEmpty() ? fallbacks.get(i) : String.join(", ", labels);
      names.add(new Named(series.size() == 1 ? "" : label, colour));
    }
    return names;
  }

  /**
   * Members of a dimension as series.
   *
   * @param labels their names
   */
  List<Named> ofCodes(String dimension, List<String> codes, List<String> labels) {
    List<Named> names = new ArrayList<>();
    Colours colours = new Colours();
    for (int i = 0; i < codes.size(); i++) {
      names.add(new Named(labels.get(i), colours.take(colour(dimension, codes.get(i)), i)));
    }
    return names;
  }

  /** Gives each series the colour it asks for, or another that is free. */
  private static final class Colours {
    private final Set<Integer> taken = new HashSet<>();

    int take(int wanted, int index) {
      // With more series than colours, the colours come round again.
      int colour = taken.size() == COLOURS ? index % COLOURS + 1 : wanted;
      while (taken.size() < COLOURS && taken.contains(colour)) {
        colour = colour % COLOURS + 1;
      }
      taken.add(colour);
      return colour;
    }
  }

  /** The codes, by dimension, that all observations behind a value share. */
  private Map<String, String> codes(Traced value) {
    Map<String, String> common = new LinkedHashMap<>();
    boolean first = true;
    for (var used : value.used()) {
      Map<String, String> codes = codes(used.observation());
      if (first) {
        common.putAll(codes);
        first = false;
      } else {
        common.entrySet().removeIf(e -> !e.getValue().equals(codes.get(e.getKey())));
      }
    }
    return common;
  }

  private Map<String, String> codes(Observation observation) {
    Map<String, String> codes = new LinkedHashMap<>();
    Dataset dataset = data.datasets().get(observation.dataset());
    if (dataset != null) {
      String[] key = observation.key().split("\\.", -1);
      for (int i = 0; i < key.length; i++) {
        codes.put(dataset.dimensions().get(i), key[i]);
      }
    }
    return codes;
  }

  private int colour(String dimension, String code) {
    int position = new ArrayList<>(data.codeLists().codes(dimension)).indexOf(code);
    CodeLists.Code first =
        data.codeLists().codes(dimension).stream()
            .findFirst()
            .map(c -> data.codeLists().find(dimension, c))
            .orElse(null);
    // An aggregate at the head of a list would use up the first colour.
    int shift = first != null && !first.members().isEmpty() && position > 0 ? 1 : 0;
    return Math.max(0, position - shift) % COLOURS + 1;
  }
}
