package caravan.text.parquet;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * Writes a structure in Thrift's compact protocol, field by field in the order of their numbers.
 */
final class ThriftOutput {
  private static final int I32 = 5;
  private static final int I64 = 6;
  private static final int BINARY = 8;
  private static final int LIST = 9;
  private static final int STRUCT = 12;
  private static final int SHORT_LIST = 15;

  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private int last;

  ThriftOutput number(int field, int number) {
    head(field, I32);
    zigzag(number);
    return this;
  }

  ThriftOutput longNumber(int field, long number) {
    head(field, I64);
    zigzag(number);
    return this;
  }

  ThriftOutput text(int field, String text) {
    head(field, BINARY);
    text(text);
    return this;
  }

  ThriftOutput struct(int field, ThriftOutput struct) {
    head(field, STRUCT);
    out.writeBytes(struct.bytes());
    return this;
  }

  ThriftOutput numbers(int field, List<Integer> numbers) {
    list(field, I32, numbers.size());
    numbers.forEach(this::zigzag);
    return this;
  }

  ThriftOutput texts(int field, List<String> texts) {
    list(field, BINARY, texts.size());
    texts.forEach(this::text);
    return this;
  }

  ThriftOutput structs(int field, List<ThriftOutput> structs) {
    list(field, STRUCT, structs.size());
    structs.forEach(one -> out.writeBytes(one.bytes()));
    return this;
  }

  /** The whole structure. */
  byte[] bytes() {
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    all.writeBytes(out.toByteArray());
    all.write(0);
    return all.toByteArray();
  }

  private void head(int field, int type) {
    out.write((field - last) << 4 | type);
    last = field;
  }

  private void list(int field, int type, int size) {
    head(field, LIST);
    if (size < SHORT_LIST) {
      out.write(size << 4 | type);
    } else {
      out.write(SHORT_LIST << 4 | type);
      varint(out, size);
    }
  }

  private void text(String text) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    varint(out, bytes.length);
    out.writeBytes(bytes);
  }

  private void zigzag(long number) {
    varint(out, number << 1 ^ number >> 63);
  }

  /** A number of seven bits a byte. */
  static void varint(ByteArrayOutputStream out, long number) {
    long rest = number;
    while ((rest & ~0x7fL) != 0) {
      out.write((int) (rest & 0x7f | 0x80));
      rest >>>= 7;
    }
    out.write((int) rest);
  }
}
