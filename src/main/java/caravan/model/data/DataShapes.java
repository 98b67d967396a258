package caravan.model.data;

import caravan.text.yaml.Kind;
import caravan.text.yaml.Shape;
import java.util.Arrays;
import java.util.List;

/** The keys of datasets, sources and code lists. */
public final class DataShapes {
  /** An address that a browser follows. */
  public static final String WEB = "https?://[^\\s\"<>\\uE000-\\uF8FF]+";

  static final String SOURCE_ID = "[A-Za-z0-9][A-Za-z0-9_.:/+-]*";
  static final String LANGUAGE = "[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*";
  static final String DATE =
      "-?\\d{4}(-\\d{2}(-\\d{2})?)?[~?%]?(/-?\\d{4}(-\\d{2}(-\\d{2})?)?[~?%]?)?";

  /** Names of tables: of files beside that of the dataset. */
  static final String TABLE_NAME = "[A-Za-z0-9][A-Za-z0-9._-]*\\.(?:csv|parquet)";

  /** Names of queries: of files below the folder of the dataset. */
  static final String QUERY_NAME = "sql/[A-Za-z0-9][A-Za-z0-9._-]*\\.sql";

  /** Names of connections, which each user has of their own. */
  static final String CONNECTION_NAME = "[A-Za-z][A-Za-z0-9_-]{0,40}";

  static final String CODE = "[A-Za-z][A-Za-z0-9_]*";

  /** The plural categories of CLDR. */
  static final List<String> CATEGORIES = List.of("zero", "one", "two", "few", "many", "other");

  private static final String VALUE = "The number, with as many digits as the source states.";
  private static final String STATUS =
      "A code of SDMX: A normal, B break, D definition differs, E estimated, F forecast,"
          + " I imputed, P provisional, U low reliability, V unvalidated.";
  private static final String OWN_DECIMALS =
      "How many decimals this value is stated to, if not as many as the dataset says.";
  private static final String OWN_EDITION =
      "When the source published it: 2025, 2025-06 or 2025-06-13.";
  private static final String OWN_EXACT =
      "Whether nothing was rounded away; false for the digits as typed.";
  private static final Kind STATUSES = new Kind.Word(List.copyOf(Status.codes()));
  private static final Kind EDITION = Kind.text(EditionDate.PATTERN);
  private static final Kind SOURCE_REF = Kind.text();
  private static final Kind NUMBER = new Kind.Number(false, null);
  private static final Kind DECIMALS = new Kind.Number(false, Precision.MOST_DECIMALS);

  /** What another source says of an observation. */
  static final Shape ALSO = statement("What another source says of the same cell.");

  /** What was said of an observation before. */
  static final Shape REVISION = statement("What was said before the value was revised.");

  /** An observation that is more than a number. */
  static final Shape OBSERVATION =
      Shape.of("a value", "A value with what belongs to it.")
          .required("value", NUMBER, VALUE)
          .optional("status", STATUSES, STATUS)
          .optional("source", SOURCE_REF, "The id of a source, if not the dataset's own.")
          .optional("note", new Kind.Localized(), "What readers should know of this value.")
          .optional("edition", EDITION, OWN_EDITION)
          .optional("decimals", DECIMALS, OWN_DECIMALS)
          .optional("exact", new Kind.Truth(), OWN_EXACT)
          .optional(
              "also",
              new Kind.Many(new Kind.Of(ALSO), false, 0),
              "What other sources say of it; readers see where they differ.")
          .optional(
              "revisions",
              new Kind.Many(new Kind.Of(REVISION), false, 0),
              "What was said before, the oldest first.");

  /** Where something of a value is found in a table, where that is no column of its name. */
  static final Shape COLUMN =
      Shape.of("a column", "Where something of a value is found in a table.")
          .optional("column", Kind.text(), "The name of the column.")
          .optional(
              "codes",
              new Kind.Named(Kind.text()),
              "What texts of the column stand for: {\"398\": KAZ}; others stand for themselves.")
          .optional("constant", Kind.text(), "What it is for all rows.")
          .optional(
              "headers",
              Kind.either(Kind.texts(), new Kind.Named(Kind.text())),
              "Where values stand side by side: the names of their columns, perhaps with what they"
                  + " stand for.")
          .oneOf("column", "constant", "headers");

  private static final Kind CHOSEN =
      new Kind.Named(new Kind.Many(Kind.either(Kind.text(), new Kind.Text("")), true, 1));

  /** A file of {@code data/}. */
  public static final Shape DATASET =
      Shape.of("a dataset", "A dataset of Caravan: observations with their sources.")
          .required("title", new Kind.Localized(), "What the dataset holds.")
          .optional("description", new Kind.Localized(), "More of it, in a sentence or two.")
          .optional("note", new Kind.Localized(), "What readers should know of all values.")
          .required(
              "unit",
              Kind.text(),
              "A currency of ISO 4217 (USD), percent, points, 1, a measure such as t, bcm or GWh,"
                  + " one by another (USD/t), or a unit of codelists.yaml.")
          .optional(
              "multiplier",
              new Kind.Number(true, null),
              "Values are in this multiple of the unit: 1e9 for billions; 1 if not given.")
          .optional(
              "decimals",
              DECIMALS,
              "How many decimals all values are stated to, where a program has dropped zeros at"
                  + " their end: with 2, 46.4 means 46.40.")
          .optional(
              "exact",
              new Kind.Truth(),
              "Whether values are exact, as counts are: nothing was rounded away.")
          .optional(
              "frequency",
              new Kind.Word(
                  Arrays.stream(Dataset.Frequency.values()).map(Dataset.Frequency::word).toList()),
              "How often there is a value; annual if not given.")
          .required(
              "dimensions",
              new Kind.Many(Kind.text(), true, 1),
              "The keys of observations, from the outside in: [partner, flow].")
          .optional(
              "digits-shown",
              new Kind.Number(true, ShownDigits.MOST_SIGNIFICANT),
              "How many significant digits its values have at most where the program writes them;"
                  + " it says nothing of how exact they are.")
          .optional("reporter", Kind.text(), "Who counted, as a code.")
          .optional("source", SOURCE_REF, "The id of the source of all values that name none.")
          .optional(
              "edition",
              EDITION,
              "When the source published the values that do not say it: 2025-06-13.")
          .optional(
              "editions",
              new Kind.Many(EDITION, false, 1),
              "The editions that the dataset was brought up to, the oldest first; caravan update"
                  + " adds to them.")
          .optional(
              "table",
              Kind.text(TABLE_NAME),
              "The file beside this one that holds the observations, one a row: trade.csv.")
          .optional(
              "columns",
              new Kind.Named(Kind.either(Kind.text(), new Kind.Of(COLUMN))),
              "The columns of the table that have other names than what they hold: a dimension,"
                  + " period, value, status, note, source, edition, unit, multiplier, note-LANGUAGE.")
          .optional(
              "where",
              CHOSEN,
              "Only rows of the table count that have one of these texts in a column.")
          .optional(
              "except", CHOSEN, "Rows of the table do not count that have one of these texts.")
          .optional(
              "ignore",
              Kind.texts(),
              "The columns of the table that mean nothing here; \"others\" for all that are not"
                  + " named.")
          .optional(
              "query",
              Kind.text(QUERY_NAME),
              "The file with a query in SQL for the observations, in content/data/: sql/trade.sql."
                  + " Only the command update runs it.")
          .optional(
              "connection",
              Kind.text(CONNECTION_NAME),
              "The name of the database of the query, whose address stands in the environment or in"
                  + " the user's own folder; DuckDB over the report's files if not given.")
          .optional(
              "observations",
              new Kind.Tree(CODE, Period.PATTERN, Kind.either(NUMBER, new Kind.Of(OBSERVATION))),
              "By the codes of each dimension, then by period (2025, 2025-H1, 2025-Q1, 2025-06,"
                  + " 2025-01/2025-05): a number, or a map with value, source, status, note.")
          .optional(
              "checks",
              Kind.texts(),
              "Comparisons that must hold, without the dataset's name: KAZ.all == KAZ.coal +"
                  + " KAZ.gas.")
          .oneOf("observations", "table", "query");

  private DataShapes() {}

  private static Shape statement(String description) {
    return Shape.of("a value", description)
        .required("value", NUMBER, VALUE)
        .optional("status", STATUSES, STATUS)
        .optional("source", SOURCE_REF, "The id of the source that says so; needed here.")
        .optional("note", new Kind.Localized(), "What readers should know of it.")
        .optional("edition", EDITION, OWN_EDITION)
        .optional("decimals", DECIMALS, OWN_DECIMALS)
        .optional("exact", new Kind.Truth(), OWN_EXACT)
        .oneOf("source");
  }
}
