package caravan.app.diff.read;

import caravan.chart.spec.ChartSpec;
import caravan.site.view.TableView;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A chart or table.
 *
 * @param type how the data are drawn: {@code line}; {@code table} for a table
 * @param values what it shows
 * @param look all that makes it look as it does; equal where nobody could tell two apart
 * @param remarks its subtitle, notes and remarks
 * @param sources the ids of those it draws on
 * @param spec what is drawn; null for a table
 */
public record ExhibitReading(
    String id,
    String type,
    String title,
    TableView values,
    String look,
    List<String> remarks,
    List<String> sources,
    @Nullable ChartSpec spec) {
  public ExhibitReading {
    Objects.requireNonNull(id, "id");
    Objects.requireNonNull(values, "values");
    remarks = List.copyOf(remarks);
    sources = List.copyOf(sources);
  }
}
