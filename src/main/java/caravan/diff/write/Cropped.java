package caravan.diff.write;

import caravan.diff.compare.Run;
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
