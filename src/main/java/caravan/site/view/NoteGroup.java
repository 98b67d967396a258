package caravan.site.view;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Observations behind a figure that have one name and one source, for a note with little room.
 *
 * @param name what was observed, plain text
 * @param periods when, each in words
 * @param source who says so
 * @param known that it is what was known at a date, or was said first, in words; null where it is
 *     what counts now
 */
public record NoteGroup(String name, List<String> periods, SourceRef source, @Nullable String known)
    implements View {
  public NoteGroup {
    Checks.text(name, "name");
    periods = List.copyOf(periods);
    Objects.requireNonNull(source, "source");
  }
}
