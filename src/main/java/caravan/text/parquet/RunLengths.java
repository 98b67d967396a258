package caravan.text.parquet;

/** Small numbers as runs of equal ones and packed bits: Parquet's RLE encoding. For one thread. */
final class RunLengths {
  private static final int MOST_BITS = 32;
  private static final int GROUP = 8;

  private final ByteInput in;
  private final int bits;
  private long run;
  private int value;
  private boolean packed;
  private long buffer;
  private int buffered;

  /**
   * @param bits of each number, from 0
   */
  RunLengths(ByteInput in, int bits) throws ParquetFault {
    if (bits > MOST_BITS) {
      throw ParquetFault.damaged();
    }
    this.in = in;
    this.bits = bits;
  }

  int next() throws ParquetFault {
    while (run == 0) {
      begin();
    }
    run--;
    return packed ? unpacked() : value;
  }

  private void begin() throws ParquetFault {
    long head = in.varint();
    packed = (head & 1) == 1;
    long count = head >>> 1;
    if (packed) {
      if (count > Integer.MAX_VALUE) {
        throw ParquetFault.damaged();
      }
      run = count * GROUP;
      buffered = 0;
      buffer = 0;
    } else {
      run = count;
      value = (int) in.little((bits + Byte.SIZE - 1) / Byte.SIZE);
    }
  }

  private int unpacked() throws ParquetFault {
    while (buffered < bits) {
      // The last group may be cut short behind the last number.
      buffer |= (long) in.read() << buffered;
      buffered += Byte.SIZE;
    }
    int next = (int) (buffer & ((1L << bits) - 1));
    buffer >>>= bits;
    buffered -= bits;
    return next;
  }
}
