package caravan.text.parquet;

import java.util.Arrays;

/** Bytes, read one after the other; what lies beyond their end is damage. For one thread. */
final class ByteInput {
  private static final int LONG_BITS = 64;

  private final byte[] bytes;
  private final int end;
  private int at;

  ByteInput(byte[] bytes) {
    this(bytes, 0, bytes.length);
  }

  /** A part of bytes, which has to be one. */
  ByteInput(byte[] bytes, int from, int to) {
    this.bytes = bytes;
    this.at = from;
    this.end = to;
  }

  /** The part of bytes at a place with a length. */
  static ByteInput part(byte[] bytes, long from, long length) throws ParquetFault {
    if (from < 0 || length < 0 || from > bytes.length || length > bytes.length - from) {
      throw ParquetFault.damaged();
    }
    return new ByteInput(bytes, (int) from, (int) (from + length));
  }

  int left() {
    return end - at;
  }

  int read() throws ParquetFault {
    if (at == end) {
      throw ParquetFault.damaged();
    }
    return bytes[at++] & 0xff;
  }

  byte[] take(long length) throws ParquetFault {
    if (length < 0 || length > left()) {
      throw ParquetFault.damaged();
    }
    at += (int) length;
    return Arrays.copyOfRange(bytes, at - (int) length, at);
  }

  /** What comes next, to be read on its own. */
  ByteInput part(long length) throws ParquetFault {
    ByteInput part = part(bytes, at, Math.min(length, Integer.MAX_VALUE));
    if (length > left()) {
      throw ParquetFault.damaged();
    }
    at += (int) length;
    return part;
  }

  /** A number with its lowest byte first. */
  long little(int size) throws ParquetFault {
    long number = 0;
    for (int i = 0; i < size; i++) {
      number |= (long) read() << (8 * i);
    }
    return number;
  }

  /** A number of seven bits a byte. */
  long varint() throws ParquetFault {
    long number = 0;
    for (int shift = 0; shift < LONG_BITS; shift += 7) {
      int next = read();
      number |= (long) (next & 0x7f) << shift;
      if (next < 0x80) {
        return number;
      }
    }
    throw ParquetFault.damaged();
  }

  /** The same, with its sign in the lowest bit. */
  long zigzag() throws ParquetFault {
    long number = varint();
    return number >>> 1 ^ -(number & 1);
  }
}
