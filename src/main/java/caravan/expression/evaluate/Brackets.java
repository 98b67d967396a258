package caravan.expression.evaluate;

import caravan.text.diagnostic.Code;
import caravan.text.source.SourceText;
import caravan.text.source.Span;
import org.jspecify.annotations.Nullable;

/**
 * What stands in brackets: a source, when its values were known, or both, as in {@code [cgtn-2025,
 * 2025-06-13]}.
 */
record Brackets(Span span, Expr.@Nullable Name source, Expr.@Nullable Known known) {
  /**
   * Reads them.
   *
   * @param inner what stands between them
   * @param span with both
   */
  static Brackets of(SourceText text, Token inner, Span span) {
    Span place = text.span(inner.start(), inner.end());
    int comma = inner.text().indexOf(',');
    if (comma < 0) {
      Vintage vintage = Vintage.parse(inner.text());
      return vintage == null
          ? new Brackets(span, new Expr.Name(place, inner.text()), null)
          : new Brackets(span, null, new Expr.Known(place, vintage));
    }
    int at = text.text().indexOf(',', inner.start());
    Expr.Name named =
        new Expr.Name(text.span(inner.start(), at), inner.text().substring(0, comma).strip());
    String date = inner.text().substring(comma + 1).strip();
    Vintage vintage = Vintage.parse(date);
    if (vintage == null) {
      throw new ExpressionProblem(
          Code.EXPRESSION_SYNTAX,
          text.span(at + 1, inner.end()),
          "\"" + date + "\" is no date",
          "behind the source stands when its value was known: [SOURCE, 2025-06-13]; or \"first\"");
    }
    return new Brackets(span, named, new Expr.Known(text.span(at + 1, inner.end()), vintage));
  }

  /**
   * A calculation in which each observation that names no date was known at the one in brackets.
   */
  Expr behind(Expr expr) {
    Expr.Known date = known;
    if (source != null || date == null) {
      throw new ExpressionProblem(
          Code.EXPRESSION_SYNTAX,
          span,
          "a source stands behind one reference, not behind a calculation",
          "write it within: trade.CA5.total@2025[SOURCE]; behind a calculation stands when its"
              + " values were known: [2025-06-13]");
    }
    boolean[] taken = {false};
    Expr made =
        expr.with(
            ref -> {
              taken[0] |= ref.known() == null;
              return ref.known() == null ? ref.withKnown(date) : ref;
            });
    if (!taken[0]) {
      throw new ExpressionProblem(
          Code.EXPRESSION_TYPE,
          span,
          "nothing ahead of it could be of another date",
          "a date in brackets stands behind observations that name none: trade.CA5.total@2025["
              + date.text()
              + "]");
    }
    return made;
  }
}
