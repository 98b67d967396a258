package caravan.app.imports;

import caravan.app.scaffold.StarterData;
import caravan.app.tables.ImportFault;
import caravan.model.data.Period;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** What was read of a file as the data with which a report begins. Stateless. */
public final class FirstData {
  /** More would be nested deeper than a dataset may be. */
  private static final int MOST_DIMENSIONS = 30;

  private FirstData() {}

  /**
   * The first dataset of a file.
   *
   * @param file its name, for readers
   * @param all what was read of it; at least one
   * @throws ImportFault where a report can't begin with it
   */
  public static StarterData of(String file, List<ImportedData> all) throws ImportFault {
    ImportedData data = all.get(0);
    if (data.dimensions().size() > MOST_DIMENSIONS) {
      throw new ImportFault(
          data.dimensions().size()
              + " columns say what the values are of; at most "
              + MOST_DIMENSIONS
              + " can",
          "delete the columns that the report does not need");
    }
    Map<List<String>, SortedMap<Period, StarterData.Stated>> series = new LinkedHashMap<>();
    for (ImportedData.Row row : data.rows()) {
      series
          .computeIfAbsent(row.key(), key -> new TreeMap<>())
          .put(row.period(), new StarterData.Stated(row.digits(), row.status(), row.note()));
    }
    return new StarterData(
        file,
        data.title(),
        data.unitIsSure() ? data.unit() : null,
        data.multiplier(),
        data.dimensions(),
        ListAdditions.codes("", data.dimensions()).text(),
        series,
        data.missing());
  }
}
