package caravan.app.tables;

import caravan.text.source.GivenUp;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Datasets of JSON-stat, 1 and 2: a cube with dimensions of categories. For one dataset. */
final class JsonStat {
  /** More cells are no file that somebody downloads. */
  private static final long MOST_CELLS = 50_000_000;

  private static final String UNIT = "unit of measure";
  private static final String MULTIPLIER = "unit multiplier";
  private static final String STATUS = "status";
  private static final String VALUE = "value";

  private final Map<?, ?> dataset;
  private final Map<?, ?> dimension;
  private final List<Dimension> dimensions = new ArrayList<>();

  private JsonStat(Map<?, ?> dataset) {
    this.dataset = dataset;
    this.dimension = JsonValues.map(dataset.get("dimension"));
  }

  /**
   * A dimension.
   *
   * @param codes its categories in their order
   */
  private record Dimension(
      String id,
      String label,
      RawTable.Role role,
      List<String> codes,
      Map<String, String> labels,
      Map<?, ?> units) {
    String labelOf(String code) {
      return labels.getOrDefault(code, code);
    }
  }

  /** The datasets of a file by their names; none where it is no JSON-stat. */
  static Map<String, Map<?, ?>> datasets(Map<?, ?> root) {
    Map<String, Map<?, ?>> found = new LinkedHashMap<>();
    if (isDataset(root)) {
      found.put(JsonValues.text(root.get("label")), root);
      return found;
    }
    Map<?, ?> members =
        JsonValues.text(root.get("class")).equals("collection")
            ? items(JsonValues.map(root.get("link")))
            : root;
    members.forEach(
        (name, member) -> {
          if (isDataset(JsonValues.map(member))) {
            found.put(String.valueOf(name), JsonValues.map(member));
          }
        });
    return found;
  }

  private static Map<?, ?> items(Map<?, ?> link) {
    Map<String, Object> items = new LinkedHashMap<>();
    for (Object item : JsonValues.list(link.get("item"))) {
      Map<?, ?> map = JsonValues.map(item);
      String label = JsonValues.text(map.get("label"));
      items.put(label.isEmpty() ? String.valueOf(items.size() + 1) : label, map);
    }
    return items;
  }

  private static boolean isDataset(Map<?, ?> map) {
    return map.get("dimension") instanceof Map<?, ?> && map.get("value") != null;
  }

  static RawTable read(String file, Map<?, ?> dataset) throws ImportFault {
    return new JsonStat(dataset).table(file);
  }

  private RawTable table(String file) throws ImportFault {
    List<String> ids = JsonValues.texts(own("id"));
    List<?> sizes = JsonValues.list(own("size"));
    long cells = 1;
    for (int i = 0; i < ids.size(); i++) {
      Dimension made = dimension(ids.get(i));
      int size = JsonValues.index(JsonValues.at(sizes, i));
      if (size != made.codes().size()) {
        throw new ImportFault(
            "dimension \""
                + made.label()
                + "\" has "
                + made.codes().size()
                + " categories, and its size is said to be "
                + Math.max(0, size),
            "download the file again");
      }
      dimensions.add(made);
      cells *= Math.max(1, size);
      if (cells > MOST_CELLS) {
        throw new ImportFault(
            "this dataset has more than " + MOST_CELLS + " cells", "ask for a part of it");
      }
    }
    if (dimensions.isEmpty()) {
      throw new ImportFault("this dataset has no dimensions", "download the file again");
    }
    namePeriods();
    return filled(file, (int) cells);
  }

  /** JSON-stat 1 has them within the dimensions. */
  private @Nullable Object own(String key) {
    Object of = dataset.get(key);
    return of != null ? of : dimension.get(key);
  }

  private Dimension dimension(String id) throws ImportFault {
    Map<?, ?> of = JsonValues.map(dimension.get(id));
    Map<?, ?> category = JsonValues.map(of.get("category"));
    Map<String, String> labels = new LinkedHashMap<>();
    JsonValues.map(category.get("label"))
        .forEach((code, label) -> labels.put(String.valueOf(code), JsonValues.text(label)));
    List<String> codes = codes(category.get("index"));
    if (codes.isEmpty()) {
      codes.addAll(labels.keySet());
    }
    String label = JsonValues.text(of.get("label"));
    Map<?, ?> roles = JsonValues.map(own("role"));
    RawTable.Role role =
        JsonValues.texts(roles.get("time")).contains(id)
            ? RawTable.Role.PERIOD
            : ColumnNames.isUnit(id)
                ? RawTable.Role.UNIT
                : ColumnNames.isTechnical(id) ? RawTable.Role.TECHNICAL : RawTable.Role.DIMENSION;
    if (codes.stream().distinct().count() < codes.size()) {
      throw new ImportFault(
          "dimension \"" + id + "\" has a category twice", "download the file again");
    }
    return new Dimension(
        id,
        label.isEmpty() ? id : label,
        role,
        codes,
        labels,
        JsonValues.map(category.get("unit")));
  }

  /** Codes in their order, which is that of a list, or said by numbers. */
  private static List<String> codes(@Nullable Object index) throws ImportFault {
    if (!(index instanceof Map<?, ?> map)) {
      return JsonValues.texts(index);
    }
    String[] codes = new String[map.size()];
    for (Map.Entry<?, ?> one : map.entrySet()) {
      int place = JsonValues.index(one.getValue());
      if (place < 0 || place >= codes.length || codes[place] != null) {
        throw new ImportFault(
            "category \"" + one.getKey() + "\" has no place of its own", "download the file again");
      }
      codes[place] = String.valueOf(one.getKey());
    }
    return new ArrayList<>(List.of(codes));
  }

  /** Where no role says so, periods are what is named so, or looks so. */
  private void namePeriods() {
    if (dimensions.stream().anyMatch(one -> one.role() == RawTable.Role.PERIOD)) {
      return;
    }
    for (int i = 0; i < dimensions.size(); i++) {
      Dimension one = dimensions.get(i);
      boolean named = ColumnNames.isPeriod(one.id()) || ColumnNames.isPeriod(one.label());
      boolean looks =
          arePeriods(one.codes()) || arePeriods(one.codes().stream().map(one::labelOf).toList());
      if (named || looks) {
        dimensions.set(
            i,
            new Dimension(
                one.id(),
                one.label(),
                RawTable.Role.PERIOD,
                one.codes(),
                one.labels(),
                one.units()));
        return;
      }
    }
  }

  private static boolean arePeriods(List<String> texts) {
    return texts.stream()
        .allMatch(text -> PeriodCells.parse(text) != null || FiscalYears.isOne(text));
  }

  private RawTable filled(String file, int cells) throws ImportFault {
    Map<String, RawTable.Role> columns = new LinkedHashMap<>();
    Dimension measured = null;
    for (Dimension one : dimensions) {
      columns.put(one.id(), one.role());
      if (one.role() == RawTable.Role.DIMENSION) {
        columns.put(named(one), RawTable.Role.LABEL);
      }
      measured = one.units().isEmpty() ? measured : one;
    }
    boolean unit = !columns.containsValue(RawTable.Role.UNIT) && measured != null;
    boolean multiplier = unit && hasMultiplier(Objects.requireNonNull(measured).units());
    if (unit) {
      columns.put(UNIT, RawTable.Role.UNIT);
    }
    if (multiplier) {
      columns.put(MULTIPLIER, RawTable.Role.MULTIPLIER);
    }
    columns.put(VALUE, RawTable.Role.VALUE);
    columns.put(STATUS, RawTable.Role.STATUS);
    MessageTable table = new MessageTable(columns);
    int[] at = new int[dimensions.size()];
    for (int cell = 0; cell < cells; cell++) {
      GivenUp.check();
      int rest = cell;
      for (int i = at.length - 1; i >= 0; i--) {
        int size = dimensions.get(i).codes().size();
        at[i] = rest % size;
        rest /= size;
      }
      Object value = of(dataset.get("value"), cell);
      Object status = of(dataset.get("status"), cell);
      if (value == null && status == null && !(dataset.get("value") instanceof List<?>)) {
        // A sparse cube has no such cell.
        continue;
      }
      Map<String, String> row = new HashMap<>();
      String measure = "";
      for (int i = 0; i < at.length; i++) {
        Dimension one = dimensions.get(i);
        String code = one.codes().get(at[i]);
        row.put(one.id(), cell(one, code));
        row.put(named(one), one.labelOf(code));
        measure = one.equals(measured) ? code : measure;
      }
      Map<?, ?> of = measured == null ? Map.of() : JsonValues.map(measured.units().get(measure));
      if (unit) {
        row.put(UNIT, unitOf(of));
      }
      if (multiplier) {
        row.put(MULTIPLIER, JsonValues.text(of.get("multiplier")));
      }
      row.put(VALUE, digits(value, of));
      row.put(STATUS, JsonValues.text(status));
      table.add(cell + 1, row);
    }
    return table.build(
        TableSource.ofMessage(
            file, JsonValues.text(dataset.get("label")), List.of(), PlaceNames.VALUES));
  }

  /** The column of the names of a dimension. */
  private static String named(Dimension one) {
    boolean wordy = one.label().split("\\s+").length > 2 && one.id().matches("[A-Za-z]\\w{1,23}");
    return wordy || one.label().equals(one.id()) ? one.id() + " name" : one.label();
  }

  /** What stands in the column of a dimension: its code, or what says more. */
  private static String cell(Dimension one, String code) {
    boolean period =
        one.role() == RawTable.Role.PERIOD
            && PeriodCells.parse(code) == null
            && PeriodCells.parse(one.labelOf(code)) != null;
    return period || one.role() == RawTable.Role.UNIT ? one.labelOf(code) : code;
  }

  /** The value or status of a cell, which stands in a list, by its number, or once for all. */
  private static @Nullable Object of(@Nullable Object all, int cell) {
    if (all instanceof List<?> list) {
      return JsonValues.at(list, list.size() == 1 && cell > 0 ? -1 : cell);
    }
    return all instanceof Map<?, ?> map ? map.get(String.valueOf(cell)) : all;
  }

  private static boolean hasMultiplier(Map<?, ?> units) {
    return units.values().stream().anyMatch(one -> JsonValues.map(one).containsKey("multiplier"));
  }

  private static String unitOf(Map<?, ?> unit) {
    List<String> words = new ArrayList<>();
    for (String key : List.of("label", "base", "symbol")) {
      String word = JsonValues.text(unit.get(key));
      if (!word.isEmpty() && !words.contains(word)) {
        words.add(word);
      }
    }
    return String.join(" ", words);
  }

  /** JSON drops zeros at the end of decimals, of which the unit says how many there are. */
  private static String digits(@Nullable Object value, Map<?, ?> unit) {
    int decimals = JsonValues.index(unit.get("decimals"));
    if (value instanceof BigDecimal number
        && number.scale() < decimals
        && decimals < 20
        && number.scale() >= 0) {
      return number.setScale(decimals).toPlainString();
    }
    return JsonValues.text(value);
  }
}
