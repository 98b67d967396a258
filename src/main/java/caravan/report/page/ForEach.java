package caravan.report.page;

import caravan.text.source.SourceText;
import caravan.text.source.Span;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * For what a file makes a page each, as its front matter says.
 *
 * @param span where that is written
 * @param members dimensions, or one pattern of a series: {@code trade.{partner}.total}
 * @param where a claim that holds for those that are meant; null for all
 * @param order an expression by whose value they stand, the smallest first; null for the order of
 *     the code list
 */
public record ForEach(
    Span span, List<SourceText> members, @Nullable SourceText where, @Nullable SourceText order) {
  public ForEach {
    Objects.requireNonNull(span, "span");
    members = List.copyOf(members);
  }
}
