package caravan.app.diff.compare;

import caravan.language.number.Words;
import java.util.ArrayList;
import java.util.List;

/** Compares two texts word by word. */
final class WordDiff {
  /** Longer texts are shown as a whole. */
  private static final int LONGEST = 20_000;

  private WordDiff() {}

  /** The earlier and the later text as one, with what is gone ahead of what came. */
  static List<Run> of(String before, String after, String language) {
    if (before.length() > LONGEST || after.length() > LONGEST) {
      return whole(before, after);
    }
    List<String> a = Words.of(before, language);
    List<String> b = Words.of(after, language);
    List<Alignment.Pair> pairs = Alignment.of(a, b);
    List<Run> runs = new ArrayList<>();
    int i = 0;
    int j = 0;
    for (Alignment.Pair pair : pairs) {
      changed(a.subList(i, pair.before()), b.subList(j, pair.after()), runs);
      add(Run.Kind.SAME, a.get(pair.before()), runs);
      i = pair.before() + 1;
      j = pair.after() + 1;
    }
    changed(a.subList(i, a.size()), b.subList(j, b.size()), runs);
    List<Run> calm = calm(runs);
    return isTattered(calm) ? whole(before, after) : calm;
  }

  private static List<Run> whole(String before, String after) {
    List<Run> runs = new ArrayList<>();
    add(Run.Kind.REMOVED, before, runs);
    add(Run.Kind.ADDED, after, runs);
    return runs;
  }

  private static void changed(List<String> gone, List<String> came, List<Run> runs) {
    add(Run.Kind.REMOVED, String.join("", gone), runs);
    add(Run.Kind.ADDED, String.join("", came), runs);
  }

  private static void add(Run.Kind kind, String text, List<Run> runs) {
    if (text.isEmpty()) {
      return;
    }
    Run last = runs.isEmpty() ? null : runs.get(runs.size() - 1);
    if (last != null && last.kind() == kind) {
      runs.set(runs.size() - 1, new Run(kind, last.text() + text));
    } else {
      runs.add(new Run(kind, text));
    }
  }

  /** A blank or a sign between two changes belongs to them: "two words" is one change. */
  private static List<Run> calm(List<Run> runs) {
    List<Run> calm = new ArrayList<>();
    StringBuilder gone = new StringBuilder();
    StringBuilder came = new StringBuilder();
    for (int i = 0; i < runs.size(); i++) {
      Run run = runs.get(i);
      boolean bridge =
          run.kind() == Run.Kind.SAME
              && (!gone.isEmpty() || !came.isEmpty())
              && i + 1 < runs.size()
              && run.text().codePoints().noneMatch(Character::isLetterOrDigit)
              && run.text().length() <= 2;
      if (run.kind() != Run.Kind.ADDED && (run.kind() == Run.Kind.REMOVED || bridge)) {
        gone.append(run.text());
      }
      if (run.kind() != Run.Kind.REMOVED && (run.kind() == Run.Kind.ADDED || bridge)) {
        came.append(run.text());
      }
      if (run.kind() == Run.Kind.SAME && !bridge) {
        flush(gone, came, calm);
        add(Run.Kind.SAME, run.text(), calm);
      }
    }
    flush(gone, came, calm);
    return calm;
  }

  private static void flush(StringBuilder gone, StringBuilder came, List<Run> out) {
    add(Run.Kind.REMOVED, gone.toString(), out);
    add(Run.Kind.ADDED, came.toString(), out);
    gone.setLength(0);
    came.setLength(0);
  }

  /** Whether so little is left that reading the two texts one after the other is easier. */
  private static boolean isTattered(List<Run> runs) {
    long same = runs.stream().filter(r -> r.kind() == Run.Kind.SAME).count();
    int kept =
        runs.stream().filter(r -> r.kind() == Run.Kind.SAME).mapToInt(r -> r.text().length()).sum();
    int all = runs.stream().mapToInt(r -> r.text().length()).sum();
    return same > 4 && kept * 4 < all;
  }
}
