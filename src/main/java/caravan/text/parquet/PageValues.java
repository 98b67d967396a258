package caravan.text.parquet;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.Locale;

/** The values of a page as texts, whatever their encoding. */
final class PageValues {
  private static final int PLAIN = 0;
  private static final int PLAIN_DICTIONARY = 2;
  private static final int RLE = 3;
  private static final int DELTA_BINARY_PACKED = 5;
  private static final int DELTA_LENGTH_BYTE_ARRAY = 6;
  private static final int DELTA_BYTE_ARRAY = 7;
  private static final int RLE_DICTIONARY = 8;
  private static final int BYTE_STREAM_SPLIT = 9;

  private final ParquetField field;
  private final FieldTexts texts;
  private final ParquetBudget budget;

  PageValues(ParquetField field, ParquetBudget budget) {
    this.field = field;
    this.texts = new FieldTexts(field);
    this.budget = budget;
  }

  /**
   * Reads values.
   *
   * @param encoding its number
   * @param count how many there are
   * @param dictionary what numbers of a dictionary stand for
   */
  String[] read(ByteInput in, int encoding, int count, String[] dictionary) throws ParquetFault {
    if (encoding == PLAIN_DICTIONARY || encoding == RLE_DICTIONARY) {
      return known(in, count, dictionary);
    }
    if (encoding == RLE && field.physical() == ParquetField.Physical.BOOLEAN) {
      RunLengths runs = new RunLengths(in.part(in.little(Integer.BYTES)), 1);
      String[] values = new String[count];
      for (int i = 0; i < count; i++) {
        values[i] = texts.of(runs.next());
      }
      return values;
    }
    return switch (encoding) {
      case PLAIN -> plain(in, count);
      case DELTA_BINARY_PACKED -> deltas(in, count);
      case DELTA_LENGTH_BYTE_ARRAY -> lengths(in, count);
      case DELTA_BYTE_ARRAY -> prefixes(in, count);
      case BYTE_STREAM_SPLIT -> plain(joined(in, count), count);
      default ->
          throw new ParquetFault(
              String.format(
                  Locale.ROOT,
                  "the column \"%s\" has the encoding %d, which is not read",
                  field.name(),
                  encoding),
              "write the file without encodings of your own");
    };
  }

  private String[] known(ByteInput in, int count, String[] dictionary) throws ParquetFault {
    String[] values = new String[count];
    if (count == 0) {
      return values;
    }
    RunLengths runs = new RunLengths(in, in.read());
    for (int i = 0; i < count; i++) {
      int number = runs.next();
      if (number < 0 || number >= dictionary.length) {
        throw ParquetFault.damaged();
      }
      values[i] = dictionary[number];
    }
    return values;
  }

  /** Values as they are stored, one behind the other. */
  String[] plain(ByteInput in, int count) throws ParquetFault {
    String[] values = new String[Math.min(count, in.left() * Byte.SIZE)];
    if (values.length < count) {
      throw ParquetFault.damaged();
    }
    int width = field.width();
    int bits = 0;
    for (int i = 0; i < count; i++) {
      if (field.physical() == ParquetField.Physical.BOOLEAN) {
        bits = i % Byte.SIZE == 0 ? in.read() : bits >> 1;
        values[i] = texts.of(bits & 1);
      } else if (field.isNumeric()) {
        long stored = in.little(width);
        values[i] = made(texts.of(width == Integer.BYTES ? (int) stored : stored));
      } else {
        values[i] = made(texts.of(in.take(width == 0 ? in.little(Integer.BYTES) : width)));
      }
    }
    return values;
  }

  private String[] deltas(ByteInput in, int count) throws ParquetFault {
    boolean whole =
        field.physical() == ParquetField.Physical.INT32
            || field.physical() == ParquetField.Physical.INT64;
    if (!whole) {
      throw ParquetFault.damaged();
    }
    long[] numbers = DeltaNumbers.read(in, count);
    String[] values = new String[count];
    for (int i = 0; i < count; i++) {
      values[i] = made(texts.of(field.width() == Integer.BYTES ? (int) numbers[i] : numbers[i]));
    }
    return values;
  }

  private String[] lengths(ByteInput in, int count) throws ParquetFault {
    bytesOnly();
    long[] lengths = DeltaNumbers.read(in, count);
    String[] values = new String[count];
    for (int i = 0; i < count; i++) {
      values[i] = made(texts.of(in.take(lengths[i])));
    }
    return values;
  }

  private String[] prefixes(ByteInput in, int count) throws ParquetFault {
    bytesOnly();
    long[] same = DeltaNumbers.read(in, count);
    long[] lengths = DeltaNumbers.read(in, count);
    String[] values = new String[count];
    byte[] before = {};
    for (int i = 0; i < count; i++) {
      byte[] rest = in.take(lengths[i]);
      if (same[i] < 0 || same[i] > before.length) {
        throw ParquetFault.damaged();
      }
      budget.take(same[i]);
      byte[] all = Arrays.copyOf(before, (int) same[i] + rest.length);
      System.arraycopy(rest, 0, all, (int) same[i], rest.length);
      if (field.width() > 0 && all.length != field.width()) {
        throw ParquetFault.damaged();
      }
      values[i] = made(texts.of(all));
      before = all;
    }
    return values;
  }

  private void bytesOnly() throws ParquetFault {
    if (field.isNumeric()) {
      throw ParquetFault.damaged();
    }
  }

  /** The first bytes of all values, then the second ones, put together again. */
  private ByteInput joined(ByteInput in, int count) throws ParquetFault {
    int width = field.width();
    if (width == 0) {
      throw ParquetFault.damaged();
    }
    byte[] split = in.take((long) width * count);
    ByteBuffer all = ByteBuffer.allocate(split.length).order(ByteOrder.LITTLE_ENDIAN);
    for (int i = 0; i < count; i++) {
      for (int part = 0; part < width; part++) {
        all.put(split[part * count + i]);
      }
    }
    return new ByteInput(all.array());
  }

  private String made(String text) throws ParquetFault {
    budget.take(text.length());
    return text;
  }
}
