package caravan.report.each;

import caravan.expression.evaluate.DataContext;
import caravan.expression.evaluate.DataText;
import caravan.expression.evaluate.Evaluator;
import caravan.expression.evaluate.Expr;
import caravan.expression.evaluate.ExpressionParser;
import caravan.expression.evaluate.Outcome;
import caravan.expression.evaluate.Traced;
import caravan.expression.evaluate.Truth;
import caravan.expression.evaluate.Value;
import caravan.expression.names.NamesInUse;
import caravan.language.reading.ChangeVerbs;
import caravan.language.registry.Language;
import caravan.model.data.Quantity;
import caravan.text.diagnostic.Code;
import caravan.text.diagnostic.Diagnostics;
import caravan.text.source.SourceText;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Claims and values that decide over a page: what the data say of each. For one thread. */
final class Conditions {
  private final Language language;
  private final NamesInUse names;
  private final Evaluator evaluator;

  /**
   * @param names that expressions may use
   */
  Conditions(DataContext data, Language language, NamesInUse names) {
    this.language = language;
    this.names = names;
    this.evaluator = new Evaluator(data);
  }

  /**
   * What became of a claim.
   *
   * @param holds whether it certainly does
   * @param why what the data say, for messages
   * @param turn which way something went where it holds
   */
  record Held(boolean holds, String why, ChangeVerbs.Said turn) {}

  /** What the words of a text say in the language of the page. */
  ChangeVerbs.Said said(String words) {
    return ChangeVerbs.in(words, language);
  }

  /**
   * Whether a claim holds; null, with an error, where it is in error. One that is about a value
   * which the data lack does not hold.
   */
  @Nullable Held held(SourceText claim, Diagnostics out) {
    Expr expr = parsed(claim, out);
    if (expr == null) {
      return null;
    }
    Outcome outcome = evaluator.outcome(expr);
    if (outcome instanceof Outcome.Lacking lacking) {
      return new Held(false, lacking.why(), ChangeVerbs.Said.NOTHING);
    }
    if (outcome instanceof Outcome.Wrong wrong) {
      out.add(wrong.diagnostic());
      return null;
    }
    Value value = ((Outcome.Known) outcome).value();
    if (!(value instanceof Value.Claim said)) {
      out.error(
          Code.EXPRESSION_TYPE,
          claim.span(),
          "this is to be a claim; it is " + value.describe(),
          "compare it with something: … > 0");
      return null;
    }
    return new Held(said.truth() == Truth.TRUE, why(said), ClaimedTurn.of(expr, said));
  }

  private String why(Value.Claim claim) {
    List<Quantity> compared = claim.compared().stream().map(Traced::quantity).toList();
    if (compared.isEmpty()) {
      return claim.truth() == Truth.TRUE ? "it is so" : "it is not so";
    }
    return claim.truth() == Truth.UNDECIDED
        ? "can't be told from rounded data: " + DataText.intervals(compared, language)
        : String.join(" against ", DataText.compared(compared, language));
  }

  /** What an expression comes to; null where the data lack it, or, with an error, it is wrong. */
  @Nullable Value value(SourceText expression, Diagnostics out) {
    Expr expr = parsed(expression, out);
    Outcome outcome = expr == null ? null : evaluator.outcome(expr);
    if (outcome instanceof Outcome.Wrong wrong) {
      out.add(wrong.diagnostic());
    }
    return outcome instanceof Outcome.Known known ? known.value() : null;
  }

  private @Nullable Expr parsed(SourceText text, Diagnostics out) {
    SourceText written = names.written(text, out);
    return written == null ? null : ExpressionParser.parse(written, out);
  }
}
