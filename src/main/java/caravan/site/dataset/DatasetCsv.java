package caravan.site.dataset;

import caravan.expression.evaluate.DataContext;
import caravan.model.data.Dataset;
import caravan.model.data.Observation;
import caravan.model.data.Series;
import caravan.model.data.SourceEntry;
import caravan.model.data.Statement;
import caravan.site.exhibit.ExhibitCsv;
import caravan.text.csv.Csv;
import caravan.text.parquet.ParquetColumn;
import caravan.text.parquet.ParquetWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * A dataset as CSV and as Parquet: a row for each statement, with the digits that its source has,
 * in the unit times the multiplier.
 */
final class DatasetCsv {
  private final DataContext data;
  private final String language;
  private final UnaryOperator<String> labels;

  /**
   * @param language of names and notes
   * @param labels how the pages of the language call the source of an id
   */
  DatasetCsv(DataContext data, String language, UnaryOperator<String> labels) {
    this.data = data;
    this.labels = labels;
    this.language = language;
  }

  String of(Dataset dataset) {
    return Csv.write(CsvColumn.names(CsvColumn.of(dataset)), rows(dataset));
  }

  /** The same with types: decimal numbers, and texts. */
  byte[] parquet(Dataset dataset) {
    List<ParquetColumn> columns =
        CsvColumn.of(dataset).stream()
            .map(
                column ->
                    new ParquetColumn(
                        column.name(), column.type() == CsvColumn.Type.DECIMAL, column.required()))
            .toList();
    return ParquetWriter.write(columns, rows(dataset));
  }

  private List<List<@Nullable Object>> rows(Dataset dataset) {
    List<List<@Nullable Object>> rows = new ArrayList<>();
    for (Series series : dataset.series().values()) {
      for (Observation observation : series.observations().values()) {
        rows.add(row(dataset, series, observation, observation.main(), "main"));
        observation.also().forEach(s -> rows.add(row(dataset, series, observation, s, "other")));
        observation
            .revisions()
            .forEach(s -> rows.add(row(dataset, series, observation, s, "earlier")));
      }
    }
    return rows;
  }

  private List<@Nullable Object> row(
      Dataset dataset, Series series, Observation observation, Statement statement, String role) {
    List<@Nullable Object> row = new ArrayList<>();
    for (int i = 0; i < dataset.dimensions().size(); i++) {
      String code = series.codes().get(i);
      row.add(code);
      row.add(data.codeLists().name(dataset.dimensions().get(i), code, language));
    }
    SourceEntry source = data.bibliography().find(statement.source());
    row.add(observation.period().toString());
    row.add(statement.stated());
    row.add(ExhibitCsv.plain(dataset.multiple()));
    row.add(dataset.unit().code());
    row.add(statement.status().code());
    row.add(role);
    row.add(statement.source());
    row.add(source == null ? null : labels.apply(source.id()));
    row.add(source == null ? null : source.url());
    row.add(statement.note() == null ? null : statement.note().any(language));
    if (dataset.isDated()) {
      row.add(statement.edition() == null ? null : statement.edition().text());
    }
    return row;
  }
}
