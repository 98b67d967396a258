package caravan.site.view;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * An observation behind a figure, in the note of the figure.
 *
 * @param name what was observed, plain text: {@code Kazakhstan, Exports}
 * @param period when, in words
 * @param href the row of the observation
 * @param statement what the source says that the report follows
 * @param known that it is what was known at a date, or was said first, in words: {@code as known on
 *     13 June 2025}; null where it is what counts now
 * @param others what other sources say
 * @param earlier what was said before, the oldest first; empty where the note has to be brief
 * @param later what was said behind it, the oldest first; only where it is not what counts now
 */
public record NoteStatement(
    String name,
    String period,
    String href,
    StatementView statement,
    @Nullable String known,
    List<StatementView> others,
    List<StatementView> earlier,
    List<StatementView> later)
    implements View {
  public NoteStatement {
    Checks.text(name, "name");
    Checks.text(period, "period");
    Checks.href(href, "href");
    Objects.requireNonNull(statement, "statement");
    others = List.copyOf(others);
    earlier = List.copyOf(earlier);
    later = List.copyOf(later);
  }
}
