package caravan.report.page;

/** What stands in HTML for the references of a text. */
@FunctionalInterface
public interface Fragments {
  /**
   * Trusted HTML in the place of a reference.
   *
   * @param words HTML of the words around which it stands; empty for one that stands by itself
   */
  String html(Referring one, String words);
}
