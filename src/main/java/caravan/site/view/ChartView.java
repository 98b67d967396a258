package caravan.site.view;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A chart with what belongs to it. Templates see it as {@code chart}, beside {@code site}.
 *
 * @param id the figure's id on the page
 * @param place where it was written, for a preview; null for readers
 * @param number its name with its number, plain text: {@code Figure 2}
 * @param titleHtml the message
 * @param subtitle what is measured, in which unit, or null
 * @param svgWide an {@code <svg>} for a column of 560 CSS pixels or more, which names and describes
 *     itself ({@code role="img"}, {@code aria-labelledby}); null where it could not be drawn
 * @param svgNarrow the same for less; null where it could not be drawn
 * @param description what the chart shows, plain text, for those who cannot see it
 * @param table the data drawn
 * @param readings what it shows period by period; empty where that cannot be chosen
 * @param remarks what is written in the chart at its places
 * @param note a remark on the data, or null
 * @param folded a sentence about the members that it shows as one, plain text, or null
 * @param boundaries whether it is a map, below which it is said whose boundaries it shows
 * @param sources where the data come from
 * @param data where the data can be had
 * @param vectorHref the chart as an SVG of its own, or null where it has none
 * @param picture the chart as a PNG of its own, or null where it has none
 */
public record ChartView(
    String id,
    @Nullable String place,
    String number,
    Html titleHtml,
    @Nullable Html subtitle,
    @Nullable Html svgWide,
    @Nullable Html svgNarrow,
    String description,
    TableView table,
    List<ChartReading> readings,
    List<ChartRemark> remarks,
    @Nullable Html note,
    @Nullable String folded,
    boolean boundaries,
    List<SourceRef> sources,
    DataLinks data,
    @Nullable String vectorHref,
    @Nullable PictureView picture)
    implements View {
  public ChartView {
    Checks.id(id, "id");
    Checks.text(number, "number");
    Objects.requireNonNull(titleHtml, "titleHtml");
    Checks.text(description, "description");
    Objects.requireNonNull(table, "table");
    readings = List.copyOf(readings);
    remarks = List.copyOf(remarks);
    sources = List.copyOf(sources);
    Objects.requireNonNull(data, "data");
    if (vectorHref != null) {
      Checks.href(vectorHref, "vectorHref");
    }
  }
}
