package caravan.model.edition;

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
  private static final String FIGURE = "\n    {\n      \"page\" : ";

  private static final String BEGIN = "\"figures\" : [";
  private static final String END = "\n  ]\n}\n";
  private static final String NONE = "\"figures\" : [ ]\n}\n";

  private ChangedEdition() {}

  /**
   * The file as it is now; nothing where it was no such file.
   *
   * @param before the file as it was
   * @param pages the addresses of all pages, in their order
   * @param changed the figures of those that have others now, by address; perhaps none
   */
  public static Optional<String> of(
      String before, List<String> pages, Map<String, List<StatedFigure>> changed) {
    int begin = before.indexOf(BEGIN);
    boolean isEmpty = before.endsWith(NONE);
    if (begin < 0 || !(isEmpty || before.endsWith(END))) {
      return Optional.empty();
    }
    Map<String, Integer> order = new HashMap<>();
    pages.forEach(page -> order.put(page, order.size()));
    String[] blocks = new String[pages.size()];
    int at = isEmpty ? -1 : before.indexOf(FIGURE, begin);
    while (at >= 0) {
      int name = at + FIGURE.length();
      String page = before.substring(name, before.indexOf('\n', name));
      int next = before.indexOf(FIGURE, name);
      while (next >= 0 && before.startsWith(page, next + FIGURE.length())) {
        next = before.indexOf(FIGURE, next + 1);
      }
      // A comma stands behind all but the last.
      int end = next < 0 ? before.length() - END.length() : next - 1;
      Integer index = order.get(page.substring(1, page.length() - 2));
      if (index == null || blocks[index] != null) {
        return Optional.empty();
      }
      blocks[index] = before.substring(at, end);
      at = next;
    }
    for (Map.Entry<String, List<StatedFigure>> one : changed.entrySet()) {
      Integer index = order.get(one.getKey());
      if (index == null) {
        return Optional.empty();
      }
      blocks[index] = block(one.getValue());
    }
    StringBuilder out = new StringBuilder(before.length() + 1024);
    out.append(before, 0, begin);
    boolean any = false;
    for (String block : blocks) {
      if (block != null && !block.isEmpty()) {
        out.append(any ? "," : BEGIN).append(block);
        any = true;
      }
    }
    return Optional.of(out.append(any ? END : NONE).toString());
  }

  /** Figures as they stand in the file, without what stands around them. */
  private static String block(List<StatedFigure> figures) {
    String file = EditionJson.of(new Edition(null, null, figures));
    return figures.isEmpty()
        ? ""
        : file.substring(file.indexOf(BEGIN) + BEGIN.length(), file.length() - END.length());
  }
}
