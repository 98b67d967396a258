package caravan.report.citation;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The sources of a report as one language writes them. Immutable.
 *
 * @param entries the references by the ids of their sources, in the order of the bibliography, each
 *     in pieces
 * @param mentions what was asked for, in plain text
 */
public record FormattedSources(
    Brackets brackets, Map<String, List<EntryRun>> entries, Map<Cite, Mention> mentions) {
  public FormattedSources {
    Objects.requireNonNull(brackets, "brackets");
    Map<String, List<EntryRun>> copy = new LinkedHashMap<>();
    entries.forEach((id, runs) -> copy.put(id, List.copyOf(runs)));
    entries = Collections.unmodifiableMap(copy);
    mentions = Collections.unmodifiableMap(new LinkedHashMap<>(mentions));
  }

  /** What stands around a citation and between its sources. */
  public record Brackets(String open, String close, String between) {}

  /** A mention; null where it was not asked for. */
  public @Nullable Mention mention(Cite cite) {
    return mentions.get(cite);
  }
}
