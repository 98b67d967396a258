package caravan.report.exhibit;

import caravan.chart.spec.Trait;
import caravan.expression.evaluate.DataContext;
import caravan.expression.evaluate.Traced;
import caravan.expression.evaluate.Value;
import caravan.language.registry.Language;
import caravan.model.data.CodeLists;
import caravan.model.data.Dataset;
import caravan.model.data.Period;
import caravan.model.data.Unit;
import caravan.report.prose.ChartBlock;
import caravan.report.resolved.ChartData;
import caravan.text.diagnostic.Code;
import caravan.text.diagnostic.Diagnostic;
import caravan.text.diagnostic.Diagnostics;
import caravan.text.diagnostic.Listed;
import caravan.text.source.SourceText;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Gathers the series of a chart and finds the places of its axis. For one chart and one thread. */
final class ChartRows {
  /** How many codes an advice names at most. */
  private static final int MOST_ADVISED = 8;

  private final DataContext data;
  private final Language language;
  private final Diagnostics out;
  private final List<Row> rows = new ArrayList<>();
  private final TreeSet<Period> periods = new TreeSet<>();
  private final Map<String, String> members = new LinkedHashMap<>();
  private final Set<String> rests = new TreeSet<>();
  private @Nullable String dimension;
  // Codes of the series where the series are members; else empty.
  private final List<String> turnedCodes = new ArrayList<>();

  ChartRows(DataContext data, Language language, Diagnostics out) {
    this.data = data;
    this.language = language;
    this.out = out;
  }

  /**
   * A series before it is laid out: its values by the key of their category.
   *
   * @param name as the author gives it, or null
   * @param fallback what to call it where nothing else tells it apart
   */
  record Row(SourceText place, @Nullable String name, String fallback, Map<String, Traced> values) {
    Traced any() {
      return values.values().iterator().next();
    }
  }

  List<Row> rows() {
    return rows;
  }

  boolean overTime() {
    return !periods.isEmpty();
  }

  /** The periods that have a value, in order. */
  TreeSet<Period> periods() {
    return periods;
  }

  int members() {
    return members.size();
  }

  /** The codes of the members, in order. */
  List<String> codes() {
    return List.copyOf(members.keySet());
  }

  List<Traced> all() {
    return rows.stream().flatMap(row -> row.values().values().stream()).toList();
  }

  /**
   * Adds what a series comes to; false, with an error, where it cannot be drawn with the others.
   *
   * @param rest whether it is the rest of a whole, which has a name in each language
   */
  boolean add(Value value, ChartBlock.Series series, boolean rest) {
    SourceText place = series.values();
    String other = rest && !language.rest().isEmpty() ? language.rest() : null;
    String name = series.name() == null ? other : series.name().text();
    int before = rows.size();
    if (isEmpty(value)) {
      out.error(Code.CHART_DATA, place.span(), "this series has no value");
      return false;
    }
    if (value instanceof Value.OverTime over) {
      addSeries(over, place, name, place.text());
    } else if (value instanceof Value.Members several) {
      addMembers(several, place, name);
    } else if (value instanceof Value.Scalar scalar) {
      String at = addScalar(scalar, place, name);
      rests.addAll(rest ? Set.of(at) : Set.of());
    } else {
      out.error(Code.CHART_DATA, place.span(), "a chart shows values, this is " + value.describe());
      return false;
    }
    if (series.name() != null && rows.size() > before + 1) {
      out.error(
          Code.CHART_DATA,
          series.name().span(),
          "one name for " + (rows.size() - before) + " series",
          "leave it out, or write a series for each");
      return false;
    }
    return noMixture(place);
  }

  private static boolean isEmpty(Value value) {
    return (value instanceof Value.OverTime series && series.points().isEmpty())
        || (value instanceof Value.Members several
            && several.values().values().stream().allMatch(ChartRows::isEmpty));
  }

  /** Adds a value to the series ahead, as the rest of a whole behind members; its place there. */
  private String addScalar(Value.Scalar scalar, SourceText place, @Nullable String name) {
    if (rows.isEmpty()) {
      rows.add(new Row(place, null, place.text(), new LinkedHashMap<>()));
    }
    Row row = rows.get(rows.size() - 1);
    String found = name == null ? scalarLabel(scalar.traced(), place) : name;
    String known = name == null ? null : named(name, row);
    String label = members.containsValue(found) ? place.text() : found;
    String code = firstCode(scalar.traced());
    String key = code == null || members.containsKey(code) ? label : code;
    if (known == null) {
      members.put(key, label);
    }
    String at = known == null ? key : known;
    row.values().put(at, scalar.traced());
    return at;
  }

  /** The member of a name that has no value in a series yet; null where there is none. */
  private @Nullable String named(String name, Row row) {
    return members.entrySet().stream()
        .filter(one -> one.getValue().equals(name) && !row.values().containsKey(one.getKey()))
        .map(Map.Entry::getKey)
        .findFirst()
        .orElse(null);
  }

  private String scalarLabel(Traced value, SourceText place) {
    String first = firstCode(value);
    Dataset dataset =
        first == null ? null : data.datasets().get(value.used().get(0).observation().dataset());
    return dataset == null || first == null
        ? place.text()
        : data.codeLists().name(dataset.dimensions().get(0), first, language.code());
  }

  /** The code in the first dimension of the only observation behind a value; else null. */
  private static @Nullable String firstCode(Traced value) {
    return value.used().size() == 1
        ? value.used().get(0).observation().key().split("\\.", -1)[0]
        : null;
  }

  /** Keeps the first period and the last, with what there is of them. */
  void keepEnds() {
    if (periods.size() <= 2) {
      return;
    }
    Set<Period> ends = Set.of(periods.first(), periods.last());
    periods.retainAll(ends);
    Set<String> keys = Set.of(periods.first().toString(), periods.last().toString());
    rows.forEach(row -> row.values().keySet().retainAll(keys));
    rows.removeIf(row -> row.values().isEmpty());
  }

  /**
   * Leaves out the members for which a chart has no place, with a warning, unless it has none for
   * any.
   */
  void leaveOut(Predicate<String> hasPlace) {
    List<String> out = members.keySet().stream().filter(code -> !hasPlace.test(code)).toList();
    if (out.isEmpty() || out.size() == members.size() || rows.isEmpty()) {
      return;
    }
    Row first = rows.get(0);
    List<String> known = out.stream().filter(first.values()::containsKey).toList();
    members.keySet().removeAll(out);
    rows.forEach(row -> row.values().keySet().removeAll(out));
    rows.removeIf(row -> row.values().isEmpty());
    if (!known.isEmpty()) {
      warnLeftOut(first.place(), known);
    }
  }

  private void warnLeftOut(SourceText place, List<String> codes) {
    out.add(
        Diagnostic.warning(
                Code.VALUES_LEFT_OUT,
                place.span(),
                "no countries of the map, and left out: " + Listed.of(codes))
            .help(
                "where that is meant, write except("
                    + place
                    + ", "
                    + String.join(", ", codes.stream().limit(MOST_ADVISED).toList())
                    + (codes.size() > MOST_ADVISED ? ", …" : "")
                    + ")"));
  }

  /** Adds the members that the datasets have, but not for these values. */
  void addMissing() {
    String along = dimension;
    if (along == null) {
      return;
    }
    Set<String> datasets = new TreeSet<>();
    all().forEach(v -> v.used().forEach(used -> datasets.add(used.observation().dataset())));
    for (String code : data.codeLists().codes(along)) {
      CodeLists.Code listed = data.codeLists().find(along, code);
      boolean whole = listed == null || listed.members().isEmpty();
      if (whole && datasets.stream().anyMatch(name -> has(name, along, code))) {
        members.putIfAbsent(code, data.codeLists().name(along, code, language.code()));
      }
    }
  }

  private boolean has(String name, String along, String code) {
    Dataset dataset = data.datasets().get(name);
    int index = dataset == null ? -1 : dataset.dimensions().indexOf(along);
    return dataset != null
        && index >= 0
        && dataset.series().keySet().stream()
            .anyMatch(key -> key.split("\\.", -1)[index].equals(code));
  }

  private void addSeries(
      Value.OverTime series, SourceText place, @Nullable String name, String fallback) {
    Map<String, Traced> values = new LinkedHashMap<>();
    series
        .points()
        .forEach(
            (period, value) -> {
              periods.add(period);
              values.put(period.toString(), value);
            });
    rows.add(new Row(place, name, fallback, values));
  }

  private void addMembers(Value.Members several, SourceText place, @Nullable String name) {
    dimension = several.dimension();
    Map<String, Traced> single = new LinkedHashMap<>();
    for (Map.Entry<String, Value> member : several.values().entrySet()) {
      String label = data.codeLists().name(several.dimension(), member.getKey(), language.code());
      if (member.getValue() instanceof Value.OverTime series) {
        addSeries(series, place, several.values().size() == 1 ? name : null, label);
      } else if (member.getValue() instanceof Value.Scalar scalar) {
        members.put(member.getKey(), label);
        single.put(member.getKey(), scalar.traced());
      }
    }
    if (!single.isEmpty()) {
      rows.add(new Row(place, name, place.text(), single));
    }
  }

  private boolean noMixture(SourceText place) {
    if (!periods.isEmpty() && !members.isEmpty()) {
      out.error(
          Code.CHART_DATA,
          place.span(),
          "a chart shows series over time or the values of members, not both",
          "make two charts");
      return false;
    }
    Period first = periods.isEmpty() ? null : periods.first();
    for (Period period : periods) {
      if (first != null && !period.comparableWith(first)) {
        out.error(
            Code.CHART_DATA,
            place.span(),
            "the periods " + first + " and " + period + " can't stand on one axis",
            "choose periods of one length, for instance @2019..2025");
        return false;
      }
    }
    return true;
  }

  /** Whether all values are of one unit; an error where not. */
  boolean sameUnit() {
    Unit first = rows.get(0).any().quantity().unit();
    for (Row row : rows) {
      for (Traced value : row.values().values()) {
        if (!value.quantity().unit().equals(first)) {
          out.error(
              Code.UNIT_MISMATCH,
              row.place().span(),
              "this series is in " + value.quantity().unit() + ", the first one in " + first,
              "draw them in two charts");
          return false;
        }
      }
    }
    return true;
  }

  /** Whether the member that became a series is the rest of a whole. */
  boolean isRest(int row) {
    return !turnedCodes.isEmpty() && rests.contains(turnedCodes.get(row));
  }

  /** What its series are called. */
  ChartRowNames naming() {
    return new ChartRowNames(data, language, this, dimension, turnedCodes);
  }

  /** The periods behind the values at a place of the axis. */
  List<Period> periodsAt(String member) {
    return rows.stream()
        .flatMap(row -> Stream.ofNullable(row.values().get(member)))
        .flatMap(value -> value.used().stream())
        .map(used -> used.observation().period())
        .distinct()
        .toList();
  }

  /** Members as series, and the series as places on the axis. */
  ChartRows transposed() {
    ChartRows turned = new ChartRows(data, language, out);
    turned.dimension = dimension;
    turned.rests.addAll(rests);
    Map<String, Map<String, Traced>> byMember = new LinkedHashMap<>();
    members.keySet().forEach(key -> byMember.put(key, new LinkedHashMap<>()));
    for (int i = 0; i < rows.size(); i++) {
      Row row = rows.get(i);
      String key = Integer.toString(i);
      String label = row.name() == null ? row.fallback() : row.name();
      turned.members.put(key, rows.size() == 1 ? "" : label);
      row.values().forEach((member, value) -> valuesOf(byMember, member).put(key, value));
    }
    byMember.forEach(
        (member, values) -> {
          String label = members.get(member);
          if (label != null && !values.isEmpty()) {
            turned.rows.add(new Row(rows.get(0).place(), null, label, values));
            turned.turnedCodes.add(member);
          }
        });
    return turned;
  }

  private static Map<String, Traced> valuesOf(
      Map<String, Map<String, Traced>> byMember, String member) {
    return byMember.computeIfAbsent(member, key -> new LinkedHashMap<>());
  }

  /** What stands along the axis, periods without gaps; empty, with an error, where too many. */
  List<ChartData.Category> categories(ChartBlock block) {
    List<ChartData.Category> categories = new ArrayList<>();
    if (!overTime()) {
      members.forEach(
          (key, label) -> categories.add(new ChartData.Category(key, label, rests.contains(key))));
      return categories;
    }
    if (block.type().has(Trait.ENDS)) {
      periods.forEach(period -> categories.add(category(period)));
      return categories;
    }
    Period last = periods.last();
    if (periods.first().stepsTo(last) >= ChartData.MOST_PERIODS) {
      out.error(
          Code.CHART_DATA,
          block.span(),
          "a chart can have at most " + ChartData.MOST_PERIODS + " periods",
          "choose a shorter range");
      return List.of();
    }
    for (Period p = periods.first(); p.compareTo(last) <= 0; p = p.plus(1)) {
      categories.add(category(p));
    }
    return categories;
  }

  private ChartData.Category category(Period period) {
    return new ChartData.Category(period.toString(), language.dateWriter().period(period));
  }
}
