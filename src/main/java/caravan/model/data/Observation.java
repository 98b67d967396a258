package caravan.model.data;

import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One cell of a dataset: what is said of it, by the source that the report follows and by others.
 *
 * @param dataset the dataset's id
 * @param key the codes in the order of the dimensions, joined by dots: {@code CA5.total}
 * @param also what other sources say; may be empty
 * @param revisions what was said before, by sources that have been superseded, the oldest first;
 *     may be empty
 */
public record Observation(
    String dataset,
    String key,
    Period period,
    Statement main,
    List<Statement> also,
    List<Statement> revisions) {
  public Observation {
    Objects.requireNonNull(dataset, "dataset");
    Objects.requireNonNull(key, "key");
    Objects.requireNonNull(period, "period");
    Objects.requireNonNull(main, "main");
    also = List.copyOf(also);
    revisions = List.copyOf(revisions);
  }

  /** How expressions name it: {@code trade.CA5.total@2025}. */
  public String ref() {
    return dataset + "." + key + "@" + period;
  }

  /**
   * All that was said of it in turn, the oldest first, by the source that the report follows: what
   * was said before, and what counts now. Of a source that says something else beside it, the
   * earlier values are not among them.
   */
  public List<Statement> history() {
    Set<String> beside = new HashSet<>();
    also.forEach(other -> beside.add(other.source()));
    beside.remove(main.source());
    return said().stream().filter(one -> !beside.contains(one.source())).toList();
  }

  /** All that a source said of it in turn, the oldest first; empty where it says nothing. */
  public List<Statement> history(String source) {
    return Stream.of(revisions.stream(), also.stream(), Stream.of(main))
        .flatMap(all -> all)
        .filter(one -> one.source().equals(source))
        .toList();
  }

  /** What was said before, and what counts now. */
  List<Statement> said() {
    return Stream.concat(revisions.stream(), Stream.of(main)).toList();
  }

  /** What a source says or said of it, or null where it says nothing. */
  public @Nullable Statement by(String source) {
    if (main.source().equals(source)) {
      return main;
    }
    return Stream.concat(also.stream(), revisions.stream())
        .filter(s -> s.source().equals(source))
        .findFirst()
        .orElse(null);
  }
}
