package caravan.text.csv;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import de.siegmar.fastcsv.writer.QuoteStrategy;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * CSV after RFC 4180, with a byte order mark, by which spreadsheets know that it is UTF-8. Numbers
 * have a decimal point and no other separators. A text that a spreadsheet would take for a formula
 * gets an apostrophe ahead.
 */
public final class Csv {
  private static final String BYTE_ORDER_MARK = "\uFEFF";

  /** Characters that make a spreadsheet compute what follows. */
  private static final String FORMULA = "=+-@\t\r";

  private static final Pattern LINE_END = Pattern.compile("\\R");

  /** Quotes around whatever else may part the cells of some other file. */
  private static final QuoteStrategy SEPARATORS =
      new QuoteStrategy() {
        @Override
        public boolean quoteValue(int line, int field, String value) {
          return value.indexOf(';') >= 0 || value.indexOf('\t') >= 0;
        }
      };

  private Csv() {}

  /**
   * Writes a table.
   *
   * @param head the names of the columns
   * @param rows each with as many cells as the head: a text, a {@link BigDecimal}, or null, which
   *     is empty
   * @throws IllegalArgumentException for a cell of any other type, or a row of another length
   */
  public static String write(
      List<String> head, Iterable<? extends List<? extends @Nullable Object>> rows) {
    return BYTE_ORDER_MARK + written(head, rows, LineDelimiter.CRLF, Csv::defused);
  }

  /** The same for programs that would take a byte order mark for a part of the first name. */
  public static String exchanged(
      List<String> head, List<? extends List<? extends @Nullable Object>> rows) {
    return written(head, rows, LineDelimiter.CRLF, Csv::defused);
  }

  /**
   * The same as a file that is kept with others of text: lines end as theirs do, there is no mark,
   * and a text that is a number is one.
   */
  public static String table(
      List<String> head, Iterable<? extends List<? extends @Nullable Object>> rows) {
    return written(
        head, rows, LineDelimiter.LF, text -> CsvNumber.isNumber(text) ? text : defused(text));
  }

  /**
   * A table of another format as the text of a CSV file: a line for each row, in which every cell
   * stands as it is but for line ends, which become blanks.
   *
   * @param rows the names of the columns, and all others
   */
  public static String sameCells(Iterable<List<String>> rows) {
    StringWriter out = new StringWriter();
    try (CsvWriter csv = builder(LineDelimiter.LF).quoteStrategy(SEPARATORS).build(out)) {
      for (List<String> row : rows) {
        csv.writeRecord(row.stream().map(cell -> LINE_END.matcher(cell).replaceAll(" ")).toList());
      }
    } catch (IOException e) {
      throw new UncheckedIOException("a text in memory can be written to", e);
    }
    return out.toString();
  }

  private static CsvWriter.CsvWriterBuilder builder(LineDelimiter end) {
    return CsvWriter.builder().lineDelimiter(end);
  }

  private static String written(
      List<String> head,
      Iterable<? extends List<? extends @Nullable Object>> rows,
      LineDelimiter end,
      UnaryOperator<String> text) {
    StringWriter out = new StringWriter();
    try (CsvWriter csv = builder(end).build(out)) {
      csv.writeRecord(head.stream().map(Csv::defused).toList());
      for (List<? extends @Nullable Object> row : rows) {
        if (row.size() != head.size()) {
          throw new IllegalArgumentException(row.size() + " cells for " + head.size() + " columns");
        }
        csv.writeRecord(row.stream().map(one -> cell(one, text)).toList());
      }
    } catch (IOException e) {
      throw new UncheckedIOException("a text in memory can be written to", e);
    }
    return out.toString();
  }

  private static String cell(@Nullable Object cell, UnaryOperator<String> written) {
    if (cell == null) {
      return "";
    }
    if (cell instanceof BigDecimal number) {
      return number.toPlainString();
    }
    if (cell instanceof String text) {
      return written.apply(text);
    }
    throw new IllegalArgumentException("no cell for " + Objects.requireNonNull(cell).getClass());
  }

  private static String defused(String text) {
    return !text.isEmpty() && FORMULA.indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
  }
}
