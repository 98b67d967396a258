package caravan.report.exhibit;

import caravan.expression.evaluate.DataContext;
import caravan.expression.evaluate.Traced;
import caravan.expression.evaluate.Used;
import caravan.expression.evaluate.Vintage;
import caravan.language.registry.Language;
import caravan.model.data.CodeLists;
import caravan.model.data.Dataset;
import caravan.model.data.EditionDate;
import caravan.model.data.Observation;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Names the series of a chart by what sets them apart: Kazakhstan's exports and Kazakhstan's
 * imports are called exports and imports; what was known of them at several dates, by these. Gives
 * each a colour, which stays with its code throughout a report.
 */
final class SeriesNames {
  /** How many colours the palette has. */
  private static final int COLOURS = 8;

  private final DataContext data;
  private final Language language;

  SeriesNames(DataContext data, Language language) {
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
    List<Optional<Vintage>> vintages = series.stream().map(SeriesNames::vintage).toList();
    boolean several = vintages.stream().distinct().count() > 1;
    List<Named> names = new ArrayList<>();
    Colours colours = new Colours();
    for (int i = 0; i < series.size(); i++) {
      List<String> labels = new ArrayList<>();
      int colour = 1;
      for (Map.Entry<String, String> entry : codes.get(i).entrySet()) {
        boolean common =
            codes.stream().allMatch(c -> entry.getValue().equals(c.get(entry.getKey())));
        if (!common) {
          labels.add(data.codeLists().name(entry.getKey(), entry.getValue(), language.code()));
          colour = colour(entry.getKey(), entry.getValue());
        }
      }
      String vintage = several ? name(vintages.get(i).orElse(null)) : "";
      if (!vintage.isEmpty()) {
        labels.add(vintage);
      }
      colour = colours.take(colour, i);
      String label = labels.isEmpty() ? fallbacks.get(i) : String.join(", ", labels);
      names.add(new Named(series.size() == 1 ? "" : label, colour));
    }
    return names;
  }

  /** Which of the values in turn all observations behind a value are; none where they differ. */
  private static Optional<Vintage> vintage(Traced value) {
    List<@Nullable Vintage> all = value.used().stream().map(Used::vintage).distinct().toList();
    return all.size() == 1 ? Optional.ofNullable(all.get(0)) : Optional.empty();
  }

  private String name(@Nullable Vintage vintage) {
    if (vintage == null) {
      return language.dateWriter().latest();
    }
    EditionDate date = vintage.date();
    return date == null
        ? language.dateWriter().firstPublished()
        : language.dateWriter().date(date.day());
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
