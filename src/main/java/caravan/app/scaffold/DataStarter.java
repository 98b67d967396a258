package caravan.app.scaffold;

import caravan.model.data.Period;
import caravan.report.resolved.ChartData;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Writes what a file says as the dataset, the code lists and the first page of a report. */
final class DataStarter {
  private static final int LINES_OF_CHART = 4;
  private static final int ROWS = 12;
  private static final int COLUMNS = 4;

  private final StarterData data;

  /** How expressions name the dataset. */
  private final String id;

  /** What most values are for. */
  private final Period.Kind kind;

  DataStarter(StarterData data) {
    this.data = data;
    this.id = DatasetName.of(data.file());
    this.kind = kind(data);
  }

  String path() {
    return "content/data/" + id + ".yaml";
  }

  /** What fills the texts of the dataset, the code lists, the sources and the page. */
  Map<String, String> values() {
    Map<String, String> values = new TreeMap<>();
    values.put("file", Quoted.line(data.file()));
    values.put("id", id);
    values.put("dataset", Quoted.yaml(Quoted.line(data.title())));
    String unit = data.unit();
    values.put("unit", unit == null ? "\"1\"" : unit);
    values.put(
        "multiplier",
        data.multiplier().isEmpty() ? "# multiplier: 1e9" : "multiplier: " + data.multiplier());
    values.put("precision", precision());
    values.put("frequency", frequency());
    values.put("dimensions", String.join(", ", data.dimensions().keySet()));
    values.put("observations", observations());
    values.put("lists", data.lists());
    List<List<String>> longest = shown();
    List<Period> periods = periods(longest);
    Period last = periods.get(periods.size() - 1);
    List<String> newest = longest.get(0);
    SortedMap<Period, StarterData.Stated> of = series(newest);
    Period own = of.containsKey(last) ? last : of.lastKey();
    values.put("series", ref(newest));
    values.put("period", own.toString());
    values.put("figure", ref(newest) + "@" + own);
    values.put("exhibits", chart(longest, periods) + table(longest, periods));
    return values;
  }

  private SortedMap<Period, StarterData.Stated> series(List<String> key) {
    return data.series().getOrDefault(key, new TreeMap<>());
  }

  private String ref(List<String> key) {
    return id + "." + String.join(".", key);
  }

  private static Period.Kind kind(StarterData data) {
    Map<Period.Kind, Long> counts =
        data.series().values().stream()
            .flatMap(one -> one.keySet().stream())
            .filter(period -> period.kind() != Period.Kind.RANGE)
            .collect(Collectors.groupingBy(Period::kind, TreeMap::new, Collectors.counting()));
    return counts.entrySet().stream()
        .max(Map.Entry.comparingByValue())
        .map(Map.Entry::getKey)
        .orElse(Period.Kind.YEAR);
  }

  /** To how many decimals the values are stated; a remark where the digits as typed count. */
  private String precision() {
    List<String> values =
        data.series().values().stream()
            .flatMap(one -> one.values().stream())
            .map(StarterData.Stated::digits)
            .toList();
    Integer dropped = StatedDecimals.dropped(values);
    return dropped != null
        ? "decimals: " + dropped
        : "# decimals: " + Math.max(1, StatedDecimals.most(values));
  }

  private String frequency() {
    return switch (kind) {
      case QUARTER -> "quarterly";
      case MONTH -> "monthly";
      case YEAR, HALF_YEAR, RANGE -> "annual";
    };
  }

  /** The series of the page: those with most periods, in the order of the file. */
  private List<List<String>> shown() {
    List<List<String>> keys = new ArrayList<>(data.series().keySet());
    Map<List<String>, Integer> counts = new HashMap<>();
    keys.forEach(key -> counts.put(key, ofKind(key).size()));
    keys.sort(Comparator.comparing(key -> -counts.getOrDefault(key, 0)));
    Set<List<String>> chosen = Set.copyOf(keys.subList(0, Math.min(ROWS, keys.size())));
    return data.series().keySet().stream().filter(chosen::contains).toList();
  }

  private List<Period> ofKind(List<String> key) {
    return series(key).keySet().stream().filter(period -> period.kind() == kind).toList();
  }

  /** What the series have values for, the earliest first; never empty. */
  private List<Period> periods(List<List<String>> keys) {
    TreeSet<Period> periods = new TreeSet<>();
    keys.forEach(key -> periods.addAll(ofKind(key)));
    if (periods.isEmpty()) {
      periods.add(series(keys.get(0)).lastKey());
    }
    return List.copyOf(periods);
  }

  private String chart(List<List<String>> keys, List<Period> periods) {
    List<List<String>> lines =
        keys.stream().filter(key -> ofKind(key).size() > 1).limit(LINES_OF_CHART).toList();
    if (lines.isEmpty()) {
      return "";
    }
    Period last = periods.get(periods.size() - 1);
    // The periods without values between two others count too.
    Period first =
        periods.subList(Math.max(0, periods.size() - 60), periods.size()).stream()
            .filter(period -> period.stepsTo(last) < ChartData.MOST_PERIODS)
            .findFirst()
            .orElse(last);
    List<String> shown =
        lines.stream()
            .filter(key -> ofKind(key).stream().filter(p -> p.compareTo(first) >= 0).count() > 1)
            .map(key -> "  - " + ref(key) + "@" + first + ".." + last)
            .toList();
    return shown.isEmpty()
        ? ""
        : "```chart\nid: fig-data\ntype: line\ntitle: {{chart}}\nseries:\n"
            + String.join("\n", shown)
            + "\n```\n\n";
  }

  private String table(List<List<String>> keys, List<Period> periods) {
    List<Period> columns = periods.subList(Math.max(0, periods.size() - COLUMNS), periods.size());
    StringBuilder out = new StringBuilder("```table\nid: tbl-data\ntitle: {{table}}\nrows:\n");
    keys.stream()
        .filter(key -> columns.stream().anyMatch(series(key)::containsKey))
        .forEach(key -> out.append("  - ").append(ref(key)).append('\n'));
    out.append("columns: [");
    out.append(String.join(", ", columns.stream().map(p -> Quoted.yaml(p.toString())).toList()));
    return out.append("]\n```\n").toString();
  }

  private String observations() {
    StringBuilder out = new StringBuilder();
    List<String> above = List.of();
    for (Map.Entry<List<String>, SortedMap<Period, StarterData.Stated>> one : sorted().entrySet()) {
      List<String> key = one.getKey();
      int same = 0;
      while (same < above.size()
          && same < key.size() - 1
          && above.get(same).equals(key.get(same))) {
        same++;
      }
      for (int level = same; level < key.size(); level++) {
        out.append("  ".repeat(level + 1)).append(Quoted.key(key.get(level))).append(":\n");
      }
      String indent = "  ".repeat(key.size() + 1);
      one.getValue()
          .forEach((period, value) -> out.append(indent + period + ": " + said(value) + "\n"));
      above = key;
    }
    return out.toString();
  }

  private static String said(StarterData.Stated one) {
    if (one.status().isEmpty() && one.note().isEmpty()) {
      return one.digits();
    }
    return "{value: "
        + one.digits()
        + (one.status().isEmpty() ? "" : ", status: " + one.status())
        + (one.note().isEmpty() ? "" : ", note: " + Quoted.yaml(Quoted.line(one.note())))
        + "}";
  }

  /** The series with those of the same codes together, in the order in which codes come. */
  private Map<List<String>, SortedMap<Period, StarterData.Stated>> sorted() {
    List<Map<String, Integer>> orders =
        data.dimensions().values().stream().map(DataStarter::order).toList();
    List<List<String>> keys = new ArrayList<>(data.series().keySet());
    keys.sort(
        (a, b) -> {
          for (int i = 0; i < a.size(); i++) {
            Map<String, Integer> order = orders.get(i);
            int compared =
                Integer.compare(order.getOrDefault(a.get(i), 0), order.getOrDefault(b.get(i), 0));
            if (compared != 0) {
              return compared;
            }
          }
          return 0;
        });
    Map<List<String>, SortedMap<Period, StarterData.Stated>> sorted = new LinkedHashMap<>();
    keys.forEach(key -> sorted.put(key, series(key)));
    return sorted;
  }

  /** The place of each code in its list. */
  private static Map<String, Integer> order(Map<String, String> codes) {
    Map<String, Integer> order = new HashMap<>();
    codes.keySet().forEach(code -> order.put(code, order.size()));
    return order;
  }
}
