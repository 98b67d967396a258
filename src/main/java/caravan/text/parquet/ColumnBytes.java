package caravan.text.parquet;

import java.io.ByteArrayOutputStream;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * How a column is written.
 *
 * @param precision how many digits its decimal numbers have at most; 0 for texts
 * @param scale how many of them are decimals
 */
record ColumnBytes(ParquetColumn column, int precision, int scale) {
  private static final int INT_DIGITS = 9;
  private static final int LONG_DIGITS = 18;

  /** More than any program reads; such numbers are written as texts. */
  private static final int MOST_DIGITS = 38;

  /** The bytes of a number of so many digits. */
  private static final int WIDE = 16;

  private static final int PLAIN = 0;
  private static final int RLE = 3;
  private static final int RLE_DICTIONARY = 8;

  ColumnBytes {
    Objects.requireNonNull(column, "column");
  }

  /** As its cells need. */
  static ColumnBytes of(ParquetColumn column, List<? extends @Nullable Object> cells) {
    int scale = 0;
    int whole = 1;
    for (Object cell : cells) {
      if (cell instanceof BigDecimal number) {
        scale = Math.max(scale, number.scale());
        whole = Math.max(whole, number.precision() - number.scale());
      }
    }
    boolean fits = column.decimal() && whole + scale <= MOST_DIGITS;
    return new ColumnBytes(column, fits ? whole + scale : 0, fits ? scale : 0);
  }

  private ParquetField.Physical physical() {
    return precision == 0
        ? ParquetField.Physical.BYTES
        : precision <= INT_DIGITS
            ? ParquetField.Physical.INT32
            : precision <= LONG_DIGITS ? ParquetField.Physical.INT64 : ParquetField.Physical.FIXED;
  }

  /** What the schema says of it. */
  ThriftOutput schema() {
    ThriftOutput element = new ThriftOutput().number(1, physical().ordinal());
    if (physical() == ParquetField.Physical.FIXED) {
      element.number(2, WIDE);
    }
    element.number(3, column.required() ? 0 : 1).text(4, column.name());
    if (precision == 0) {
      return element.number(6, 0).struct(10, new ThriftOutput().struct(1, new ThriftOutput()));
    }
    return element
        .number(6, 5)
        .number(7, scale)
        .number(8, precision)
        .struct(
            10,
            new ThriftOutput().struct(5, new ThriftOutput().number(1, scale).number(2, precision)));
  }

  /**
   * Writes some of its cells: what they are once each, then which of these each row has.
   *
   * @return what the file says of them
   */
  ThriftOutput write(ByteArrayOutputStream file, List<? extends @Nullable Object> cells) {
    Map<Object, Integer> known = new LinkedHashMap<>();
    List<Integer> numbers = new ArrayList<>();
    int[] levels = new int[cells.size()];
    for (int i = 0; i < levels.length; i++) {
      Object cell = cells.get(i);
      if (cell != null) {
        numbers.add(known.computeIfAbsent(stored(cell), one -> known.size()));
        levels[i] = 1;
      }
    }
    long start = file.size();
    ByteArrayOutputStream dictionary = new ByteArrayOutputStream();
    known.keySet().forEach(one -> put(dictionary, one));
    page(
        file,
        2,
        dictionary.toByteArray(),
        7,
        new ThriftOutput().number(1, known.size()).number(2, PLAIN));
    long data = file.size();
    ByteArrayOutputStream page = new ByteArrayOutputStream();
    if (!column.required()) {
      byte[] there = RunLengthOutput.written(levels, 1);
      little(page, there.length, Integer.BYTES);
      page.writeBytes(there);
    }
    int bits = Math.max(1, Integer.SIZE - Integer.numberOfLeadingZeros(known.size() - 1));
    page.write(bits);
    int[] all = numbers.stream().mapToInt(one -> one).toArray();
    page.writeBytes(RunLengthOutput.written(all, bits));
    page(
        file,
        0,
        page.toByteArray(),
        5,
        new ThriftOutput()
            .number(1, levels.length)
            .number(2, RLE_DICTIONARY)
            .number(3, RLE)
            .number(4, RLE));
    long size = file.size() - start;
    return new ThriftOutput()
        .longNumber(2, start)
        .struct(
            3,
            new ThriftOutput()
                .number(1, physical().ordinal())
                .numbers(2, List.of(PLAIN, RLE, RLE_DICTIONARY))
                .texts(3, List.of(column.name()))
                .number(4, 0)
                .longNumber(5, levels.length)
                .longNumber(6, size)
                .longNumber(7, size)
                .longNumber(9, data)
                .longNumber(11, start));
  }

  private static void page(
      ByteArrayOutputStream file, int type, byte[] bytes, int field, ThriftOutput head) {
    file.writeBytes(
        new ThriftOutput()
            .number(1, type)
            .number(2, bytes.length)
            .number(3, bytes.length)
            .struct(field, head)
            .bytes());
    file.writeBytes(bytes);
  }

  /** A cell as it is stored: a text, or the digits of a number without its point. */
  private Object stored(Object cell) {
    if (cell instanceof BigDecimal number) {
      return precision == 0 ? number.toPlainString() : number.setScale(scale).unscaledValue();
    }
    if (cell instanceof String && !column.decimal()) {
      return cell;
    }
    throw new IllegalArgumentException("no cell of " + column.name() + ": " + cell);
  }

  private void put(ByteArrayOutputStream out, Object stored) {
    if (stored instanceof String text) {
      byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
      little(out, bytes.length, Integer.BYTES);
      out.writeBytes(bytes);
      return;
    }
    BigInteger digits = (BigInteger) stored;
    switch (physical()) {
      case INT32 -> little(out, digits.longValueExact(), Integer.BYTES);
      case INT64 -> little(out, digits.longValueExact(), Long.BYTES);
      default -> {
        byte[] bytes = digits.toByteArray();
        byte[] wide = new byte[WIDE];
        Arrays.fill(wide, (byte) (digits.signum() < 0 ? -1 : 0));
        System.arraycopy(bytes, 0, wide, WIDE - bytes.length, bytes.length);
        out.writeBytes(wide);
      }
    }
  }

  static void little(ByteArrayOutputStream out, long number, int size) {
    for (int i = 0; i < size; i++) {
      out.write((int) (number >> (Byte.SIZE * i)));
    }
  }
}
