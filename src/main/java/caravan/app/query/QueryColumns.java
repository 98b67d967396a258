package caravan.app.query;

import caravan.app.tables.ImportFault;
import caravan.app.tables.Problem;
import caravan.model.data.Dataset;
import caravan.model.data.Period;
import caravan.model.data.PeriodText;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Types;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The columns of a query: one for each dimension, {@code period}, {@code value}, and perhaps {@code
 * status} and {@code note}. Immutable.
 *
 * @param labels how the query calls them, by the names they have here
 * @param periods how it writes periods
 * @param padded the columns, by the names they have here, whose texts are filled up with blanks to
 *     the width of the column, which the database does not mind where it compares them
 * @param frequency of the dataset
 */
record QueryColumns(
    Map<String, String> labels, Periods periods, Set<String> padded, Dataset.Frequency frequency) {
  static final String PERIOD = "period";
  static final String VALUE = "value";
  static final String STATUS = "status";
  static final String NOTE = "note";

  /** How periods are written. */
  enum Periods {
    /** {@code 2024-01}, as expressions have them. */
    TEXT,
    /** {@code 2024}. */
    YEAR,
    /** The first or the last day. */
    DATE
  }

  QueryColumns {
    labels = Map.copyOf(labels);
    padded = Set.copyOf(padded);
  }

  /**
   * What the columns of an answer are.
   *
   * @throws ImportFault with all that is wrong with them
   */
  static QueryColumns of(
      ResultSetMetaData found, List<String> dimensions, Dataset.Frequency frequency)
      throws SQLException, ImportFault {
    Map<String, Integer> places = new LinkedHashMap<>();
    List<Problem> problems = new ArrayList<>();
    for (int i = 1; i <= found.getColumnCount(); i++) {
      String name = name(found.getColumnLabel(i), dimensions);
      if (name != null && places.put(name, i) != null) {
        problems.add(problem("two columns of the query are named " + name, "rename one of them"));
      }
    }
    List<String> needed = Stream.concat(dimensions.stream(), Stream.of(PERIOD, VALUE)).toList();
    TreeSet<String> lacking = new TreeSet<>(needed);
    lacking.removeAll(places.keySet());
    lacking.forEach(
        name ->
            problems.add(
                problem("the query has no column " + name, "name it there: SELECT … AS " + name)));
    Map<String, String> labels = new LinkedHashMap<>();
    Set<String> padded = new TreeSet<>();
    for (Map.Entry<String, Integer> place : places.entrySet()) {
      labels.put(place.getKey(), found.getColumnLabel(place.getValue()));
      int type = found.getColumnType(place.getValue());
      if (type == Types.CHAR || type == Types.NCHAR) {
        padded.add(place.getKey());
      }
      if (dimensions.contains(place.getKey()) && isNumber(found.getColumnType(place.getValue()))) {
        problems.add(
            problem(
                "the column " + place.getKey() + " has numbers, and codes begin with a letter",
                "make texts of them in the query: 'HS' || " + place.getKey()));
      }
    }
    Integer period = places.get(PERIOD);
    Periods periods = period == null ? Periods.TEXT : periods(found.getColumnType(period));
    if (periods == null) {
      problems.add(
          problem(
              "the column period is neither text nor a whole number nor a date",
              "write it as 2024, 2024-Q1 or 2024-01; of a time make a day: CAST(… AS DATE)"));
    }
    if (!problems.isEmpty() || periods == null) {
      throw new ImportFault(problems);
    }
    return new QueryColumns(labels, periods, padded, frequency);
  }

  private static Problem problem(String message, String help) {
    return new Problem(0, 0, message, help);
  }

  /** What a column is; null where it is of no use. Databases may change the case of names. */
  private static @Nullable String name(String label, List<String> dimensions) {
    return Stream.concat(dimensions.stream(), Stream.of(PERIOD, VALUE, STATUS, NOTE))
        .filter(name -> name.toLowerCase(Locale.ROOT).equals(label.toLowerCase(Locale.ROOT)))
        .findFirst()
        .orElse(null);
  }

  private static boolean isNumber(int type) {
    return isWhole(type)
        || type == Types.DECIMAL
        || type == Types.NUMERIC
        || type == Types.DOUBLE
        || type == Types.FLOAT
        || type == Types.REAL;
  }

  private static boolean isWhole(int type) {
    return type == Types.TINYINT
        || type == Types.SMALLINT
        || type == Types.INTEGER
        || type == Types.BIGINT;
  }

  private static @Nullable Periods periods(int type) {
    if (isWhole(type)) {
      return Periods.YEAR;
    }
    return switch (type) {
      case Types.CHAR, Types.VARCHAR, Types.LONGVARCHAR, Types.NCHAR, Types.NVARCHAR ->
          Periods.TEXT;
      case Types.DATE -> Periods.DATE;
      default -> null;
    };
  }

  /** The name of a column as the query has it; null where it has none. */
  @Nullable String label(String name) {
    return labels.get(name);
  }

  /** A text of a column without the blanks that fill it up. */
  String unpadded(String name, String text) {
    return padded.contains(name) ? text.stripTrailing() : text;
  }

  /** A period as the query may write it, in SQL; empty where it can't have it. */
  List<String> literals(Period period) {
    return switch (periods) {
      case TEXT -> List.of(Database.literal(period.toString()));
      case YEAR -> period.kind() == Period.Kind.YEAR ? List.of(period.toString()) : List.of();
      case DATE ->
          period.kind() == frequency.kind()
              ? List.of(
                  "DATE '" + period.first().atDay(1) + "'",
                  "DATE '" + period.last().atEndOfMonth() + "'")
              : List.of();
    };
  }

  /** The period that the query writes so; null where it is none. */
  @Nullable Period period(String text) {
    if (periods != Periods.DATE) {
      return Period.parse(text);
    }
    return PeriodText.ofDay(text, frequency);
  }
}
