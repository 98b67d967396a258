package caravan.app.tables;

import caravan.text.csv.CsvCells;
import caravan.text.source.GivenUp;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;
import org.dhatim.fastexcel.reader.SheetVisibility;
import org.jspecify.annotations.Nullable;

/** Finds the table in a spreadsheet. For one file and one thread. */
final class SheetTables {
  /** What all parts of a workbook may have together, unpacked. */
  private static final long MOST_BYTES = 512L << 20;

  private final String file;
  private final TableChoice choice;
  private final Archive archive;
  private final ReadableWorkbook workbook;
  private final Map<Integer, String> raised;

  private SheetTables(String file, TableChoice choice, Archive archive, ReadableWorkbook workbook)
      throws IOException, ImportFault {
    this.file = file;
    this.choice = choice;
    this.archive = archive;
    this.workbook = workbook;
    this.raised = SheetExtras.raised(archive);
  }

  /**
   * The table of a workbook.
   *
   * @param file its name, for readers
   */
  static RawTable read(String file, Archive archive, TableChoice choice)
      throws ImportFault, IOException {
    archive.check(MOST_BYTES);
    try (ReadableWorkbook workbook =
        new ReadableWorkbook(archive.raw(), new ReadingOptions(true, true))) {
      return new SheetTables(file, choice, archive, workbook).table();
    } catch (GivenUp | Archive.TooLarge e) {
      throw e;
    } catch (IOException | RuntimeException e) {
      // All is in memory; the library does not say what is wrong with parts that it can't take.
      throw Archive.damaged();
    }
  }

  private RawTable table() throws ImportFault, IOException {
    List<Sheet> all = workbook.getSheets().toList();
    if (choice.sheet() != null) {
      for (Sheet sheet : all) {
        if (sheet.getName().equals(choice.sheet())) {
          return read(sheet);
        }
      }
      throw new ImportFault(
          "there is no sheet \"" + choice.sheet() + "\"", "--sheet takes one of " + named(all));
    }
    Map<Sheet, RawTable> tables = new LinkedHashMap<>();
    ImportFault first = null;
    for (Sheet sheet : all) {
      if (sheet.getVisibility() == SheetVisibility.VISIBLE) {
        try {
          tables.put(sheet, read(sheet));
        } catch (ImportFault fault) {
          first = first == null ? fault : first;
        }
      }
    }
    List<Sheet> dated =
        tables.keySet().stream().filter(sheet -> hasPeriods(tables.get(sheet))).toList();
    List<Sheet> likely = dated.isEmpty() ? List.copyOf(tables.keySet()) : dated;
    if (likely.size() > 1) {
      throw new ImportFault(
          likely.size() + " sheets have tables: " + named(likely),
          "choose one: --sheet \"" + likely.get(0).getName() + "\"");
    }
    if (likely.isEmpty()) {
      throw first != null
          ? first
          : new ImportFault(
              "no sheet of this spreadsheet is shown", "unhide the one with the table");
    }
    return Objects.requireNonNull(tables.get(likely.get(0)));
  }

  private static String named(List<Sheet> sheets) {
    return sheets.stream()
        .map(sheet -> "\"" + sheet.getName() + "\"")
        .collect(Collectors.joining(", "));
  }

  /** Whether names of columns, or all texts of a column, are periods. */
  private static boolean hasPeriods(@Nullable RawTable table) {
    if (table == null) {
      return false;
    }
    for (int c = 0; c < table.head().size(); c++) {
      if (isPeriod(table.head().get(c)) || table.all(c, SheetTables::isPeriod)) {
        return true;
      }
    }
    return false;
  }

  private static boolean isPeriod(String text) {
    return PeriodCells.parse(text) != null
        || PeriodCells.day(text) != null
        || FiscalYears.isOne(text);
  }

  private RawTable read(Sheet sheet) throws IOException, ImportFault {
    SheetExtras extras = SheetExtras.of(archive, sheet.getId(), raised);
    char decimal = decimal(sheet);
    Cells cells = new Cells(sheet, extras, decimal);
    PlaceNames places = PlaceNames.ofSheet(sheet.getName());
    GridReader grid = new GridReader(places, "");
    try (Stream<Row> rows = sheet.openStream()) {
      for (Iterator<Row> all = rows.iterator(); all.hasNext(); ) {
        GivenUp.check();
        GridRow row = cells.row(all.next());
        if (row != null && row.filled() > 0) {
          grid.add(row);
        }
      }
    }
    if (!cells.problems.isEmpty()) {
      throw new ImportFault(cells.problems);
    }
    return grid.table(file, cells.remarks());
  }

  /** The decimal sign of numbers that are kept as texts. */
  private char decimal(Sheet sheet) throws IOException, ImportFault {
    if (choice.decimal() != null) {
      return choice.decimal();
    }
    List<String> texts = new ArrayList<>();
    try (Stream<Row> rows = sheet.openStream()) {
      for (Iterator<Row> all = rows.iterator(); all.hasNext(); ) {
        for (Cell cell : all.next()) {
          String text = cell == null || cell.getType() != CellType.STRING ? "" : cell.getText();
          boolean sign = text.indexOf(',') >= 0 || text.indexOf('.') >= 0;
          if (sign && NumberStyle.looksNumeric(text) && texts.size() < 100_000) {
            texts.add(text);
          }
        }
      }
    }
    return switch (NumberStyle.told(texts.stream())) {
      case COMMA -> ',';
      case NOTHING, POINT -> '.';
      case BOTH, UNCLEAR ->
          throw new ImportFault(
              new Problem(
                  0,
                  0,
                  "numbers are kept as texts, such as \""
                      + texts.get(0)
                      + "\", and their decimal sign can't be told",
                  "say which sign is decimal: --decimal , or --decimal .",
                  PlaceNames.ofSheet(sheet.getName())));
    };
  }

  /** The cells of a sheet as texts. */
  private final class Cells {
    private final SheetExtras extras;
    private final PlaceNames places;
    private final char decimal;
    private final @Nullable CellRange range;
    private final List<Problem> problems = new ArrayList<>();
    private final Map<Integer, Fill> fills = new HashMap<>();
    private int hiddenRows;
    private int errors;
    private int longer;
    private String firstError = "";
    private String firstLonger = "";

    /** A text of several rows, down to the last of them. */
    private record Fill(int last, String text) {}

    private Cells(Sheet sheet, SheetExtras extras, char decimal) {
      this.extras = extras;
      this.places = PlaceNames.ofSheet(sheet.getName());
      this.decimal = decimal;
      this.range = choice.range() == null ? null : CellRange.parse(choice.range());
    }

    /** A row; null where it does not count. */
    @Nullable GridRow row(Row row) {
      int number = row.getRowNum();
      if (range != null && !range.hasRow(number)) {
        return null;
      }
      if (row.isHidden()) {
        hiddenRows += row.getPhysicalCellCount() > 0 ? 1 : 0;
        return null;
      }
      List<String> cells = new ArrayList<>();
      for (Cell cell : row) {
        if (cell == null) {
          continue;
        }
        int column = cell.getColumnIndex();
        if (shows(column + 1)) {
          String text = CsvCells.bare(text(cell).replaceAll("[\\r\\n]+", " "));
          if (!text.isEmpty()) {
            put(cells, column, text);
          }
        }
      }
      Map<Integer, Integer> spans = new HashMap<>();
      for (CellRange area : extras.merged().getOrDefault(number, List.of())) {
        int column = area.firstColumn() - 1;
        String text = column < cells.size() ? cells.get(column) : "";
        boolean words = !NumberStyle.looksNumeric(text) || PeriodCells.parse(text) != null;
        if (area.lastColumn() > area.firstColumn()) {
          spans.put(column, area.lastColumn() - column);
        }
        if (area.lastRow() > number && words && !text.isEmpty()) {
          fills.put(column, new Fill(area.lastRow(), text));
        }
      }
      fills.values().removeIf(fill -> fill.last() < number);
      fills.forEach(
          (column, fill) -> {
            if (column >= cells.size() || cells.get(column).isEmpty()) {
              put(cells, column, fill.text());
            }
          });
      return new GridRow(number, cells, spans);
    }

    private boolean shows(int column) {
      return !extras.hidden().contains(column) && (range == null || range.hasColumn(column));
    }

    private static void put(List<String> cells, int column, String text) {
      while (cells.size() <= column) {
        cells.add("");
      }
      cells.set(column, text);
    }

    private String text(Cell cell) {
      return switch (cell.getType()) {
        case EMPTY -> "";
        case STRING -> string(cell);
        case BOOLEAN -> cell.getText();
        case ERROR -> {
          errors++;
          firstError = firstError.isEmpty() ? at(cell) : firstError;
          String raw = cell.getRawValue();
          yield raw != null && raw.startsWith("#") ? raw : "#N/A";
        }
        case NUMBER, FORMULA -> {
          Object value = cell.getValue();
          if (value instanceof BigDecimal number) {
            yield number(cell, number);
          }
          if (value == null && cell.getType() == CellType.FORMULA) {
            // Nobody has computed it; that matters where a value should be.
            yield "=" + cell.getFormula();
          }
          yield value == null ? "" : value.toString();
        }
      };
    }

    private String string(Cell cell) {
      String marked = extras.marked().get(at(cell));
      String text = cell.getText();
      return marked != null ? marked : text == null ? "" : text;
    }

    private String number(Cell cell, BigDecimal number) {
      SheetNumbers.Shown shown =
          SheetNumbers.shown(number, cell.getDataFormatString(), workbook.isDate1904());
      if (shown == null) {
        problems.add(
            new Problem(
                cell.getAddress().getRow() + 1,
                cell.getColumnIndex() + 1,
                "this number is out of any measure",
                "correct the cell",
                places));
        return "";
      }
      if (shown.hidesDigits()) {
        longer++;
        firstLonger = firstLonger.isEmpty() ? at(cell) : firstLonger;
      }
      boolean date = shown.text().indexOf('-', 1) > 0;
      return date ? shown.text() : shown.text().replace('.', decimal);
    }

    private static String at(Cell cell) {
      return PlaceNames.letters(cell.getColumnIndex() + 1) + (cell.getAddress().getRow() + 1);
    }

    private List<String> remarks() {
      List<String> remarks = new ArrayList<>();
      remarks.add("It is sheet \"" + places.sheet() + "\".");
      if (hiddenRows > 0) {
        remarks.add(
            hiddenRows
                + (hiddenRows == 1 ? " hidden row was" : " hidden rows were")
                + " left out.");
      }
      if (!extras.hidden().isEmpty()) {
        remarks.add(
            "Hidden columns were left out: "
                + extras.hidden().stream()
                    .limit(20)
                    .map(PlaceNames::letters)
                    .collect(Collectors.joining(", ")));
      }
      if (errors > 0) {
        remarks.add(
            errors
                + (errors == 1 ? " cell holds an error" : " cells hold errors")
                + ", read as no value, such as "
                + firstError
                + ".");
      }
      if (longer > 0) {
        remarks.add(
            longer
                + (longer == 1 ? " number has" : " numbers have")
                + " more decimals than the sheet shows, such as "
                + firstLonger
                + "; all were taken.");
      }
      return remarks;
    }
  }
}
