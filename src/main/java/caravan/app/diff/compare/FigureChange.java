package caravan.app.diff.compare;

import caravan.app.diff.read.TextPlace;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A figure that is not what it was. At least one of {@code before} and {@code after} is there.
 *
 * @param page the name of the page, in the later state where it is there
 * @param title of the page
 * @param place where on the page
 * @param owner the id of the chart or table whose text it stands in; empty for others
 * @param reasons why, what matters most first
 * @param causes the references of the observations that made it change
 * @param sentence the sentence before and after, word by word; where one side is missing, the other
 *     if its paragraph is there in both, else empty
 * @param weight how much it matters to readers; see docs/diff.md
 * @param others the same change in other languages
 */
public record FigureChange(
    String language,
    String page,
    String title,
    TextPlace place,
    String owner,
    @Nullable FigureState before,
    @Nullable FigureState after,
    Set<Reason> reasons,
    List<String> causes,
    List<Run> sentence,
    int weight,
    List<FigureChange> others) {
  public FigureChange {
    causes = List.copyOf(causes);
    sentence = List.copyOf(sentence);
    others = List.copyOf(others);
    if (before == null && after == null) {
      throw new IllegalArgumentException("a figure was there before or is there now");
    }
  }

  /** The state that is there, the later one if both are. */
  public FigureState state() {
    return after != null ? after : Objects.requireNonNull(before);
  }

  /** The same with its translations. */
  FigureChange with(List<FigureChange> translations) {
    return new FigureChange(
        language,
        page,
        title,
        place,
        owner,
        before,
        after,
        reasons,
        causes,
        sentence,
        weight,
        translations);
  }
}
