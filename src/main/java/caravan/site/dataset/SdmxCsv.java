package caravan.site.dataset;

import caravan.model.data.Dataset;
import caravan.model.data.Multiples;
import caravan.model.data.Observation;
import caravan.model.data.Series;
import caravan.model.data.Statement;
import caravan.text.csv.Csv;
import caravan.text.source.GivenUp;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * The observations of a dataset as SDMX-CSV 2.0: what the report follows, one a line. What other
 * sources say, and what was said before, has no place there; the CSV has it.
 */
final class SdmxCsv {
  private final SdmxIds ids;
  private final String language;
  private final UnaryOperator<String> sources;

  /**
   * @param language of the notes
   * @param sources how the pages of the language call the source of an id
   */
  SdmxCsv(SdmxIds ids, String language, UnaryOperator<String> sources) {
    this.ids = ids;
    this.language = language;
    this.sources = sources;
  }

  String of(Dataset dataset) {
    List<String> head = new ArrayList<>(List.of("STRUCTURE", "STRUCTURE_ID", "ACTION"));
    head.addAll(SdmxIds.dimensions(dataset));
    head.addAll(List.of("TIME_PERIOD", "OBS_VALUE", "OBS_STATUS"));
    head.addAll(List.of("UNIT_MEASURE", "UNIT_MULT", "DECIMALS", "DATA_SOURCE", "COMMENT_OBS"));
    String structure = ids.structure(dataset);
    Integer power = Multiples.power(dataset.multiple());
    List<List<@Nullable Object>> rows = new ArrayList<>();
    for (Series series : dataset.series().values()) {
      GivenUp.check();
      for (Observation observation : series.observations().values()) {
        Statement main = observation.main();
        List<@Nullable Object> row = new ArrayList<>(List.of("datastructure", structure, "I"));
        row.addAll(series.codes());
        row.add(SdmxIds.period(observation.period()));
        BigDecimal value =
            power != null ? main.stated() : main.stated().multiply(dataset.multiple());
        row.add(value);
        row.add(main.status().code());
        row.add(dataset.unit().code());
        row.add(Integer.toString(power == null ? 0 : power));
        row.add(Integer.toString(Math.max(0, value.scale())));
        row.add(sources.apply(main.source()));
        row.add(main.note() == null ? null : main.note().any(language));
        rows.add(row);
      }
    }
    return Csv.exchanged(head, rows);
  }
}
