package caravan.model.edition;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * An edition of which the figures of some pages say something else now, as {@code figures.json},
 * from the file that it was: byte for byte what {@link EditionJson} writes, though only these
 * figures are written. Stateless.
 */
public final class ChangedEdition {
  /** How a figure begins; a line of this file never ends within a text. */
  private static final byte[] FIGURE = bytes("\n    {\n      \"page\" : ");

  private static final byte[] BEGIN = bytes("\"figures\" : [");
  private static final byte[] END = bytes("\n  ]\n}\n");
  private static final byte[] NEW_LINE = bytes("\n");
  private static final byte[] COMMA = bytes(",");
  private static final byte[] NONE = bytes("\"figures\" : [ ]\n}\n");

  private ChangedEdition() {}

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  /**
   * The file as it is now; nothing where it was no such file.
   *
   * @param before the file as it was
   * @param pages the addresses of all pages, in their order
   * @param changed the figures of those that have others now, by address; perhaps none
   */
  public static Optional<byte[]> of(
      byte[] before, List<String> pages, Map<String, List<StatedFigure>> changed) {
    int begin = indexOf(before, BEGIN, 0);
    boolean isEmpty = endsWith(before, NONE);
    if (begin < 0 || !(isEmpty || endsWith(before, END))) {
      return Optional.empty();
    }
    Map<String, Integer> order = new HashMap<>();
    pages.forEach(page -> order.put(page, order.size()));
    byte[][] blocks = new byte[pages.size()][];
    int at = isEmpty ? -1 : indexOf(before, FIGURE, begin);
    while (at >= 0) {
      int name = at + FIGURE.length;
      int line = indexOf(before, NEW_LINE, name);
      if (line < name + 3) {
        return Optional.empty();
      }
      int next = indexOf(before, FIGURE, line);
      while (next >= 0 && isAt(before, next + FIGURE.length, before, name, line)) {
        next = indexOf(before, FIGURE, next + 1);
      }
      // A comma stands behind all but the last.
      int end = next < 0 ? before.length - END.length : next - 1;
      String page = new String(before, name + 1, line - name - 3, StandardCharsets.UTF_8);
      Integer index = order.get(page);
      if (index == null || blocks[index] != null) {
        return Optional.empty();
      }
      blocks[index] = Arrays.copyOfRange(before, at, end);
      at = next;
    }
    for (Map.Entry<String, List<StatedFigure>> one : changed.entrySet()) {
      Integer index = order.get(one.getKey());
      if (index == null) {
        return Optional.empty();
      }
      blocks[index] = block(one.getValue());
    }
    ByteArrayOutputStream out = new ByteArrayOutputStream(before.length + 1024);
    out.write(before, 0, begin);
    boolean any = false;
    for (byte[] block : blocks) {
      if (block != null && block.length > 0) {
        out.writeBytes(any ? COMMA : BEGIN);
        out.writeBytes(block);
        any = true;
      }
    }
    out.writeBytes(any ? END : NONE);
    return Optional.of(out.toByteArray());
  }

  private static boolean endsWith(byte[] bytes, byte[] end) {
    int at = bytes.length - end.length;
    return at >= 0 && isAt(bytes, at, end, 0, end.length);
  }

  /** Whether some bytes of others stand at a place. */
  private static boolean isAt(byte[] bytes, int at, byte[] others, int from, int to) {
    int end = Math.min(bytes.length, at + to - from);
    return Arrays.equals(bytes, at, end, others, from, to);
  }

  /** The next place of some bytes that begin with a rare one; -1 for none. */
  private static int indexOf(byte[] bytes, byte[] sought, int from) {
    for (int at = from; at <= bytes.length - sought.length; at++) {
      if (bytes[at] == sought[0] && isAt(bytes, at, sought, 0, sought.length)) {
        return at;
      }
    }
    return -1;
  }

  /** Figures as they stand in the file, without what stands around them. */
  private static byte[] block(List<StatedFigure> figures) {
    byte[] file = bytes(EditionJson.of(new Edition(null, null, figures)));
    int begin = indexOf(file, BEGIN, 0) + BEGIN.length;
    return figures.isEmpty()
        ? new byte[0]
        : Arrays.copyOfRange(file, begin, file.length - END.length);
  }
}
