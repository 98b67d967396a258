package caravan.fix;

import java.util.ArrayList;
import java.util.List;

/** A unified diff of two texts with as many lines, of which some differ. */
final class UnifiedDiff {
  private static final int CONTEXT = 3;

  private UnifiedDiff() {}

  /**
   * The diff; empty where the texts are equal. Lines end with {@code \n} alone, as for every tool
   * that reads a diff; a {@code \r} is a part of its line.
   *
   * @throws IllegalArgumentException where the texts have different numbers of lines
   */
  static String of(String path, String before, String after) {
    List<String> old = lines(before);
    List<String> fresh = lines(after);
    if (old.size() != fresh.size()) {
      throw new IllegalArgumentException("a fix keeps the lines as they are");
    }
    StringBuilder hunks = new StringBuilder();
    int at = 0;
    while (at < old.size()) {
      if (old.get(at).equals(fresh.get(at))) {
        at++;
      } else {
        int end = hunkEnd(old, fresh, at);
        hunk(old, fresh, Math.max(0, at - CONTEXT), Math.min(end + CONTEXT, old.size()), hunks);
        at = end;
      }
    }
    return hunks.isEmpty() ? "" : "--- a/" + path + "\n+++ b/" + path + "\n" + hunks;
  }

  /** Behind the last change that is so near that its context meets that of the one before it. */
  private static int hunkEnd(List<String> old, List<String> fresh, int first) {
    int end = first + 1;
    for (int i = end; i < old.size() && i - end <= 2 * CONTEXT; i++) {
      if (!old.get(i).equals(fresh.get(i))) {
        end = i + 1;
      }
    }
    return end;
  }

  private static void hunk(
      List<String> old, List<String> fresh, int from, int to, StringBuilder out) {
    String place = (from + 1) + (to - from == 1 ? "" : "," + (to - from));
    out.append("@@ -").append(place).append(" +").append(place).append(" @@\n");
    int i = from;
    while (i < to) {
      int run = i;
      while (run < to && !old.get(run).equals(fresh.get(run))) {
        run++;
      }
      if (run == i) {
        line(' ', old.get(i++), out);
      } else {
        old.subList(i, run).forEach(line -> line('-', line, out));
        fresh.subList(i, run).forEach(line -> line('+', line, out));
        i = run;
      }
    }
  }

  private static void line(char kind, String line, StringBuilder out) {
    out.append(kind).append(line);
    if (!line.endsWith("\n")) {
      out.append("\n\\ No newline at end of file\n");
    }
  }

  /** The lines with their ends. */
  private static List<String> lines(String text) {
    List<String> lines = new ArrayList<>();
    int start = 0;
    while (start < text.length()) {
      int end = text.indexOf('\n', start);
      end = end < 0 ? text.length() : end + 1;
      lines.add(text.substring(start, end));
      start = end;
    }
    return lines;
  }
}
