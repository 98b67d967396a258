package caravan.app.imports;

import caravan.language.typesetting.CountryCodes;
import caravan.text.csv.CsvCells;
import caravan.text.csv.CsvFault;
import caravan.text.csv.DecodedText;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Finds the table in a text file: its encoding, what parts its cells, the row of names, and what
 * stands above and below. Stateless.
 */
final class RawTableReader {
  private static final char[] SEPARATORS = {',', ';', '\t', '|'};

  /** So many rows tell how a table is written. */
  private static final int SAMPLED_ROWS = 200;

  private static final int SAMPLED_LINES = 5_000;

  /** Eurostat joins the dimensions in one column: {@code freq,geo\\TIME_PERIOD}. */
  private static final Pattern JOINED = Pattern.compile("([\\w,]+)\\\\\\w+");

  private RawTableReader() {}

  /**
   * The table of a file.
   *
   * @param file its name, for readers
   * @param encoding the name of a character set; null to tell it from the bytes
   * @param countries whose names tell one encoding from another
   */
  static RawTable read(String file, byte[] bytes, @Nullable String encoding, CountryCodes countries)
      throws ImportFault {
    String other = otherFormat(bytes);
    if (other != null) {
      throw new ImportFault(
          new Problem(0, 0, "this is " + other + ", no table in text", "save it as CSV"));
    }
    try {
      DecodedText text = DecodedText.of(bytes, encoding, some -> known(some, countries));
      char separator = separator(text.text());
      List<CsvCells.Row> rows = CsvCells.of(text.text(), separator, Integer.MAX_VALUE);
      return table(file, text.encoding(), separator, rows);
    } catch (CsvFault fault) {
      throw new ImportFault(
          new Problem(
              fault.line(), fault.cell(), String.valueOf(fault.getMessage()), fault.help()));
    }
  }

  /** What a file is by its first bytes, where that is no text; null where it may be one. */
  private static @Nullable String otherFormat(byte[] bytes) {
    String start = new String(bytes, 0, Math.min(bytes.length, 64), StandardCharsets.ISO_8859_1);
    String plain = start.replaceFirst("^ï»¿", "").stripLeading();
    if (start.startsWith("PK")) {
      return "a spreadsheet or an archive";
    }
    if (start.startsWith("ÐÏ")) {
      return "a spreadsheet of an older kind";
    }
    if (start.startsWith("%PDF")) {
      return "a PDF";
    }
    if (start.startsWith("PAR1")) {
      return "a Parquet file";
    }
    return plain.startsWith("<")
        ? "a file of XML or HTML"
        : plain.startsWith("{") || plain.startsWith("[{") ? "a file of JSON" : null;
  }

  /** How many words of a text beyond ASCII are names of countries, or of columns. */
  private static long known(String text, CountryCodes countries) {
    return text.lines()
        .limit(SAMPLED_LINES)
        .flatMap(line -> Arrays.stream(line.split("[,;\\t|]")))
        .map(cell -> cell.replace("\"", "").strip())
        .filter(cell -> cell.chars().anyMatch(c -> c >= 0x80))
        .distinct()
        .filter(cell -> countries.code(cell) != null || Columns.isPeriod(cell))
        .count();
  }

  /** The sign by which most rows fall into as many cells, and by which these are most. */
  private static char separator(String text) {
    char best = ',';
    double most = 0;
    for (char sign : SEPARATORS) {
      List<CsvCells.Row> rows;
      try {
        rows = CsvCells.of(text, sign, SAMPLED_ROWS);
      } catch (CsvFault e) {
        continue;
      }
      int usual = usual(rows);
      long alike = rows.stream().filter(row -> row.cells().size() == usual).count();
      double fit = usual < 2 ? 0 : (double) alike / rows.size() * Math.log(usual + 1.0);
      if (fit > most) {
        best = sign;
        most = fit;
      }
    }
    return best;
  }

  /** How many cells most rows have. */
  private static int usual(List<CsvCells.Row> rows) {
    Map<Integer, Integer> counts = new HashMap<>();
    rows.stream()
        .limit(SAMPLED_ROWS)
        .forEach(row -> counts.merge(row.cells().size(), 1, Integer::sum));
    return counts.entrySet().stream()
        .max(
            Map.Entry.<Integer, Integer>comparingByValue()
                .thenComparing(Map.Entry.comparingByKey()))
        .map(Map.Entry::getKey)
        .orElse(0);
  }

  private static RawTable table(
      String file, String encoding, char separator, List<CsvCells.Row> all) throws ImportFault {
    int usual = usual(all);
    int at = head(all);
    if (at < 0 || at + 1 >= all.size()) {
      throw new ImportFault(
          new Problem(
              0,
              0,
              "there is no table: no row of names with rows of values below",
              "save the sheet of values as CSV; the names of the columns stand in one row"));
    }
    List<String> around = new ArrayList<>();
    all.subList(0, at).forEach(row -> around.add(joined(row)));
    List<String> head = all.get(at).cells();
    int width = Math.max(usual, head.size());
    List<RawTable.Row> rows = new ArrayList<>();
    List<Problem> problems = new ArrayList<>();
    for (CsvCells.Row row : all.subList(at + 1, all.size())) {
      long filled = row.cells().stream().filter(cell -> !cell.isEmpty()).count();
      boolean tooMany = row.cells().size() > width;
      if (filled == 1 && head.size() > 2 && !row.cells().get(0).isEmpty()) {
        // A source or a note below the table.
        around.add(joined(row));
      } else if (tooMany) {
        problems.add(
            new Problem(
                row.line(),
                0,
                "this row has " + row.cells().size() + " cells, the names are " + head.size(),
                "put a cell that holds \"" + separator + "\" in quotes"));
      } else {
        rows.add(new RawTable.Row(row.line(), padded(row.cells(), width)));
      }
    }
    if (!problems.isEmpty()) {
      throw new ImportFault(problems);
    }
    RawTable whole = new RawTable(file, encoding, separator, padded(head, width), rows, around);
    return withNames(JOINED.matcher(head.get(0)).matches() ? parted(whole) : whole);
  }

  /** The table with a column for each of the dimensions that stand in the first. */
  private static RawTable parted(RawTable table) {
    String first = table.head().get(0);
    List<String> names = List.of(first.substring(0, first.indexOf('\\')).split(","));
    List<String> head = new ArrayList<>(names);
    head.addAll(table.head().subList(1, table.head().size()));
    List<RawTable.Row> rows = new ArrayList<>();
    for (RawTable.Row row : table.rows()) {
      List<String> cells =
          new ArrayList<>(Arrays.asList(row.cells().get(0).split(",", names.size())));
      List<String> all = new ArrayList<>(padded(cells, names.size()));
      all.addAll(row.cells().subList(1, row.cells().size()));
      rows.add(new RawTable.Row(row.line(), all));
    }
    return new RawTable(
        table.file(), table.encoding(), table.separator(), head, rows, table.around());
  }

  /** The first row that is as full as most. */
  private static int head(List<CsvCells.Row> rows) {
    int most = 0;
    for (CsvCells.Row row : rows.subList(0, Math.min(SAMPLED_ROWS, rows.size()))) {
      most = Math.max(most, filled(row));
    }
    for (int i = 0; i < rows.size(); i++) {
      if (filled(rows.get(i)) >= Math.max(2, Math.ceil(most * 0.6))) {
        return i;
      }
    }
    return -1;
  }

  private static int filled(CsvCells.Row row) {
    return (int) row.cells().stream().filter(cell -> !cell.isEmpty()).count();
  }

  private static String joined(CsvCells.Row row) {
    return String.join(" ", row.cells().stream().filter(cell -> !cell.isEmpty()).toList());
  }

  private static List<String> padded(List<String> cells, int width) {
    List<String> padded = new ArrayList<>(cells);
    while (padded.size() < width) {
      padded.add("");
    }
    return padded;
  }

  /** Without columns that are empty, and with a name for each. */
  private static RawTable withNames(RawTable table) throws ImportFault {
    List<Integer> kept = new ArrayList<>();
    List<String> names = new ArrayList<>();
    Set<String> taken = new HashSet<>();
    for (int i = 0; i < table.head().size(); i++) {
      int column = i;
      String name = table.head().get(i);
      boolean empty = table.rows().stream().allMatch(row -> row.cells().get(column).isEmpty());
      if (name.isEmpty() && empty) {
        continue;
      }
      String plain = name.isEmpty() ? "column " + (i + 1) : name;
      String own = plain;
      for (int k = 2; !taken.add(own); k++) {
        own = plain + " (" + k + ")";
      }
      kept.add(i);
      names.add(own);
    }
    List<RawTable.Row> rows =
        table.rows().stream()
            .map(
                row ->
                    new RawTable.Row(
                        row.line(), kept.stream().map(i -> row.cells().get(i)).toList()))
            .toList();
    if (rows.isEmpty()) {
      throw new ImportFault(
          new Problem(0, 0, "there is no row of values", "save the sheet of values as CSV"));
    }
    return new RawTable(
        table.file(), table.encoding(), table.separator(), names, rows, table.around());
  }
}
