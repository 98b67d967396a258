package caravan.expression.evaluate;

import caravan.expression.evaluate.ExpressionFunction.About;
import caravan.expression.evaluate.ExpressionFunction.Example;
import caravan.expression.evaluate.ExpressionFunction.Signature;
import caravan.model.data.EditionDate;
import caravan.model.data.Observation;
import caravan.model.data.Quantity;
import caravan.model.data.Statement;
import caravan.text.diagnostic.Code;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Functions that say how much a source usually revises its values: the summary statistics of the
 * OECD's revision analyses (McKenzie and Gamba, Interpreting the Results of Revision Analyses:
 * Recommended Summary Statistics, 2008), which are indicator A6 of the European Statistical System.
 * They are of the values as published, whatever was rounded away.
 */
final class RevisionFunctions {
  private static final int MOST_MONTHS = 1200;

  private RevisionFunctions() {}

  static List<ExpressionFunction> all() {
    return List.of(mar(), rmar());
  }

  private static ExpressionFunction mar() {
    return new ExpressionFunction(
        Signature.of("mar", 2, 2, "mar(series, 12)"),
        FunctionFamily.REVISIONS,
        UnitRule.one("take together", UnitRule.Given.DIFFERENCE),
        GapRule.PASSED_OVER,
        Meaning.COUNT,
        call -> {
          List<Revised> all = revised(call);
          return result(call, all, total(all, Revised::distance).dividedBy(count(all)));
        },
        FormulaForm.named(),
        About.of(
            "mean absolute revision: by how much values differ, so many months after they were"
                + " first published, from what was said first",
            Example.of("mar(output.KAZ, 12)", "US$1.33 billion")));
  }

  private static ExpressionFunction rmar() {
    return new ExpressionFunction(
        Signature.of("rmar", 2, 2, "rmar(series, 12)"),
        FunctionFamily.REVISIONS,
        UnitRule.one("take together", UnitRule.Given.PERCENT),
        GapRule.PASSED_OVER,
        Meaning.COUNT,
        call -> {
          List<Revised> all = revised(call);
          Quantity size = total(all, Revised::size);
          if (size.mayBeZero()) {
            throw new ExpressionProblem(
                Code.DIVISION_BY_ZERO, call.span(), "the values are all zero", null);
          }
          return result(call, all, total(all, Revised::distance).dividedBy(size));
        },
        FormulaForm.named(),
        About.of(
            "relative mean absolute revision: the same in percent of the later values",
            Example.of("rmar(output.KAZ, 12)", "2.1 percent")));
  }

  /**
   * What was said of an observation first, and some months later.
   *
   * @param by the date of the later value
   */
  private record Revised(
      Observation observation, Statement first, Statement later, EditionDate by) {
    Quantity distance() {
      BigDecimal apart = later.quantity().value().subtract(first.quantity().value());
      return Quantity.exact(apart.abs(), later.quantity().unit());
    }

    Quantity size() {
      return Quantity.exact(later.quantity().value().abs(), later.quantity().unit());
    }
  }

  private static Quantity count(List<Revised> all) {
    return Quantity.count(all.size());
  }

  private static Quantity total(List<Revised> all, Function<Revised, Quantity> of) {
    return all.stream().map(of).reduce(Quantity::plus).orElseThrow();
  }

  private static Value result(Called call, List<Revised> all, Quantity calculated) {
    Set<Used> used = new LinkedHashSet<>();
    for (Revised one : all) {
      call.units()
          .require(all.get(0).later().quantity(), one.later().quantity(), call.argument(0).span());
      used.add(new Used(one.observation(), one.first(), new Vintage(null)));
      if (one.first() != one.later()) {
        used.add(new Used(one.observation(), one.later(), new Vintage(one.by())));
      }
    }
    return new Value.Scalar(new Traced(call.units().result(calculated), List.copyOf(used)));
  }

  /** The observations that were first published so many months ago, or before. */
  private static List<Revised> revised(Called call) {
    if (!(call.argument(0) instanceof Expr.Ref ref) || ref.known() != null) {
      throw new ExpressionProblem(
          Code.EXPRESSION_TYPE,
          call.argument(0).span(),
          "revisions are those of observations as they stand in a dataset",
          "write a reference without a date in brackets: mar(trade.KAZ.total, 12)");
    }
    int months = months(call.argument(1));
    Set<Observation> observations = new LinkedHashSet<>();
    call.value(0).used().forEach(used -> observations.add(used.observation()));
    List<Revised> all = new ArrayList<>();
    for (Observation observation : observations) {
      List<Statement> history =
          ref.source() == null ? observation.history() : observation.history(ref.source().text());
      Revised one = revised(observation, history, months, call.newestEdition(observation));
      if (one != null) {
        all.add(one);
      }
    }
    if (all.isEmpty()) {
      throw new ExpressionProblem(
          Code.NO_OBSERVATION,
          call.span(),
          "no value here is known from its first edition to one of "
              + months
              + (months == 1 ? " month later" : " months later"),
          "values name their editions: \"edition: DATE\"; those that a dataset was brought up to"
              + " stand under \"editions\"");
    }
    return all;
  }

  private static @Nullable Revised revised(
      Observation observation, List<Statement> history, int months, @Nullable EditionDate newest) {
    EditionDate first = history.isEmpty() ? null : history.get(0).edition();
    LocalDate day = first == null ? null : first.day().plusMonths(months);
    if (day == null || newest == null || newest.day().isBefore(day)) {
      return null;
    }
    EditionDate by = Objects.requireNonNull(EditionDate.parse(day.toString()), "a day");
    try {
      Statement later = new Vintage(by).of(history);
      return later == null ? null : new Revised(observation, history.get(0), later, by);
    } catch (Vintage.UndatedException e) {
      return null;
    }
  }

  private static int months(Expr expr) {
    if (expr instanceof Expr.Literal literal
        && literal.unit() == null
        && literal.text().matches("\\d{1,4}")
        && Integer.parseInt(literal.text()) <= MOST_MONTHS) {
      return Integer.parseInt(literal.text());
    }
    throw new ExpressionProblem(
        Code.EXPRESSION_TYPE,
        expr.span(),
        "a number of months is needed here, up to " + MOST_MONTHS,
        "for instance mar(trade.KAZ.total, 12)");
  }
}
