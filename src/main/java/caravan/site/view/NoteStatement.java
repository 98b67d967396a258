package caravan.site.view;

import java.util.List;
import java.util.Objects;

/**
 * An observation behind a figure, in the note of the figure.
 *
 * @param name what was observed, plain text: {@code Kazakhstan, Exports}
 * @param period when, in words
 * @param href the row of the observation
 * @param statement what the source says that the report follows
 * @param others what other sources say
 * @param earlier what was said before, the oldest first; empty where the note has to be brief
 */
public record NoteStatement(
    String name,
    String period,
    String href,
    StatementView statement,
    List<StatementView> others,
    List<StatementView> earlier)
    implements View {
  public NoteStatement {
    Checks.text(name, "name");
    Checks.text(period, "period");
    Checks.href(href, "href");
    Objects.requireNonNull(statement, "statement");
    others = List.copyOf(others);
    earlier = List.copyOf(earlier);
  }
}
