package caravan.app.tables;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * Texts, each kept once, as bytes behind one another: tables have millions of cells, most of which
 * repeat others. For one thread.
 */
final class TextPool {
  private byte[] bytes = new byte[1 << 12];

  /** Where the text of each number ends. */
  private int[] ends = new int[1 << 8];

  private int count;

  /** Numbers of texts, raised by one, at places that their hashes name. */
  private int[] slots = new int[1 << 10];

  /** The number of a text, from 0: that of an equal one, or the next. */
  int number(String text) {
    byte[] added = text.getBytes(StandardCharsets.UTF_8);
    int slot = spread(text.hashCode()) & (slots.length - 1);
    while (slots[slot] != 0) {
      if (isAt(slots[slot] - 1, added)) {
        return slots[slot] - 1;
      }
      slot = (slot + 1) & (slots.length - 1);
    }
    slots[slot] = append(added) + 1;
    if (count * 2 > slots.length) {
      spreadAnew();
    }
    return count - 1;
  }

  private boolean isAt(int number, byte[] text) {
    int start = start(number);
    return Arrays.equals(bytes, start, ends[number], text, 0, text.length);
  }

  private int append(byte[] added) {
    int start = count == 0 ? 0 : ends[count - 1];
    int end = Math.addExact(start, added.length);
    if (end > bytes.length) {
      bytes =
          Arrays.copyOf(bytes, (int) Math.min(Integer.MAX_VALUE - 8, Math.max(end, end * 3L / 2)));
    }
    if (count == ends.length) {
      ends = Arrays.copyOf(ends, count * 2);
    }
    System.arraycopy(added, 0, bytes, start, added.length);
    ends[count] = end;
    return count++;
  }

  private void spreadAnew() {
    slots = new int[slots.length * 2];
    for (int number = 0; number < count; number++) {
      int slot = spread(text(number).hashCode()) & (slots.length - 1);
      while (slots[slot] != 0) {
        slot = (slot + 1) & (slots.length - 1);
      }
      slots[slot] = number + 1;
    }
  }

  private static int spread(int hash) {
    int mixed = hash * 0x9E3779B9;
    return mixed ^ (mixed >>> 15);
  }

  private int start(int number) {
    return number == 0 ? 0 : ends[number - 1];
  }

  /** The text of a number. */
  String text(int number) {
    int start = start(number);
    return new String(bytes, start, ends[number] - start, StandardCharsets.UTF_8);
  }

  /** How many texts there are. */
  int size() {
    return count;
  }
}
