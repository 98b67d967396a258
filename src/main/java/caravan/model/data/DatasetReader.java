package caravan.model.data;

import caravan.text.csv.CsvTable;
import caravan.text.diagnostic.Code;
import caravan.text.diagnostic.Diagnostics;
import caravan.text.diagnostic.NearestName;
import caravan.text.source.SourceFile;
import caravan.text.source.SourceText;
import caravan.text.source.Span;
import caravan.text.yaml.LocalizedText;
import caravan.text.yaml.MapReader;
import caravan.text.yaml.YamlMap;
import caravan.text.yaml.YamlNode;
import caravan.text.yaml.YamlScalar;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads a file of {@code data/} into a dataset. */
public final class DatasetReader {
  private final String id;
  private final CodeLists codeLists;
  private final Bibliography bibliography;
  private final Units units;
  private final @Nullable SourceFile table;
  private final @Nullable SourceFile query;
  private final Diagnostics out;

  /**
   * @param id how expressions name the dataset: the file's name without ending
   * @param table the file that {@link #table(YamlNode)} names; null where it can't be read, which
   *     was reported; for a query whose table is not named the table of its locked cells, and null
   *     where there is none so far
   * @param query the file that {@link #query(YamlNode)} names; null likewise
   */
  public DatasetReader(
      String id,
      CodeLists codeLists,
      Bibliography bibliography,
      Units units,
      @Nullable SourceFile table,
      @Nullable SourceFile query,
      Diagnostics out) {
    this.id = id;
    this.table = table;
    this.query = query;
    this.codeLists = codeLists;
    this.bibliography = bibliography;
    this.units = units;
    this.out = out;
  }

  /** The name of the table that holds the observations of a dataset; null where none does. */
  public static @Nullable SourceText table(YamlNode root) {
    return named(root, "table", DataShapes.TABLE_NAME);
  }

  /**
   * The name of the file with the query for the observations of a dataset; null where none is
   * named.
   */
  public static @Nullable SourceText query(YamlNode root) {
    return named(root, "query", DataShapes.QUERY_NAME);
  }

  /** The name of the connection of a query; empty where none is named. */
  public static String connection(YamlNode root) {
    SourceText name = named(root, "connection", DataShapes.CONNECTION_NAME);
    return name == null ? "" : name.text();
  }

  private static @Nullable SourceText named(YamlNode root, String key, String pattern) {
    return root instanceof YamlMap map
            && map.get(key) instanceof YamlScalar name
            && name.text().text().matches(pattern)
        ? name.text()
        : null;
  }

  /**
   * Whether rows of a table may have units or multipliers of their own, so that its values are not
   * those of the dataset.
   *
   * @param head the names of its columns
   */
  public static boolean hasRowUnits(YamlNode root, List<String> head, List<String> dimensions) {
    List<SourceText> ignored =
        MapReader.of(root, root.span(), DataShapes.DATASET, new Diagnostics()).texts("ignore");
    List<String> left = ignored.stream().map(SourceText::text).toList();
    return Stream.of(ObservationColumns.UNIT, ObservationColumns.MULTIPLIER)
        .anyMatch(
            name ->
                head.contains(name)
                    && !dimensions.contains(name)
                    && !left.contains(name)
                    && !left.contains("others"));
  }

  /** The dataset of a parsed file, or null where too much is wrong to have one. */
  public @Nullable Dataset read(YamlNode root) {
    MapReader reader = MapReader.of(root, root.span(), DataShapes.DATASET, out);
    LocalizedText title = reader.requireLocalized("title");
    LocalizedText description = reader.localized("description");
    LocalizedText note = reader.localized("note");
    Units.Definition unit = unit(reader.requireText("unit"));
    BigDecimal multiplier = multiplier(reader);
    Precision precision = new PrecisionReader(reader, out).read(Precision.AS_TYPED);
    Dataset.Frequency frequency = frequency(reader.text("frequency"));
    List<SourceText> dimensions =
        reader.requireTexts("dimensions", "for instance dimensions: [partner, flow]");
    Integer digitsShown =
        ShownDigits.read(reader, "digits-shown", ShownDigits.LEAST_SIGNIFICANT, out);
    SourceText reporter = reader.text("reporter");
    SourceText source = reader.text("source");
    DatasetEditions editions =
        DatasetEditions.read(reader.text("edition"), reader.texts("editions"), out);
    YamlNode observations = reader.get("observations");
    SourceText named = reader.text("table");
    SourceText asked = reader.text("query");
    SourceText connection = reader.text("connection");
    Columns columns =
        new Columns(
            reader.get("columns"),
            reader.get("where"),
            reader.get("except"),
            reader.texts("ignore"));
    List<SourceText> checks = reader.texts("checks");
    SourceText outside = named != null ? named : asked;
    if (observations == null && outside == null) {
      reader.needsOneOf("observations", "table");
    }
    reader.finish();
    if (observations != null && outside != null) {
      out.error(
          Code.WRONG_TYPE,
          outside.span(),
          "a dataset has \"observations\" or a \""
              + (named != null ? "table" : "query")
              + "\", not both",
          "keep one of them");
    }
    if (named == null) {
      columns.refuse(out);
    }
    names(asked, connection);
    if (dimensions.isEmpty() || (observations == null && outside == null)) {
      return null;
    }
    List<String> names = dimensions.stream().map(SourceText::text).toList();
    // Without a unit there will be no dataset, but the observations are read to find other
    // mistakes.
    Units.Definition read = unit != null ? unit : new Units.Definition(Unit.NUMBER, BigDecimal.ONE);
    BigDecimal multiple = multiplier.multiply(read.factor());
    StatementReader statements =
        new StatementReader(
            outside != null,
            read.unit(),
            multiple,
            precision,
            source,
            editions,
            codeLists,
            bibliography,
            out);
    RowUnits rowUnits = new RowUnits(units, unitName(reader), read, multiplier, out);
    KnownCells known = KnownCells.ALL;
    Map<String, Series> series;
    if (named != null) {
      series = rows(named, names, frequency, statements, rowUnits, columns);
    } else if (asked != null) {
      LockTable lock = locked(asked, connection, names);
      known = new LockedCells(lock == null ? List.of() : lock.requests());
      series = lock == null ? Map.of() : cells(asked, lock, names, frequency, statements, rowUnits);
    } else {
      series =
          new ObservationReader(id, names, statements, out)
              .read(Objects.requireNonNull(observations, "there is one of them"));
    }
    if (series == null || title == null || unit == null) {
      return null;
    }
    return new Dataset(
        id,
        new Span(root.span().file(), 0, 0),
        title,
        description,
        note,
        unitName(reader),
        unit.unit(),
        multiple,
        precision,
        frequency,
        digitsShown,
        names,
        reporter == null ? null : reporter.text(),
        editions.listed(),
        new SeriesIndex(names, series, codeLists),
        known,
        checks);
  }

  /** Errors where a query or its connection can't be meant. */
  private void names(@Nullable SourceText asked, @Nullable SourceText connection) {
    if (asked != null && !asked.text().matches(DataShapes.QUERY_NAME)) {
      out.error(
          Code.WRONG_TYPE,
          asked.span(),
          "\"" + asked + "\" is no name of a query",
          "write the name of a file in content/data/sql/: sql/NAME.sql");
    }
    if (connection != null && !connection.text().matches(DataShapes.CONNECTION_NAME)) {
      out.error(
          Code.WRONG_TYPE,
          connection.span(),
          "\"" + connection + "\" is no name of a connection",
          "its address and password do not stand in the report; name it with letters, digits, - and"
              + " _");
    }
    if (connection != null && asked == null) {
      out.error(
          Code.WRONG_TYPE,
          connection.span(),
          "there is no query for this connection",
          "name its file: query: sql/NAME.sql; or take this out");
    }
  }

  /**
   * The locked cells of the query; null where there are none so far, or, with errors, none can be
   * read.
   */
  private @Nullable LockTable locked(
      SourceText asked, @Nullable SourceText connection, List<String> dimensions) {
    SourceFile file = table;
    CsvTable read = file == null ? null : TableReader.table(file, out);
    LockTable lock =
        file == null || read == null ? null : LockTable.read(read, dimensions, file, out);
    if (lock != null && query != null) {
      String digest = LockTable.digest(connection == null ? "" : connection.text(), query.text());
      if (!lock.queries().equals(Set.of(digest))) {
        out.error(
            Code.STALE_LOCK,
            asked.span(),
            "the query has changed since it filled " + LockTable.path(id),
            "run: caravan update " + id);
      }
    }
    return lock;
  }

  private @Nullable Map<String, Series> cells(
      SourceText asked,
      LockTable lock,
      List<String> dimensions,
      Dataset.Frequency frequency,
      StatementReader statements,
      RowUnits rowUnits) {
    SourceFile file = Objects.requireNonNull(table, "the file of the locked cells");
    ObservationColumns columns =
        new ObservationColumns.Reader(asked, lock.cells().head(), dimensions, out)
            .read(null, null, null, List.of());
    return columns == null
        ? null
        : new TableReader(id, dimensions, frequency, statements, rowUnits, file, out)
            .read(lock.cells(), columns);
  }

  /**
   * What a dataset says of the columns of its table.
   *
   * @param roles what they hold
   * @param where by which texts rows are chosen
   * @param except by which they are left out
   * @param ignored those that mean nothing here
   */
  private record Columns(
      @Nullable YamlNode roles,
      @Nullable YamlNode where,
      @Nullable YamlNode except,
      List<SourceText> ignored) {
    /** Errors, where there is no table. */
    void refuse(Diagnostics out) {
      List<Span> places =
          Stream.concat(
                  Stream.of(roles, where, except).filter(Objects::nonNull).map(YamlNode::span),
                  ignored.stream().map(SourceText::span).limit(1))
              .toList();
      places.forEach(
          place ->
              out.error(
                  Code.WRONG_TYPE,
                  place,
                  "this is about the columns of a table, and there is none",
                  "name the table: table: NAME.csv; or take this out"));
    }
  }

  /** The series of the table; null, with errors, where it can't be read. */
  private @Nullable Map<String, Series> rows(
      SourceText named,
      List<String> dimensions,
      Dataset.Frequency frequency,
      StatementReader statements,
      RowUnits rowUnits,
      Columns columns) {
    if (!named.text().matches(DataShapes.TABLE_NAME)) {
      out.error(
          Code.WRONG_TYPE,
          named.span(),
          "\"" + named + "\" is no name of a table",
          "write the name of a file in content/data/ that ends in .csv or .parquet");
      return null;
    }
    for (String dimension : dimensions) {
      if (ObservationColumns.ROLES.contains(dimension)) {
        out.error(
            Code.WRONG_TYPE,
            named.span(),
            "a dimension of a table can't be named \"" + dimension + "\"",
            "give it another name");
        return null;
      }
    }
    SourceFile file = table;
    if (file == null) {
      // A query has yet to fill it.
      return query == null ? null : Map.of();
    }
    CsvTable read = TableReader.table(file, out);
    ObservationColumns meant =
        read == null
            ? null
            : new ObservationColumns.Reader(named, read.head(), dimensions, out)
                .read(columns.roles(), columns.where(), columns.except(), columns.ignored());
    return read == null || meant == null
        ? null
        : new TableReader(id, dimensions, frequency, statements, rowUnits, file, out)
            .read(read, meant);
  }

  private static String unitName(MapReader reader) {
    SourceText unit = reader.text("unit");
    return unit == null ? "" : unit.text();
  }

  private Units.@Nullable Definition unit(@Nullable SourceText text) {
    return text == null
        ? null
        : units.find(
            text,
            "write a currency such as USD, a unit such as t or percent, or add it under \"unit\""
                + " in content/codelists.yaml",
            out);
  }

  private BigDecimal multiplier(MapReader reader) {
    BigDecimal number = reader.number("multiplier");
    if (number != null && number.signum() <= 0) {
      YamlNode node = reader.get("multiplier");
      if (node != null) {
        out.error(Code.WRONG_TYPE, node.span(), "a multiplier is more than zero");
      }
      return BigDecimal.ONE;
    }
    return number == null ? BigDecimal.ONE : number;
  }

  private Dataset.Frequency frequency(@Nullable SourceText text) {
    if (text == null) {
      return Dataset.Frequency.ANNUAL;
    }
    for (Dataset.Frequency frequency : Dataset.Frequency.values()) {
      if (frequency.word().equals(text.text())) {
        return frequency;
      }
    }
    List<String> words =
        Arrays.stream(Dataset.Frequency.values()).map(Dataset.Frequency::word).toList();
    out.error(
        Code.WRONG_TYPE,
        text.span(),
        "\"" + text + "\" is no frequency",
        NearestName.help(text.text(), words));
    return Dataset.Frequency.ANNUAL;
  }
}
