package caravan.site.part;

import caravan.expression.figure.Figure;
import caravan.language.registry.Language;
import caravan.model.data.Observation;
import caravan.report.resolved.TableData;
import caravan.site.view.FigureLink;
import caravan.site.view.FigureNote;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The figures of one page or chapter, each linked to a note that says where it comes from. Figures
 * of the same expression share a note. Made in one go, in the order in which readers meet the
 * figures; not changed afterwards.
 */
public final class FigureNotes {
  private final NoteViews views;
  private final Messages words;
  private final List<FigureNote> notes = new ArrayList<>();
  private final Map<Figure, FigureLink> links = new IdentityHashMap<>();
  private final Map<String, FigureNote> byKey = new HashMap<>();

  /** The addresses of the notes on columns, by the id of the table; null where nothing is noted. */
  private final Map<String, List<@Nullable String>> columns = new HashMap<>();

  /**
   * The notes of a page.
   *
   * @param order what readers meet on the page
   * @param figures those of its texts; their places in the list, from 1, are in their ids
   * @param rows the address of the row of an observation, seen from the page
   */
  public FigureNotes(
      List<Met> order,
      List<Figure> figures,
      Function<Observation, String> rows,
      Language language,
      Messages words,
      SourceViews sources,
      ObservationTexts texts) {
    this.views = new NoteViews(rows, language, words, sources, texts);
    this.words = words;
    // Equal figures have a place each.
    Map<Figure, Integer> places = new IdentityHashMap<>();
    figures.forEach(figure -> places.put(figure, places.size() + 1));
    for (Met met : order) {
      if (met instanceof Met.OfFigure one) {
        Figure figure = one.figure();
        add(figure, "f" + Objects.requireNonNull(places.get(figure), "a figure of the page"));
      } else if (met instanceof Met.OfCells cells) {
        add(cells.table());
      }
    }
  }

  private void add(Figure figure, String id) {
    int number = notes.size() + 1;
    FigureNote note = byKey.computeIfAbsent(key(figure), k -> views.note(number, "#" + id, figure));
    if (note.number() == number) {
      notes.add(note);
    }
    links.put(
        figure,
        new FigureLink(
            id,
            "#" + note.id(),
            note.number(),
            figure.kind() == Figure.Kind.CLAIM,
            figure.isProvisional()));
  }

  private static String key(Figure figure) {
    return figure.kind() == Figure.Kind.CLAIM
        ? figure.text() + "\n" + figure.source().expression()
        : figure.source().expression().text();
  }

  private void add(TableData table) {
    String name = words.text("tableNumber", "number", Integer.toString(table.number()));
    List<@Nullable String> hrefs = new ArrayList<>();
    for (int i = 0; i < table.columns().size(); i++) {
      Map<String, Figure> computed = new LinkedHashMap<>();
      for (TableData.Row row : table.rows()) {
        TableData.Cell cell = row.cells().get(i);
        if (cell != null && views.row(cell.figure()) == null) {
          computed.put(name(row), cell.figure());
        }
      }
      hrefs.add(computed.isEmpty() ? null : column(table, i, name, computed));
    }
    columns.put(table.id().text(), hrefs);
  }

  private String column(TableData table, int index, String name, Map<String, Figure> computed) {
    FigureNote note =
        views.column(
            notes.size() + 1,
            "#" + table.id().text(),
            name + ", " + table.columns().get(index).head().text(),
            table.block().columns().get(index).values().text(),
            computed);
    notes.add(note);
    return "#" + note.id();
  }

  /** What a row of a table is called: a computed last one needs no name, it is the total. */
  public String name(TableData.Row row) {
    return row.head().text().isEmpty() ? words.text("total") : row.head().text();
  }

  /** The notes, in the order of their first figure. */
  public List<FigureNote> list() {
    return List.copyOf(notes);
  }

  /** How a figure of the texts is linked to its note. */
  public FigureLink link(Figure figure) {
    return Objects.requireNonNull(links.get(figure), "a figure that readers meet");
  }

  /** The row of an observation that is a figure by itself; null where the figure was computed. */
  public @Nullable String observation(Figure figure) {
    return views.row(figure);
  }

  /** The address of the note on a column of a table; null where nothing in it was computed. */
  public @Nullable String column(TableData table, int column) {
    return Objects.requireNonNull(columns.get(table.id().text()), "a table of the page")
        .get(column);
  }
}
