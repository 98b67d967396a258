package caravan.site.dataset;

import caravan.model.data.Dataset;
import caravan.model.data.EditionDate;
import caravan.model.data.Observation;
import caravan.model.data.Period;
import caravan.model.data.Series;
import caravan.model.data.Statement;
import caravan.model.data.Status;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A column of a dataset's CSV: what all descriptions of the file rest on.
 *
 * @param name as it stands in the first line
 * @param required whether no cell is empty
 * @param pattern what texts match, as a regular expression of ECMAScript; null for anything
 * @param property what it means in the vocabularies of SDMX and Dublin Core; null where they have
 *     no word
 * @param message the key of what pages call it; null where it goes by its name in all languages
 */
record CsvColumn(
    String name,
    Type type,
    boolean required,
    @Nullable String pattern,
    @Nullable String property,
    @Nullable String message) {
  private static final String SDMX = "http://purl.org/linked-data/sdmx/2009/";
  private static final String TERMS = "http://purl.org/dc/terms/";

  /** What stands ahead of a status, for the address of its meaning. */
  static final String STATUS_CODES = SDMX + "code#obsStatus-";

  /** The roles of statements, of which the first is followed. */
  static final List<String> ROLES = List.of("main", "other", "earlier");

  CsvColumn {
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(type, "type");
  }

  /** What its cells are. */
  enum Type {
    TEXT,
    DECIMAL,
    ADDRESS
  }

  /** The columns of a dataset, in their order. */
  static List<CsvColumn> of(Dataset dataset) {
    List<CsvColumn> columns = new ArrayList<>();
    for (String dimension : dataset.dimensions()) {
      columns.add(text(dimension, true, null, null, null));
      columns.add(text(dimension + "_name", false, null, null, null));
    }
    columns.add(text("period", true, Period.PATTERN, SDMX + "dimension#timePeriod", "period"));
    columns.add(
        new CsvColumn("value", Type.DECIMAL, true, null, SDMX + "measure#obsValue", "value"));
    columns.add(new CsvColumn("multiplier", Type.DECIMAL, true, null, null, null));
    String unit = literally(dataset.unit().code());
    columns.add(text("unit", true, unit, SDMX + "attribute#unitMeasure", "unit"));
    String statuses = String.join("|", Status.codes());
    columns.add(text("status", true, statuses, SDMX + "attribute#obsStatus", "sheetStatus"));
    columns.add(text("statement", true, String.join("|", ROLES), null, null));
    columns.add(text("source_id", true, null, null, null));
    columns.add(text("source", false, null, TERMS + "source", "source"));
    columns.add(
        new CsvColumn("source_url", Type.ADDRESS, false, null, TERMS + "references", "address"));
    columns.add(text("note", false, null, "http://www.w3.org/2000/01/rdf-schema#comment", "note"));
    if (dataset.isDated()) {
      columns.add(text("edition", false, EditionDate.PATTERN, TERMS + "issued", "edition"));
    }
    return columns;
  }

  private static CsvColumn text(
      String name,
      boolean required,
      @Nullable String pattern,
      @Nullable String property,
      @Nullable String message) {
    return new CsvColumn(name, Type.TEXT, required, pattern, property, message);
  }

  private static String literally(String text) {
    return Pattern.compile("[\\\\^$.|?*+()\\[\\]{}/]").matcher(text).replaceAll("\\\\$0");
  }

  /**
   * The columns that tell the lines of a dataset apart: none where a source has said two things of
   * one observation, which only their order tells apart.
   */
  static List<String> key(Dataset dataset) {
    for (Series series : dataset.series().values()) {
      for (Observation observation : series.observations().values()) {
        if (isTwice(observation.also()) || isTwice(observation.revisions())) {
          return List.of();
        }
      }
    }
    List<String> key = new ArrayList<>(dataset.dimensions());
    key.addAll(List.of("period", "statement", "source_id"));
    return key;
  }

  private static boolean isTwice(List<Statement> statements) {
    if (statements.size() < 2) {
      return false;
    }
    Set<String> sources = new HashSet<>();
    return !statements.stream().map(Statement::source).allMatch(sources::add);
  }

  /** The names of columns. */
  static List<String> names(List<CsvColumn> columns) {
    return columns.stream().map(CsvColumn::name).toList();
  }
}
