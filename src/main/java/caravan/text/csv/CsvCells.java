package caravan.text.csv;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;

/** The cells of a text, as they are: rows may have any number of them. Stateless. */
public final class CsvCells {
  private CsvCells() {}

  /**
   * A row.
   *
   * @param line where it begins, from 1
   * @param cells without blanks at their ends
   */
  public record Row(int line, List<String> cells) {
    public Row {
      cells = List.copyOf(cells);
    }
  }

  /**
   * The rows that are not empty.
   *
   * @param most how many are read
   * @throws CsvFault where quotes can't be read
   */
  public static List<Row> of(String text, char separator, int most) throws CsvFault {
    List<Row> rows = new ArrayList<>();
    try (CsvReader<CsvRecord> reader =
        CsvReader.builder()
            .fieldSeparator(separator)
            .allowExtraFields(true)
            .allowMissingFields(true)
            .trimWhitespacesAroundQuotes(true)
            .ofCsvRecord(text)) {
      for (CsvRecord record : reader) {
        List<String> cells = record.getFields().stream().map(CsvCells::stripped).toList();
        if (cells.stream().anyMatch(cell -> !cell.isEmpty())) {
          rows.add(new Row((int) record.getStartingLineNumber(), cells));
        }
        if (rows.size() >= most) {
          break;
        }
      }
    } catch (CsvParseException e) {
      int line = rows.isEmpty() ? 1 : rows.get(rows.size() - 1).line() + 1;
      OpenQuote open = OpenQuote.find(text, separator, line, Integer.MAX_VALUE);
      if (open != null) {
        throw open.fault();
      }
      long cells = cells(text, line, separator);
      if (cells > MOST_CELLS) {
        throw new CsvFault(
            line,
            0,
            "this row has " + cells + " cells; at most " + MOST_CELLS + " are read",
            "write the values below one another, each with its period");
      }
      throw new CsvFault(
          line,
          0,
          "the quotes of this row can't be read",
          "write a quote within quotes twice: \"\"");
    } catch (IOException e) {
      throw new UncheckedIOException("a text in memory can be read", e);
    }
    return rows;
  }

  /** What the reader takes of cells in a row. */
  private static final int MOST_CELLS = 16_000;

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
}
