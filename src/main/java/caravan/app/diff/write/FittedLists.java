package caravan.app.diff.write;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/**
 * Lists of changes that share a limited room. First each list gets as many changes as it may have
 * while others wait; then, from the first list on, the others get the room that is left.
 */
final class FittedLists {
  /** What the head of a list takes. */
  private static final int HEAD_LINES = 3;

  private final int lines;
  private final int bytes;
  private final int longest;
  private final List<Section> sections = new ArrayList<>();
  private int usedLines;
  private int usedBytes;

  private record Section(String title, List<String> items, boolean[] shown) {
    int count() {
      int count = 0;
      for (boolean one : shown) {
        count += one ? 1 : 0;
      }
      return count;
    }
  }

  /**
   * @param lines how many there are for all lists
   * @param bytes as above, in UTF-8
   * @param longest how many bytes one change may have
   */
  FittedLists(int lines, int bytes, int longest) {
    this.lines = lines;
    this.bytes = bytes;
    this.longest = longest;
  }

  /**
   * A list, behind those that were added before.
   *
   * @param most how many it has at most while others wait for the room
   */
  <T> void add(String title, List<T> items, int most, Function<T, String> writer) {
    List<String> texts = items.stream().limit(lines).map(writer).toList();
    Section section = new Section(title, texts, new boolean[items.size()]);
    sections.add(section);
    for (int i = 0; i < texts.size() && section.count() < most; i++) {
      show(section, i);
    }
  }

  /** Shows an item if there is room. */
  private void show(Section section, int i) {
    String text = section.items().get(i);
    int head = section.count() == 0 ? HEAD_LINES : 0;
    int more = text.getBytes(StandardCharsets.UTF_8).length;
    int rows = (int) text.chars().filter(c -> c == '\n').count() + head;
    if (!section.shown()[i]
        && more <= longest
        && usedBytes + more < bytes
        && usedLines + rows <= lines) {
      section.shown()[i] = true;
      usedBytes += more + (head > 0 ? section.title().length() : 0);
      usedLines += rows;
    }
  }

  /** All of it, and how many changes are left out. */
  int write(StringBuilder out) {
    for (Section section : sections) {
      for (int i = 0; i < section.items().size(); i++) {
        show(section, i);
      }
    }
    int leftOut = 0;
    for (Section section : sections) {
      int shown = section.count();
      leftOut += section.shown().length - shown;
      if (shown > 0) {
        out.append("\n### ").append(section.title());
        if (shown < section.shown().length) {
          out.append(" (").append(shown).append(" of ").append(section.shown().length).append(')');
        }
        out.append("\n\n");
        for (int i = 0; i < section.items().size(); i++) {
          out.append(section.shown()[i] ? section.items().get(i) : "");
        }
      }
    }
    return leftOut;
  }
}
