package caravan.app.diff.write;

import caravan.app.diff.compare.CellChange;
import caravan.app.diff.compare.ExhibitChange;
import caravan.app.diff.read.ExhibitReading;
import caravan.chart.picture.ChartRenderer;
import caravan.chart.spec.ChartDrawing;
import caravan.chart.spec.ChartPalette;
import caravan.chart.spec.ChartSize;
import caravan.chart.spec.ChartSpec;
import caravan.chart.spec.ChartText;
import caravan.site.view.DiffPage;
import caravan.site.view.Html;
import caravan.site.view.TableCell;
import caravan.site.view.TableRow;
import caravan.site.view.TableView;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Charts and tables before and after as views. For one page. */
final class DiffExhibits {
  /** More are named, but not drawn, so that the page can be opened. */
  private static final int MOST_DRAWN = 80;

  private static final int MOST_ROWS = 200;

  /** Up to how many values of a chart are shown at once. */
  private static final int OPEN_VALUES = 12;

  private final ChartPalette palette;
  private @Nullable ChartDrawing drawing;
  private int drawn;

  DiffExhibits(ChartPalette palette) {
    this.palette = palette;
  }

  DiffPage.Exhibit view(ExhibitChange change, List<String> languages) {
    List<CellChange> cells = change.isTable() ? List.of() : change.cells();
    return new DiffPage.Exhibit(
        DiffTexts.in(change.language(), change.state().title()),
        DiffTexts.shown(change.title() + ", " + change.state().id() + ", " + change.kind()),
        DiffTexts.shown(String.join(", ", languages)),
        DiffTexts.shown(change.notes()),
        side(change.before(), change, "removed"),
        side(change.after(), change, "added"),
        cells.stream().limit(MOST_ROWS).map(DiffExhibits::value).toList(),
        Told.counted(cells.size(), "value"),
        cells.size() <= OPEN_VALUES);
  }

  private static DiffPage.Value value(CellChange cell) {
    String column = cell.column().isEmpty() ? "" : ", " + cell.column();
    return new DiffPage.Value(
        DiffTexts.shown(cell.row() + column),
        DiffTexts.shown(Objects.requireNonNullElse(cell.before(), "–")),
        DiffTexts.shown(Objects.requireNonNullElse(cell.after(), "–")));
  }

  /**
   * A chart or table in one state; null where it is not there.
   *
   * @param role of the cells that changed
   */
  private DiffPage.@Nullable Side side(
      @Nullable ExhibitReading exhibit, ExhibitChange change, String role) {
    if (exhibit == null) {
      return null;
    }
    return exhibit.spec() == null
        ? new DiffPage.Side(null, table(exhibit.values(), change, role))
        : new DiffPage.Side(chart(exhibit.spec()), null);
  }

  /** The drawing; null where there are too many. */
  private @Nullable Html chart(ChartSpec spec) {
    drawn++;
    if (drawn > MOST_DRAWN) {
      return null;
    }
    ChartDrawing renderer = drawing;
    if (renderer == null) {
      renderer = new ChartRenderer(palette);
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
    return new Html(renderer.svg(renamed, ChartSize.NARROW));
  }

  private static DiffPage.Table table(TableView table, ExhibitChange change, String role) {
    Set<List<String>> marked = new HashSet<>();
    change.cells().forEach(cell -> marked.add(List.of(cell.row(), cell.column())));
    boolean single = table.head().size() == 2;
    List<DiffPage.Row> rows = new ArrayList<>();
    for (TableRow row : table.rows().stream().limit(MOST_ROWS).toList()) {
      List<DiffPage.Piece> cells = new ArrayList<>();
      for (int i = 0; i < row.cells().size(); i++) {
        String column = single || i + 1 >= table.head().size() ? "" : table.head().get(i + 1);
        boolean changed = marked.contains(List.of(row.head(), column));
        TableCell cell = row.cells().get(i);
        cells.add(
            DiffTexts.piece(cell.missing() ? "–" : cell.text(), changed ? role : DiffTexts.SAME));
      }
      rows.add(new DiffPage.Row(DiffTexts.shown(row.head()), cells));
    }
    return new DiffPage.Table(DiffTexts.shown(table.head()), rows);
  }
}
