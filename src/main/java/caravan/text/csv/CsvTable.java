package caravan.text.csv;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * A CSV file as it was read: UTF-8, with or without a byte order mark; cells parted by commas,
 * semicolons or tabs. Cells have no blanks at their ends. Immutable.
 *
 * @param separator what parts cells
 * @param head the names of the columns
 * @param headLine the line of the file in which they stand, from 1
 * @param rows each with as many cells as the head
 */
public record CsvTable(char separator, List<String> head, int headLine, List<Row> rows) {
  /** The longest cell, in characters. */
  private static final int MAX_CELL = 2_000;

  /** What the reader takes of cells in a row. */
  private static final int MAX_CELLS = 16_000;

  public CsvTable {
    head = List.copyOf(head);
    rows = List.copyOf(rows);
    for (Row row : rows) {
      if (row.cells().size() != head.size()) {
        throw new IllegalArgumentException("line " + row.line() + " is no row of this table");
      }
    }
  }

  /**
   * A row.
   *
   * @param line where it begins in the file, from 1
   */
  public record Row(int line, List<String> cells) {
    public Row {
      cells = List.copyOf(cells);
    }
  }

  /**
   * Reads a file.
   *
   * @throws CsvFault where it is no table
   */
  public static CsvTable read(byte[] bytes) throws CsvFault {
    return of(decoded(bytes));
  }

  /**
   * Reads a text.
   *
   * @param text without a byte order mark
   * @throws CsvFault where it is no table
   */
  public static CsvTable of(String text) throws CsvFault {
    char separator = separator(text);
    List<Row> rows = new ArrayList<>();
    try (CsvReader<CsvRecord> reader =
        CsvReader.builder()
            .fieldSeparator(separator)
            .allowExtraFields(true)
            .allowMissingFields(true)
            .trimWhitespacesAroundQuotes(true)
            .ofCsvRecord(text)) {
      for (CsvRecord record : reader) {
        int line = (int) record.getStartingLineNumber();
        List<String> cells = record.getFields().stream().map(CsvTable::stripped).toList();
        if (cells.stream().anyMatch(cell -> !cell.isEmpty())) {
          rows.add(new Row(line, cells));
        }
      }
    } catch (CsvParseException e) {
      int line = rows.isEmpty() ? 1 : rows.get(rows.size() - 1).line() + 1;
      OpenQuote open = OpenQuote.find(text, separator, line, Integer.MAX_VALUE);
      if (open != null) {
        throw open.fault();
      }
      long cells = cells(text, line, separator);
      if (cells > MAX_CELLS) {
        throw new CsvFault(
            line,
            0,
            "this row has " + cells + " cells; at most " + MAX_CELLS + " are read",
            "write the values below one another, each with its period");
      }
      throw new CsvFault(
          line,
          0,
          "the quotes of this row can't be read",
          "write a quote within quotes twice: \"\"");
    } catch (java.io.IOException e) {
      throw new java.io.UncheckedIOException("a text in memory can be read", e);
    }
    unclosed(text, separator, rows);
    lengths(rows);
    if (rows.size() < 2) {
      throw new CsvFault(
          1, 0, "there is no row below the names of the columns", "the first row has the names");
    }
    int columns = rows.get(0).cells().size();
    for (Row row : rows) {
      if (row.cells().size() != columns) {
        throw new CsvFault(
            row.line(),
            0,
            "this row has "
                + row.cells().size()
                + (row.cells().size() == 1 ? " cell" : " cells")
                + ", the first row "
                + columns,
            "put a cell that holds \"" + separator + "\" in quotes, and leave none out");
      }
    }
    Row head = rows.get(0);
    return new CsvTable(separator, head.cells(), head.line(), rows.subList(1, rows.size()));
  }

  /** A row that spans several lines and has the wrong number of cells mostly lacks a quote. */
  private static void unclosed(String text, char separator, List<Row> rows) throws CsvFault {
    for (int i = 0; i < rows.size(); i++) {
      Row row = rows.get(i);
      int lines = row.cells().stream().mapToInt(cell -> (int) cell.lines().count() - 1).sum();
      boolean odd = row.cells().size() != rows.get(0).cells().size() || rows.size() < 2;
      // The last row may have the right number of cells by chance, having swallowed others.
      if (lines > 0 && (odd || i == rows.size() - 1)) {
        OpenQuote open = OpenQuote.find(text, separator, row.line(), row.line() + lines);
        if (open != null && (odd || open.closed() == 0)) {
          throw open.fault();
        }
      }
    }
  }

  /** How many cells a line seems to have. */
  private static long cells(String text, int line, char separator) {
    return 1
        + text.lines()
            .skip(line - 1L)
            .limit(1)
            .flatMapToInt(String::chars)
            .filter(c -> c == separator)
            .count();
  }

  private static void lengths(List<Row> rows) throws CsvFault {
    for (Row row : rows) {
      for (int i = 0; i < row.cells().size(); i++) {
        int length = row.cells().get(i).length();
        if (length > MAX_CELL) {
          throw new CsvFault(
              row.line(),
              i + 1,
              "this cell has " + length + " characters; at most " + MAX_CELL + " are read",
              "shorten it, or delete its column");
        }
      }
    }
  }

  /** A cell without the invisible characters at its ends: blanks, NUL, direction marks. */
  private static String stripped(String cell) {
    int start = 0;
    int end = cell.length();
    while (start < end && isUnseen(cell.charAt(start))) {
      start++;
    }
    while (end > start && isUnseen(cell.charAt(end - 1))) {
      end--;
    }
    return cell.substring(start, end);
  }

  private static boolean isUnseen(char c) {
    int type = Character.getType(c);
    return Character.isWhitespace(c)
        || Character.isSpaceChar(c)
        || type == Character.CONTROL
        || type == Character.FORMAT
        || type == Character.PRIVATE_USE
        || type == Character.UNASSIGNED;
  }

  /** The sign between cells: the one that stands most often in the first line. */
  private static char separator(String text) {
    String line = text.lines().findFirst().orElse("").replaceAll("\"[^\"]*\"", "");
    char best = ',';
    long most = 0;
    for (char sign : new char[] {',', ';', '\t'}) {
      long count = line.chars().filter(c -> c == sign).count();
      if (count > most) {
        best = sign;
        most = count;
      }
    }
    return best;
  }

  private static String decoded(byte[] bytes) throws CsvFault {
    if (bytes.length > 1
        && ((bytes[0] == -1 && bytes[1] == -2) || (bytes[0] == -2 && bytes[1] == -1))) {
      throw new CsvFault(1, 0, "this file is saved as UTF-16", "save it as UTF-8");
    }
    CharsetDecoder decoder =
        StandardCharsets.UTF_8
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT);
    ByteBuffer in = ByteBuffer.wrap(bytes);
    CharBuffer chars = CharBuffer.allocate(bytes.length + 1);
    CoderResult result = decoder.decode(in, chars, true);
    String text = chars.flip().toString();
    if (result.isError()) {
      int line = 1 + (int) text.chars().filter(c -> c == '\n').count();
      throw new CsvFault(
          line,
          0,
          "this file is not saved as UTF-8" + EncodingGuess.of(bytes),
          "save it as \"CSV UTF-8\", or in a text editor with the encoding UTF-8");
    }
    return text.startsWith("\uFEFF") ? text.substring(1) : text;
  }
}
