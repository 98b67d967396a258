package caravan.app.diff.write;

import caravan.app.diff.compare.Run;
import java.util.ArrayList;
import java.util.List;

/** A compared text without the long stretches in which nothing changed. */
final class Cropped {
  private static final int CONTEXT = 70;

  private Cropped() {}

  static List<Run> of(List<Run> runs) {
    List<Run> cropped = new ArrayList<>();
    for (int i = 0; i < runs.size(); i++) {
      Run run = runs.get(i);
      boolean first = i == 0;
      boolean last = i == runs.size() - 1;
      cropped.add(
          run.kind() == Run.Kind.SAME ? new Run(run.kind(), crop(run.text(), first, last)) : run);
    }
    return cropped;
  }

  /**
   * An unchanged sentence, cut so that a stretch of it is in sight.
   *
   * @param start of the stretch
   * @param end exclusive
   */
  static String around(String text, int start, int end) {
    int from = start <= CONTEXT + 10 ? 0 : cut(text, start - CONTEXT);
    int to = text.length() - end <= CONTEXT + 10 ? text.length() : cut(text, end + CONTEXT);
    return (from > 0 ? "… " : "")
        + text.substring(from, to).strip()
        + (to < text.length() ? " …" : "");
  }

  private static String crop(String text, boolean first, boolean last) {
    if (text.length() <= (first || last ? CONTEXT : 2 * CONTEXT) + 10) {
      return text;
    }
    String head = text.substring(0, cut(text, CONTEXT)).stripTrailing();
    String tail = text.substring(cut(text, text.length() - CONTEXT)).stripLeading();
    if (first && last) {
      return head + " …";
    }
    return first ? "… " + tail : last ? head + " …" : head + " … " + tail;
  }

  /** A place near an index between two words, or at least between two characters. */
  private static int cut(String text, int index) {
    int blank = text.indexOf(' ', index);
    if (blank >= 0 && blank < index + 15) {
      return blank;
    }
    return Character.isLowSurrogate(text.charAt(index)) ? index + 1 : index;
  }
}
