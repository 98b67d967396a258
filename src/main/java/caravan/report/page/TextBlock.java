package caravan.report.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * A paragraph, heading, item, row of a table or the like, as readers see it: without markup, with
 * single blanks.
 *
 * @param marks what in it refers to something else, in order
 */
public record TextBlock(boolean isHeading, String text, List<Mark> marks) {
  /** Stands behind each cell of a table until the text is taken apart. */
  static final char CELL_END = '\u001f';

  public TextBlock {
    Objects.requireNonNull(text, "text");
    marks = List.copyOf(marks);
  }

  /**
   * A reference in the text.
   *
   * @param of what refers
   * @param start UTF-16, from 0
   * @param end exclusive
   */
  public record Mark(Referring of, int start, int end) {}

  /**
   * Takes a text apart at its line ends.
   *
   * @param headings where headings begin in the text, in order
   */
  static List<TextBlock> split(CharSequence text, List<Mark> marks, List<Integer> headings) {
    List<TextBlock> blocks = new ArrayList<>();
    int start = 0;
    for (int at = 0; at <= text.length(); at++) {
      if (at == text.length() || text.charAt(at) == '\n') {
        TextBlock block = block(text, start, at, marks, headings);
        if (!block.text().isEmpty()) {
          blocks.add(block);
        }
        start = at + 1;
      }
    }
    return blocks;
  }

  private static TextBlock block(
      CharSequence text, int from, int to, List<Mark> marks, List<Integer> headings) {
    StringBuilder out = new StringBuilder();
    int[] places = new int[to - from + 1];
    for (int at = from; at < to; at++) {
      places[at - from] = out.length();
      char c = text.charAt(at);
      boolean blank = Character.isWhitespace(c);
      if (c == CELL_END) {
        out.append(" | ");
      } else if (!blank) {
        out.append(c);
      } else if (!out.isEmpty() && out.charAt(out.length() - 1) != ' ') {
        out.append(' ');
      }
    }
    String clean = out.toString().replaceFirst("[ |]+$", "");
    places[to - from] = clean.length();
    List<Mark> own = new ArrayList<>();
    for (Mark mark : marks) {
      if (mark.start() >= from && mark.end() <= to && mark.start() < mark.end()) {
        int start = Math.min(clean.length(), places[mark.start() - from]);
        int end = Math.max(start, Math.min(clean.length(), places[mark.end() - from]));
        own.add(new Mark(mark.of(), start, end));
      }
    }
    boolean heading = headings.stream().anyMatch(at -> at >= from && at < to);
    return new TextBlock(heading, clean, own);
  }
}
