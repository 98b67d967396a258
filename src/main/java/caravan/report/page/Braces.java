package caravan.report.page;

import caravan.expression.names.NamedExpression;
import caravan.text.source.SourceText;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What may stand in braces on a page, as its front matter says. On a page that says nothing of it
 * braces are braces.
 *
 * @param forEach for what the file makes a page each; null for a page by itself
 * @param variants claims with their names, of which the variants of a sentence hold
 * @param latest a series whose newest period the text names; null for none
 * @param figures expressions with names, which the others may use
 */
public record Braces(
    @Nullable ForEach forEach,
    List<NamedExpression> variants,
    @Nullable SourceText latest,
    List<NamedExpression> figures) {
  /** Of a page that says nothing of braces. */
  public static final Braces NONE = new Braces(null, List.of(), null, List.of());

  public Braces {
    variants = List.copyOf(variants);
    figures = List.copyOf(figures);
  }

  /** Whether braces mean anything on the page. */
  public boolean areUsed() {
    return forEach != null || !variants.isEmpty() || latest != null;
  }
}
