package caravan.text.csv;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

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

  /** A text that can be read from its beginning again and again. */
  public interface Text {
    /** A new reader, without a byte order mark. */
    Reader open() throws IOException;
  }

  /** Takes rows one by one. */
  public interface Rows {
    /**
     * A row that is not empty.
     *
     * @return whether more are wanted
     */
    boolean take(Row row);
  }

  /**
   * The rows that are not empty.
   *
   * @param most how many are read
   * @throws CsvFault where quotes can't be read
   */
  public static List<Row> of(String text, char separator, int most) throws CsvFault {
    List<Row> rows = new ArrayList<>();
    try {
      each(
          () -> new StringReader(text),
          separator,
          row -> {
            rows.add(row);
            return rows.size() < most;
          });
    } catch (IOException e) {
      throw new UncheckedIOException("a text in memory can be read", e);
    }
    return rows;
  }

  /**
   * Reads a text row by row. Nothing of it is kept.
   *
   * @throws CsvFault where quotes can't be read
   */
  public static void each(Text text, char separator, Rows to) throws CsvFault, IOException {
    int last = 0;
    try (CsvReader<CsvRecord> reader =
        CsvReader.builder()
            .fieldSeparator(separator)
            .allowExtraFields(true)
            .allowMissingFields(true)
            .trimWhitespacesAroundQuotes(true)
            .ofCsvRecord(text.open())) {
      for (CsvRecord record : reader) {
        List<String> cells = new ArrayList<>(record.getFields().size());
        boolean empty = true;
        for (String field : record.getFields()) {
          String cell = bare(field);
          empty &= cell.isEmpty();
          cells.add(cell);
        }
        last = (int) record.getStartingLineNumber();
        if (!empty && !to.take(new Row(last, cells))) {
          return;
        }
      }
    } catch (CsvParseException e) {
      if (e.getCause() instanceof IOException cause) {
        throw cause;
      }
      throw fault(whole(text), separator, last + 1);
    } catch (UncheckedIOException e) {
      throw Objects.requireNonNull(e.getCause());
    }
  }

  /** The text as one; only where something in it has to be shown. */
  private static String whole(Text text) throws IOException {
    try (Reader reader = text.open()) {
      StringWriter out = new StringWriter();
      reader.transferTo(out);
      return out.toString();
    }
  }

  /** Why a text can't be read from a line on. */
  private static CsvFault fault(String text, char separator, int line) {
    OpenQuote open = OpenQuote.find(text, separator, line, Integer.MAX_VALUE);
    if (open != null) {
      return open.fault();
    }
    long cells = cells(text, line, separator);
    return cells > MOST_CELLS
        ? new CsvFault(
            line,
            0,
            "this row has " + cells + " cells; at most " + MOST_CELLS + " are read",
            "write the values below one another, each with its period")
        : new CsvFault(
            line,
            0,
            "the quotes of this row can't be read",
            "write a quote within quotes twice: \"\"");
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
  public static String bare(String cell) {
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
