package caravan.text.parquet;

/** Numbers by how much each is more than the one before: DELTA_BINARY_PACKED. Stateless. */
final class DeltaNumbers {
  private static final int LONG_BITS = 64;

  private DeltaNumbers() {}

  /**
   * Reads all of them; behind them the input stands at what follows.
   *
   * @param count how many there are
   */
  static long[] read(ByteInput in, int count) throws ParquetFault {
    long block = in.varint();
    long parts = in.varint();
    long total = in.varint();
    long value = in.zigzag();
    if (total != count || parts <= 0 || block <= 0 || block > 1 << 20 || block % parts != 0) {
      throw ParquetFault.damaged();
    }
    int size = (int) (block / parts);
    if (size % Byte.SIZE != 0) {
      throw ParquetFault.damaged();
    }
    long[] numbers = new long[count];
    int at = 0;
    if (count > 0) {
      numbers[at++] = value;
    }
    while (at < count) {
      long least = in.zigzag();
      byte[] widths = in.take(parts);
      for (int part = 0; part < parts && at < count; part++) {
        int bits = widths[part] & 0xff;
        if (bits > LONG_BITS) {
          throw ParquetFault.damaged();
        }
        byte[] packed = in.take((long) size / Byte.SIZE * bits);
        for (int i = 0; i < size && at < count; i++) {
          value += least + bits(packed, (long) i * bits, bits);
          numbers[at++] = value;
        }
      }
    }
    return numbers;
  }

  private static long bits(byte[] packed, long from, int count) {
    long number = 0;
    for (int i = 0; i < count; i++) {
      long bit = from + i;
      long set = packed[(int) (bit / Byte.SIZE)] >> (int) (bit % Byte.SIZE) & 1;
      number |= set << i;
    }
    return number;
  }
}
