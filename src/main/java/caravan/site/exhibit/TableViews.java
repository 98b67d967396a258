package caravan.site.exhibit;

import caravan.expression.evaluate.Digits;
import caravan.language.registry.Language;
import caravan.model.data.Status;
import caravan.report.resolved.Exhibit;
import caravan.report.resolved.TableData;
import caravan.site.part.FigureNotes;
import caravan.site.part.Messages;
import caravan.site.part.ProseHtml;
import caravan.site.part.SourceViews;
import caravan.site.view.DataLinks;
import caravan.site.view.Html;
import caravan.site.view.StatusMark;
import caravan.site.view.TableEntry;
import caravan.site.view.TableFigure;
import caravan.site.view.TableHead;
import caravan.site.view.TableLine;
import caravan.site.view.TableSparkline;
import caravan.site.view.TableUnit;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The tables of one page, each cell with the way to where it comes from. For one thread. */
public final class TableViews {
  private final Language language;
  private final Messages messages;
  private final SourceViews sources;
  private final FigureNotes notes;
  private final Function<Exhibit, DataLinks> links;
  private final Sparklines sparklines;

  public TableViews(
      Language language,
      Messages messages,
      SourceViews sources,
      FigureNotes notes,
      Digits digits,
      Function<Exhibit, DataLinks> links) {
    this.language = language;
    this.messages = messages;
    this.sources = sources;
    this.notes = notes;
    this.links = links;
    this.sparklines = new Sparklines(language, digits, messages);
  }

  /**
   * The view of a table.
   *
   * @param texts turns the table's own texts into HTML
   * @param place where it was written, for a preview; null for readers
   */
  public TableFigure view(TableData table, ProseHtml texts, @Nullable String place) {
    String number = messages.text("tableNumber", "number", Integer.toString(table.number()));
    Html title = texts.html(table.title());
    Html subtitle = table.subtitle() == null ? null : texts.html(table.subtitle());
    List<TableHead> heads = new ArrayList<>();
    table.columns().forEach(column -> heads.add(head(column.head(), texts)));
    List<TableLine> rows = lines(table, texts);
    return new TableFigure(
        table.id().text(),
        place,
        number,
        title,
        subtitle,
        messages.text(table.overTime() ? "period" : "name"),
        units(table),
        heads,
        table.sparkline() == null ? null : head(table.sparkline(), texts),
        rows,
        keys(table),
        table.note() == null ? null : texts.html(table.note()),
        sources.mentions(sourceIds(table)),
        links.apply(table));
  }

  private String unit(TableData.Column column) {
    return language.numberWriter().unitLabel(column.unit(), column.power());
  }

  private static TableHead head(TableData.Head head, ProseHtml texts) {
    return new TableHead(head.title() == null ? null : texts.html(head.title()), head.text());
  }

  /** The units over the columns, each once over those beside one another that share it. */
  private List<TableUnit> units(TableData table) {
    List<TableUnit> units = new ArrayList<>();
    for (TableData.Column column : table.columns()) {
      String unit = unit(column);
      TableUnit last = units.isEmpty() ? null : units.get(units.size() - 1);
      if (last != null && last.text().equals(unit)) {
        units.set(units.size() - 1, new TableUnit(unit, last.columns() + 1));
      } else {
        units.add(new TableUnit(unit, 1));
      }
    }
    return units;
  }

  private List<TableLine> lines(TableData table, ProseHtml texts) {
    List<TableLine> lines = new ArrayList<>();
    List<@Nullable TableSparkline> small = sparklines.of(table);
    for (TableData.Row row : table.rows()) {
      boolean unnamed = row.head().text().isEmpty();
      TableHead head = unnamed ? new TableHead(null, notes.name(row)) : head(row.head(), texts);
      List<TableEntry> cells = new ArrayList<>();
      for (int i = 0; i < row.cells().size(); i++) {
        TableData.Cell cell = row.cells().get(i);
        TableData.Column column = table.columns().get(i);
        cells.add(
            cell == null ? TableEntry.missing() : entry(cell, column, notes.column(table, i)));
      }
      lines.add(new TableLine(head, row.isTotal(), small.get(lines.size()), cells));
    }
    return lines;
  }

  private TableEntry entry(
      TableData.Cell cell, TableData.Column column, @Nullable String columnNote) {
    String observation = notes.observation(cell.figure());
    return new TableEntry(
        observation != null ? observation : columnNote,
        cell.figure().text(),
        padding(column.decimals(), cell.padding()),
        statuses(cell).stream().map(this::mark).toList(),
        cell.figure().isProvisional());
  }

  /** Digits as wide as those that are missing, with the point where no decimal is shown. */
  private String padding(int decimals, int missing) {
    if (missing <= 0) {
      return "";
    }
    String zeros = "0".repeat(missing);
    return missing < decimals ? zeros : decimalPoint() + zeros;
  }

  private String decimalPoint() {
    String half = language.numberWriter().number(new BigDecimal("0.5"), 1);
    return half.substring(1, half.length() - 1);
  }

  private static Set<Status> statuses(TableData.Cell cell) {
    Set<Status> statuses = new TreeSet<>();
    cell.figure().used().forEach(used -> statuses.add(used.statement().status()));
    statuses.remove(Status.NORMAL);
    return statuses;
  }

  private StatusMark mark(Status status) {
    return new StatusMark(
        messages.text("mark" + status.name()), messages.text("status" + status.name()));
  }

  private List<String> keys(TableData table) {
    Set<Status> statuses = new TreeSet<>();
    boolean missing = false;
    for (TableData.Row row : table.rows()) {
      for (TableData.@Nullable Cell cell : row.cells()) {
        missing |= cell == null;
        statuses.addAll(cell == null ? Set.of() : statuses(cell));
      }
    }
    List<String> keys = new ArrayList<>();
    for (Status status : statuses) {
      StatusMark mark = mark(status);
      keys.add(messages.text("markKey", "mark", mark.mark(), "meaning", mark.meaning()));
    }
    if (missing) {
      keys.add(messages.text("missingKey"));
    }
    return keys;
  }

  private static Set<String> sourceIds(TableData table) {
    Set<String> ids = new LinkedHashSet<>();
    table.used().forEach(used -> ids.add(used.statement().source()));
    return ids;
  }
}
