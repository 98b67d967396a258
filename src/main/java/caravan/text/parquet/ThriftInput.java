package caravan.text.parquet;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Reads structures in Thrift's compact protocol, which Parquet uses for all that it says of itself.
 *
 * @see <a href="https://github.com/apache/thrift/blob/master/doc/specs/thrift-compact-protocol.md">
 *     Thrift's compact protocol</a>
 */
final class ThriftInput {
  private static final int TRUE = 1;
  private static final int FALSE = 2;
  private static final int BYTE = 3;
  private static final int I16 = 4;
  private static final int I64 = 6;
  private static final int DOUBLE = 7;
  private static final int BINARY = 8;
  private static final int LIST = 9;
  private static final int SET = 10;
  private static final int MAP = 11;
  private static final int STRUCT = 12;

  /** A list of more begins with its length. */
  private static final int SHORT_LIST = 15;

  /** What Parquet says of itself is not deeper. */
  private static final int MOST_DEPTH = 16;

  private ThriftInput() {}

  static ThriftStruct struct(ByteInput in) throws ParquetFault {
    return struct(in, 0);
  }

  private static ThriftStruct struct(ByteInput in, int depth) throws ParquetFault {
    if (depth > MOST_DEPTH) {
      throw ParquetFault.damaged();
    }
    Map<Integer, Object> fields = new HashMap<>();
    int id = 0;
    for (int head = in.read(); head != 0; head = in.read()) {
      int type = head & 0xf;
      id = head >> 4 == 0 ? (int) in.zigzag() : id + (head >> 4);
      boolean bool = type == TRUE || type == FALSE;
      fields.put(id, bool ? (Object) (type == TRUE) : value(in, type, depth));
    }
    return new ThriftStruct(fields);
  }

  private static Object value(ByteInput in, int type, int depth) throws ParquetFault {
    if (type >= I16 && type <= I64) {
      return in.zigzag();
    }
    return switch (type) {
      case TRUE, FALSE -> in.read() == TRUE;
      case BYTE -> (long) (byte) in.read();
      case DOUBLE -> in.little(Long.BYTES);
      case BINARY -> in.take(in.varint());
      case LIST, SET -> list(in, depth + 1);
      case MAP -> map(in, depth + 1);
      case STRUCT -> struct(in, depth + 1);
      default -> throw ParquetFault.damaged();
    };
  }

  private static List<Object> list(ByteInput in, int depth) throws ParquetFault {
    int head = in.read();
    long size = head >> 4 == SHORT_LIST ? in.varint() : head >> 4;
    return values(in, size, new int[] {head & 0xf}, depth);
  }

  /** Keys and values, one after the other. */
  private static List<Object> map(ByteInput in, int depth) throws ParquetFault {
    long size = in.varint();
    if (size == 0) {
      return List.of();
    }
    int types = in.read();
    if (size < 0 || size > in.left()) {
      throw ParquetFault.damaged();
    }
    return values(in, 2 * size, new int[] {types >> 4, types & 0xf}, depth);
  }

  private static List<Object> values(ByteInput in, long size, int[] types, int depth)
      throws ParquetFault {
    // Each takes a byte at least.
    if (depth > MOST_DEPTH || size < 0 || size > in.left()) {
      throw ParquetFault.damaged();
    }
    List<Object> values = new ArrayList<>();
    for (int i = 0; i < size; i++) {
      values.add(value(in, types[i % types.length], depth));
    }
    return values;
  }
}
