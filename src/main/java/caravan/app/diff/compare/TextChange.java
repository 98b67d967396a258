package caravan.app.diff.compare;

import caravan.app.diff.read.TextPlace;
import java.util.List;
import java.util.Objects;

/**
 * A paragraph or the like that readers see otherwise, beside what its figures say.
 *
 * @param page the name of the page
 * @param title of the page
 * @param words its words before and after
 */
public record TextChange(
    String language, String page, String title, TextPlace place, Kind kind, List<Run> words) {
  public TextChange {
    Objects.requireNonNull(kind, "kind");
    words = List.copyOf(words);
  }

  /** What happened to it. */
  public enum Kind {
    EDITED("edited"),
    ADDED("added"),
    REMOVED("removed"),
    MOVED("moved");

    private final String word;

    Kind(String word) {
      this.word = word;
    }

    /** As people and programs are told. */
    public String word() {
      return word;
    }
  }
}
