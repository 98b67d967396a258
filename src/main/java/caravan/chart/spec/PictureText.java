package caravan.chart.spec;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What stands around a chart in a picture of its own. Plain text, in the language of the chart.
 * Immutable.
 *
 * @param title the message
 * @param subtitle what is measured, in which unit; null for none
 * @param notes a remark and the sources, a paragraph each
 * @param report the name of the report, at the foot
 */
public record PictureText(
    String title, @Nullable String subtitle, List<String> notes, String report) {
  public PictureText {
    Objects.requireNonNull(title, "title");
    notes = List.copyOf(notes);
    Objects.requireNonNull(report, "report");
  }
}
