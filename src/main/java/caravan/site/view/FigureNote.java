package caravan.site.view;

import java.util.Objects;

/**
 * Where a figure of the text comes from.
 *
 * @param id the note's id, which the figure links to
 * @param backHref the figure's own address on the page, for instance {@code #f3}
 * @param text the figure as the sentence has it, plain text
 * @param expression what it was computed from, as the author wrote it, without the {@code =}
 * @param explanation the observations with their periods and sources
 * @param provisional true if an observation behind it may still be revised
 */
public record FigureNote(
    String id,
    String backHref,
    String text,
    String expression,
    Html explanation,
    boolean provisional)
    implements View {
  public FigureNote {
    Checks.id(id, "id");
    Checks.href(backHref, "backHref");
    Checks.text(text, "text");
    Checks.text(expression, "expression");
    Objects.requireNonNull(explanation, "explanation");
  }
}
