package caravan.report.page;

/**
 * A mark of a footnote in the text.
 *
 * @param number of the note, from 1
 * @param nth which of the mentions of this note, from 1
 */
public record NoteMention(int number, int nth) {
  /** Its anchor. */
  String id() {
    return "fnref-" + number + (nth == 1 ? "" : "-" + nth);
  }
}
