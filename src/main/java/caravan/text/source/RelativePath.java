package caravan.text.source;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/**
 * Paths below a report's root, with {@code /} between their parts, as one file names another. They
 * may hold what no file system takes: authors write them.
 */
public final class RelativePath {
  private RelativePath() {}

  /** How a file names another: {@code ../method.md}. */
  public static String of(String from, String to) {
    List<String> here = List.of(from.split("/", -1));
    List<String> there = List.of(to.split("/", -1));
    int folders = here.size() - 1;
    int same = 0;
    while (same < Math.min(folders, there.size() - 1) && here.get(same).equals(there.get(same))) {
      same++;
    }
    return "../".repeat(folders - same) + String.join("/", there.subList(same, there.size()));
  }

  /** The file that another means by a relative path; what leads out of the report stays in it. */
  public static String resolved(String from, String relative) {
    Deque<String> parts = new ArrayDeque<>(List.of(from.split("/", -1)));
    parts.removeLast();
    for (String part : relative.split("/", -1)) {
      if (part.equals("..")) {
        parts.pollLast();
      } else {
        parts.addLast(part);
      }
    }
    return String.join("/", parts);
  }
}
