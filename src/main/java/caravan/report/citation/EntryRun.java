package caravan.report.citation;

import java.util.Collections;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * A piece of a reference: text that looks alike and leads to one place. Immutable.
 *
 * @param text plain text, not empty
 * @param looks how the style sets it
 * @param role what it is
 * @param address where it leads, an address of the web; null for nowhere
 * @param language of a title that is in another language than the list; null for that of the list
 */
public record EntryRun(
    String text, Set<Look> looks, Role role, @Nullable String address, @Nullable String language) {
  /** How text is set. */
  public enum Look {
    ITALIC,
    BOLD,
    RAISED,
    LOWERED
  }

  /** What a piece of a reference is. */
  public enum Role {
    TEXT,
    /** The title of the source. */
    TITLE,
    /** An address or a DOI that is written out. */
    ADDRESS
  }

  public EntryRun {
    if (text.isEmpty()) {
      throw new IllegalArgumentException("an empty piece of a reference");
    }
    looks = Collections.unmodifiableSet(new TreeSet<>(looks));
    Objects.requireNonNull(role, "role");
  }

  /** The same, not set in a look. */
  EntryRun without(Look look) {
    Set<Look> others = new TreeSet<>(looks);
    others.remove(look);
    return new EntryRun(text, others, role, address, language);
  }

  /** The same with another text. */
  EntryRun with(String other) {
    return new EntryRun(other, looks, role, address, language);
  }
}
