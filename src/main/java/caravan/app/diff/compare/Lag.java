package caravan.app.diff.compare;

import java.util.List;

/**
 * A page that changed in some of its languages only.
 *
 * @param page its name
 * @param ahead the languages in which it changed
 * @param behind those in which it did not, or less
 * @param what is missing there, in words
 */
public record Lag(String page, List<String> ahead, List<String> behind, String what) {
  public Lag {
    ahead = List.copyOf(ahead);
    behind = List.copyOf(behind);
  }
}
