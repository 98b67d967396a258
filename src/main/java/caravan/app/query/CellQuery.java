package caravan.app.query;

import caravan.app.tables.ImportFault;
import caravan.model.data.CellRequest;
import caravan.model.data.Period;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One statement that asks a query for all cells of several requests, and for few others. What a
 * column is compared with are plain lists, so that a database can push them down below the
 * aggregation of the query, and to the files of a table.
 */
final class CellQuery {
  /** So many lines of a statement stand ahead of the query in it. */
  static final int LINES_AHEAD = 1;

  /** Ranges of more periods are asked for as a whole. */
  private static final int MOST_LISTED_PERIODS = 600;

  /**
   * So many conditions may be joined by OR: a database that compiles a statement, as Trino does,
   * takes seconds for some dozen of them, and has no room for hundreds.
   */
  private static final int MOST_CONDITIONS = 8;

  private final String query;
  private final List<String> dimensions;
  private final QueryColumns columns;
  private final Database database;

  /**
   * @param query one statement
   * @param columns that it has
   */
  CellQuery(String query, List<String> dimensions, QueryColumns columns, Database database) {
    this.query = query;
    this.dimensions = dimensions;
    this.columns = columns;
    this.database = database;
  }

  /**
   * Requests that differ in their codes alone.
   *
   * @param open whether all codes are asked for, for each dimension
   * @param periods null for all
   */
  private record Sort(List<Boolean> open, @Nullable List<Period> periods) {}

  /** A statement that answers no row, for the columns of the query. */
  static String ofColumns(String query) {
    return "SELECT * FROM (\n" + query + "\n) AS q WHERE 1 = 0";
  }

  /** The statement for all rows of the query. */
  String all() throws ImportFault {
    return "SELECT " + selected() + " FROM (\n" + query + "\n) AS q";
  }

  /** The statement for requests. */
  String of(Collection<CellRequest> requests) throws ImportFault {
    Map<Sort, Set<List<String>>> exact = new LinkedHashMap<>();
    requests.stream()
        .sorted((a, b) -> a.text().compareTo(b.text()))
        .forEach(
            request -> {
              List<Boolean> open =
                  request.codes().stream().map(CellRequest.ALL_CODES::equals).toList();
              exact
                  .computeIfAbsent(
                      new Sort(open, listed(request.periods())), k -> new LinkedHashSet<>())
                  .add(request.codes());
            });
    Map<Sort, Set<List<String>>> sorts = exact.size() > MOST_CONDITIONS ? coarser(exact) : exact;
    List<String> conditions = new ArrayList<>();
    for (Map.Entry<Sort, Set<List<String>>> sort : sorts.entrySet()) {
      conditions.add(condition(sort.getKey(), sort.getValue()));
    }
    String box = box(sorts);
    String any = conditions.stream().distinct().collect(Collectors.joining("\n OR "));
    return all() + "\nWHERE " + (box.isEmpty() ? "" : box + "\nAND ") + "(" + any + ")";
  }

  /**
   * Requests that differ in their periods are asked for with the periods of all of them, which
   * finds some cells too many.
   */
  private static Map<Sort, Set<List<String>>> coarser(Map<Sort, Set<List<String>>> sorts) {
    Map<Sort, Set<List<String>>> keys = new LinkedHashMap<>();
    Map<Sort, Set<Period>> periods = new LinkedHashMap<>();
    sorts.forEach(
        (sort, codes) -> {
          List<Period> listed = sort.periods();
          Sort kind = new Sort(sort.open(), listed == null ? null : List.of());
          keys.computeIfAbsent(kind, k -> new LinkedHashSet<>()).addAll(codes);
          if (listed != null) {
            periods.computeIfAbsent(kind, k -> new LinkedHashSet<>()).addAll(listed);
          }
        });
    Map<Sort, Set<List<String>>> joined = new LinkedHashMap<>();
    keys.forEach(
        (kind, codes) -> {
          Set<Period> all = periods.get(kind);
          joined.put(new Sort(kind.open(), all == null ? null : List.copyOf(all)), codes);
        });
    return joined;
  }

  private String selected() throws ImportFault {
    List<String> names = new ArrayList<>();
    for (String name : columnNames()) {
      String label = columns.label(name);
      if (label != null) {
        names.add(database.quoted(label));
      }
    }
    return String.join(", ", names);
  }

  /** What is selected, in order, as far as the query has it. */
  List<String> columnNames() {
    return Stream.concat(
            dimensions.stream(),
            Stream.of(
                QueryColumns.PERIOD, QueryColumns.VALUE, QueryColumns.STATUS, QueryColumns.NOTE))
        .filter(name -> columns.label(name) != null)
        .toList();
  }

  /** The periods of a range, one by one; null where these are not known. */
  private static @Nullable List<Period> listed(CellRequest.Periods periods) {
    if (!(periods instanceof CellRequest.Periods.Between range)) {
      return null;
    }
    Period from = range.from();
    Period to = range.to();
    if (from == null
        || to == null
        || !from.comparableWith(to)
        || from.stepsTo(to) >= MOST_LISTED_PERIODS) {
      return null;
    }
    List<Period> listed = new ArrayList<>();
    for (Period period = from; period.compareTo(to) <= 0; period = period.plus(1)) {
      listed.add(period);
    }
    return listed;
  }

  private String column(String name) throws ImportFault {
    String label = columns.label(name);
    return database.quoted(label == null ? name : label);
  }

  private String condition(Sort sort, Set<List<String>> keys) throws ImportFault {
    List<String> parts = new ArrayList<>();
    List<Integer> closed = closed(sort);
    if (closed.size() == 1) {
      parts.add(within(dimensions.get(closed.get(0)), codes(keys, closed.get(0))));
    } else if (!closed.isEmpty()) {
      List<String> names = new ArrayList<>();
      for (int i : closed) {
        names.add(column(dimensions.get(i)));
      }
      String rows =
          keys.stream()
              .map(
                  key ->
                      closed.stream()
                          .map(i -> Database.literal(key.get(i)))
                          .collect(Collectors.joining(", ", "(", ")")))
              .collect(Collectors.joining(", "));
      parts.add("(" + String.join(", ", names) + ") IN (" + rows + ")");
    }
    List<Period> periods = sort.periods();
    if (periods != null) {
      parts.add(within(periods));
    }
    return parts.isEmpty() ? "1 = 1" : "(" + String.join(" AND ", parts) + ")";
  }

  private static List<Integer> closed(Sort sort) {
    List<Integer> closed = new ArrayList<>();
    for (int i = 0; i < sort.open().size(); i++) {
      if (!sort.open().get(i)) {
        closed.add(i);
      }
    }
    return closed;
  }

  private static Set<String> codes(Collection<List<String>> keys, int dimension) {
    return keys.stream()
        .map(key -> key.get(dimension))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private String within(String dimension, Set<String> codes) throws ImportFault {
    return column(dimension)
        + " IN ("
        + codes.stream().map(Database::literal).collect(Collectors.joining(", "))
        + ")";
  }

  private String within(Collection<Period> periods) throws ImportFault {
    List<String> texts =
        periods.stream().flatMap(p -> columns.literals(p).stream()).distinct().toList();
    return texts.isEmpty()
        ? "1 = 0"
        : column(QueryColumns.PERIOD) + " IN (" + String.join(", ", texts) + ")";
  }

  /** What holds for all requests: each column for itself, which any database can make use of. */
  private String box(Map<Sort, Set<List<String>>> sorts) throws ImportFault {
    List<String> parts = new ArrayList<>();
    for (int i = 0; i < dimensions.size(); i++) {
      int dimension = i;
      if (sorts.keySet().stream().noneMatch(sort -> sort.open().get(dimension))) {
        Set<String> codes = new TreeSet<>();
        sorts.values().forEach(keys -> codes.addAll(codes(keys, dimension)));
        parts.add(within(dimensions.get(i), codes));
      }
    }
    if (sorts.size() > 1 && sorts.keySet().stream().allMatch(sort -> sort.periods() != null)) {
      Set<Period> periods = new LinkedHashSet<>();
      sorts.keySet().forEach(sort -> periods.addAll(Objects.requireNonNull(sort.periods())));
      parts.add(within(periods));
    }
    return String.join("\nAND ", parts);
  }
}
