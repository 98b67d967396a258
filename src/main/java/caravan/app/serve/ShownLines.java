package caravan.app.serve;

import caravan.text.source.SourceFile;

/**
 * Where lines of a file stand in an earlier state of it: a page with mistakes is shown as it was,
 * and its mistakes have the places of today.
 *
 * @param same how many lines at the beginning are the same
 * @param shift how many lines there are more today
 * @param from the first line, of today, of those that are the same at the end
 * @param last the last line of before that may have changed
 */
record ShownLines(int same, int shift, int from, int last) {
  static ShownLines between(SourceFile before, SourceFile now) {
    int most = Math.min(before.lineCount(), now.lineCount());
    int same = 0;
    while (same < most && before.lineText(same + 1).equals(now.lineText(same + 1))) {
      same++;
    }
    int tail = 0;
    while (tail < most - same
        && before
            .lineText(before.lineCount() - tail)
            .equals(now.lineText(now.lineCount() - tail))) {
      tail++;
    }
    return new ShownLines(
        same,
        now.lineCount() - before.lineCount(),
        now.lineCount() - tail + 1,
        Math.max(1, before.lineCount() - tail));
  }

  /** The line of before, both from 1. */
  int shown(int line) {
    if (line <= same) {
      return line;
    }
    return line >= from ? line - shift : Math.min(line, last);
  }
}
