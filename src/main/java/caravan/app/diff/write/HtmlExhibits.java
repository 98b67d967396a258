package caravan.app.diff.write;

import caravan.app.diff.compare.CellChange;
import caravan.app.diff.compare.ExhibitChange;
import caravan.app.diff.read.ExhibitReading;
import caravan.chart.picture.ChartRenderer;
import caravan.chart.spec.ChartDrawing;
import caravan.chart.spec.ChartSize;
import caravan.chart.spec.ChartSpec;
import caravan.chart.spec.ChartText;
import caravan.site.view.TableCell;
import caravan.site.view.TableRow;
import caravan.site.view.TableView;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Charts and tables before and after, side by side. */
final class HtmlExhibits {
  /** More are named, but not drawn, so that the page can be opened. */
  private static final int MOST_DRAWN = 80;

  private static final int MOST_ROWS = 200;

  private @Nullable ChartDrawing drawing;
  private int drawn;

  String card(ExhibitChange change, List<String> languages) {
    StringBuilder out = new StringBuilder("<article class=\"card exhibit\">\n<h3>");
    out.append(HtmlText.in(change.language(), change.state().title()));
    out.append("</h3>\n<p class=\"where\">")
        .append(HtmlText.of(change.title() + ", " + change.state().id() + ", " + change.kind()))
        .append(" <span class=\"codes\">")
        .append(HtmlText.of(String.join(", ", languages)))
        .append("</span></p>\n");
    if (!change.notes().isEmpty()) {
      out.append("<ul class=\"details\">\n");
      change
          .notes()
          .forEach(note -> out.append("<li>").append(HtmlText.of(note)).append("</li>\n"));
      out.append("</ul>\n");
    }
    out.append("<div class=\"pair\">\n");
    side("Before", change.before(), change, out);
    side("After", change.after(), change, out);
    out.append("</div>\n");
    if (!change.isTable()) {
      cells(change, out);
    }
    return out.append("</article>\n").toString();
  }

  private void side(
      String label, @Nullable ExhibitReading exhibit, ExhibitChange change, StringBuilder out) {
    out.append("<figure class=\"").append(label.equals("Before") ? "was" : "is").append("\">");
    out.append("<figcaption>").append(label).append("</figcaption>\n");
    if (exhibit == null) {
      out.append("<p class=\"none\">not there</p>\n");
    } else if (exhibit.spec() == null) {
      table(exhibit.values(), change, label.equals("Before"), out);
    } else {
      out.append(chart(exhibit.spec()));
    }
    out.append("</figure>\n");
  }

  private String chart(ChartSpec spec) {
    drawn++;
    if (drawn > MOST_DRAWN) {
      return "<p class=\"none\">not drawn: too many charts changed</p>\n";
    }
    ChartDrawing renderer = drawing;
    if (renderer == null) {
      renderer = new ChartRenderer();
      drawing = renderer;
    }
    ChartText text = spec.text();
    ChartText own =
        new ChartText(
            "d" + drawn + "-" + text.id(),
            text.language(),
            text.title(),
            text.description(),
            text.unitLabel(),
            text.words(),
            text.hub());
    ChartSpec renamed =
        new ChartSpec(
            spec.type(),
            own,
            spec.overTime(),
            spec.categories(),
            spec.series(),
            spec.totals(),
            spec.order(),
            spec.annotations(),
            spec.tickFormat());
    return renderer.svg(renamed, ChartSize.NARROW) + "\n";
  }

  private static void table(
      TableView table, ExhibitChange change, boolean before, StringBuilder out) {
    Set<List<String>> marked = new HashSet<>();
    change.cells().forEach(cell -> marked.add(List.of(cell.row(), cell.column())));
    boolean single = table.head().size() == 2;
    out.append("<div class=\"scroll\"><table>\n<thead><tr>");
    table
        .head()
        .forEach(h -> out.append("<th scope=\"col\">").append(HtmlText.of(h)).append("</th>"));
    out.append("</tr></thead>\n<tbody>\n");
    for (TableRow row : table.rows().stream().limit(MOST_ROWS).toList()) {
      out.append("<tr><th scope=\"row\">").append(HtmlText.of(row.head())).append("</th>");
      for (int i = 0; i < row.cells().size(); i++) {
        String column = single || i + 1 >= table.head().size() ? "" : table.head().get(i + 1);
        boolean changed = marked.contains(List.of(row.head(), column));
        out.append(cell(row.cells().get(i), changed, before));
      }
      out.append("</tr>\n");
    }
    out.append("</tbody></table></div>\n");
  }

  private static String cell(TableCell cell, boolean changed, boolean before) {
    String tag = before ? "del" : "ins";
    String text = cell.missing() ? "–" : HtmlText.of(cell.text());
    return "<td>" + (changed ? "<" + tag + ">" + text + "</" + tag + ">" : text) + "</td>";
  }

  private static void cells(ExhibitChange change, StringBuilder out) {
    if (change.cells().isEmpty()) {
      return;
    }
    out.append("<details").append(change.cells().size() <= 12 ? " open" : "");
    out.append("><summary>").append(Told.counted(change.cells().size(), "value"));
    out.append(" changed</summary>\n<div class=\"scroll\"><table>\n<thead><tr>")
        .append("<th scope=\"col\">Value</th><th scope=\"col\">Before</th>")
        .append("<th scope=\"col\">After</th></tr></thead>\n<tbody>\n");
    for (CellChange cell : change.cells().stream().limit(MOST_ROWS).toList()) {
      String column = cell.column().isEmpty() ? "" : ", " + cell.column();
      out.append("<tr><th scope=\"row\">").append(HtmlText.of(cell.row() + column));
      out.append("</th><td>")
          .append(HtmlText.of(Objects.requireNonNullElse(cell.before(), "–")))
          .append("</td><td><ins>")
          .append(HtmlText.of(Objects.requireNonNullElse(cell.after(), "–")))
          .append("</ins></td></tr>\n");
    }
    out.append("</tbody></table></div></details>\n");
  }
}
