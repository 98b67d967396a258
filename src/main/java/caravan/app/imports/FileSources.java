package caravan.app.imports;

import caravan.app.scaffold.Codes;
import caravan.app.tables.ImportFault;
import caravan.app.tables.Problem;
import caravan.model.data.Bibliography;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The sources that the rows of a file name, as those of a report.
 *
 * @param ids by the texts of the file; empty where rows name none
 * @param usual the id of the source of the dataset, whose values count
 */
record FileSources(Map<String, String> ids, String usual) {
  FileSources {
    ids = Collections.unmodifiableMap(new LinkedHashMap<>(ids));
  }

  /** All values are of one source. */
  static FileSources one(String id) {
    return new FileSources(Map.of(), id);
  }

  /**
   * The sources of the rows of a file.
   *
   * @param own the id of the file itself, for rows that name nobody
   * @param leading whose values count, as the file or the report names it; null where that is not
   *     said
   * @throws ImportFault if two have values of the same cell and it is not said whose counts
   */
  static FileSources of(ImportedData data, String own, Bibliography known, @Nullable String leading)
      throws ImportFault {
    List<String> texts = data.sources();
    Map<String, String> ids = new LinkedHashMap<>();
    Codes codes = new Codes("source");
    if (data.rows().stream().anyMatch(row -> row.source().isEmpty())) {
      ids.put("", own);
    }
    for (String text : texts) {
      ids.put(text, id(text, codes.of(text), ids, known));
    }
    if (leading != null) {
      String usual = ids.getOrDefault(leading, leading);
      if (!ids.containsValue(usual)) {
        throw fault(
            "no row of the file is of the source \"" + leading + "\"",
            "its sources are " + String.join(", ", texts));
      }
      return new FileSources(ids, usual);
    }
    List<String> rivals = data.rivals();
    if (rivals != null) {
      throw fault(
          named(rivals.get(0)) + " and " + named(rivals.get(1)) + " have values of the same cells",
          "say whose count; what others say stands beside them: --source \""
              + (rivals.get(0).isEmpty() ? rivals.get(1) : rivals.get(0))
              + "\"");
    }
    Map<String, Long> counts =
        data.rows().stream()
            .collect(Collectors.groupingBy(ImportedData.Row::source, Collectors.counting()));
    // Of two that have as many, the one that comes first.
    String most =
        texts.stream()
            .min(Comparator.comparing((String text) -> -counts.getOrDefault(text, 0L)))
            .orElseThrow();
    return new FileSources(ids, String.valueOf(ids.get(most)));
  }

  /** A source that the report has by this id or title; else a new id. */
  private static String id(
      String text, String code, Map<String, String> taken, Bibliography known) {
    if (known.find(text) != null) {
      return text;
    }
    String titled =
        known.sources().values().stream()
            .filter(one -> one.isTitled(text) || one.isTitled("[" + text + "]"))
            .map(one -> one.id())
            .findFirst()
            .orElse(null);
    if (titled != null) {
      return titled;
    }
    String plain = code.toLowerCase(Locale.ROOT).replace('_', '-');
    String id = plain;
    for (int i = 2; known.find(id) != null || taken.containsValue(id); i++) {
      id = plain + "-" + i;
    }
    return id;
  }

  /** The id of a row's source. */
  String of(ImportedData.Row row) {
    return ids.getOrDefault(row.source(), usual);
  }

  private static String named(String text) {
    return text.isEmpty() ? "a row without a source" : text;
  }

  private static ImportFault fault(String message, String help) {
    return new ImportFault(List.of(new Problem(0, 0, message, help)));
  }
}
