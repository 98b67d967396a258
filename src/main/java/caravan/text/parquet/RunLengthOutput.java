package caravan.text.parquet;

import java.io.ByteArrayOutputStream;

/**
 * Writes small numbers as runs of equal ones and packed bits: Parquet's RLE encoding. Stateless.
 */
final class RunLengthOutput {
  /** Packed bits come in groups of so many numbers, and shorter runs are among them. */
  private static final int GROUP = 8;

  private RunLengthOutput() {}

  /**
   * Writes numbers.
   *
   * @param bits of each, from 1
   */
  static byte[] written(int[] numbers, int bits) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    int at = 0;
    while (at < numbers.length) {
      int run = run(numbers, at);
      if (run >= GROUP) {
        ThriftOutput.varint(out, (long) run << 1);
        for (int shift = 0; shift < bits; shift += Byte.SIZE) {
          out.write(numbers[at] >> shift);
        }
        at += run;
      } else {
        int end = at;
        while (end < numbers.length && run(numbers, end) < GROUP) {
          end += GROUP;
        }
        packed(out, numbers, at, end, bits);
        at = end;
      }
    }
    return out.toByteArray();
  }

  /** How many numbers from a place on are equal. */
  private static int run(int[] numbers, int from) {
    int end = from + 1;
    while (end < numbers.length && numbers[end] == numbers[from]) {
      end++;
    }
    return end - from;
  }

  /** Whole groups; behind the last number zeros fill the last of them. */
  private static void packed(ByteArrayOutputStream out, int[] numbers, int from, int to, int bits) {
    ThriftOutput.varint(out, (long) (to - from) / GROUP << 1 | 1);
    long buffer = 0;
    int buffered = 0;
    for (int i = from; i < to; i++) {
      buffer |= (i < numbers.length ? (long) numbers[i] : 0) << buffered;
      for (buffered += bits; buffered >= Byte.SIZE; buffered -= Byte.SIZE) {
        out.write((int) buffer);
        buffer >>>= Byte.SIZE;
      }
    }
  }
}
