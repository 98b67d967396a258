package caravan.site.view;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A chart on paper. Templates see it as {@code chart}, beside {@code site}.
 *
 * @param id the figure's id on its page
 * @param name its name with its number in the book
 * @param title the message
 * @param subtitle what is measured, or null
 * @param drawing the value of the attribute {@code data-drawing} of its {@code <svg>}, by which the
 *     drawing is found when the book is set
 * @param alt what it shows, plain text
 * @param note a remark on the data, or null
 * @param folded as in {@link ChartView#folded()}
 * @param boundaries as in {@link ChartView#boundaries()}
 * @param sources where the data come from
 */
public record BookChart(
    String id,
    String name,
    Html title,
    @Nullable Html subtitle,
    String drawing,
    String alt,
    @Nullable Html note,
    @Nullable String folded,
    boolean boundaries,
    List<SourceRef> sources)
    implements View {
  public BookChart {
    Checks.id(id, "id");
    Checks.text(name, "name");
    Objects.requireNonNull(title, "title");
    Checks.text(drawing, "drawing");
    Checks.text(alt, "alt");
    sources = List.copyOf(sources);
  }
}
