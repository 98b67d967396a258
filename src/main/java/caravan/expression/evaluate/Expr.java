package caravan.expression.evaluate;

import caravan.model.data.CellRequest;
import caravan.model.data.Period;
import caravan.text.source.Span;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** A parsed expression; each part knows its place. Immutable. */
public sealed interface Expr {
  Span span();

  /** The same expression with other references. */
  Expr with(UnaryOperator<Ref> references);

  /** The same expression in which each reference without a period has this one. */
  default Expr at(Selector selector) {
    return with(ref -> ref.at() != null ? ref : ref.withPeriods(selector));
  }

  /** The expressions that it is made from, in the order of the text. */
  default List<Expr> parts() {
    return List.of();
  }

  /** Calls the visitor's method for this kind of expression. */
  <T> T accept(Visitor<T> visitor);

  /** One method for each kind of expression, so that a new kind does not go unnoticed. */
  interface Visitor<T> {
    T literal(Literal literal);

    T period(PeriodLiteral period);

    T ref(Ref ref);

    T unary(Unary unary);

    T binary(Binary binary);

    T comparison(Comparison comparison);

    T in(In in);

    T call(Call call);

    T code(Code code);
  }

  /** A number: {@code 2}, {@code 45%}, {@code 100e9USD}; the unit is null where none is written. */
  record Literal(Span span, BigDecimal value, String text, @Nullable Name unit) implements Expr {
    @Override
    public Expr with(UnaryOperator<Ref> references) {
      return this;
    }

    @Override
    public <T> T accept(Visitor<T> visitor) {
      return visitor.literal(this);
    }
  }

  /** A period as an argument: {@code 2025-Q1}, {@code latest-12}. A year is a {@link Literal}. */
  record PeriodLiteral(Span span, Moment moment) implements Expr {
    @Override
    public Expr with(UnaryOperator<Ref> references) {
      return this;
    }

    @Override
    public <T> T accept(Visitor<T> visitor) {
      return visitor.period(this);
    }
  }

  /**
   * Observations: {@code trade.CA5.total@2025[cgtn-2025, 2026-03-18]}.
   *
   * @param at null for all periods
   * @param source null for the one that the report follows
   * @param known null for what counts now
   * @param named whether it stands in an expression that is named elsewhere
   */
  record Ref(
      Span span,
      List<Name> path,
      @Nullable Selector at,
      @Nullable Name source,
      @Nullable Known known,
      boolean named)
      implements Expr {
    public Ref {
      path = List.copyOf(path);
    }

    @Override
    public Expr with(UnaryOperator<Ref> references) {
      return references.apply(this);
    }

    /** The same of other periods; null for all. */
    public Ref withPeriods(@Nullable Selector periods) {
      return new Ref(span, path, periods, source, known, named);
    }

    /** The same of one member, whose code takes the place of its first wildcard. */
    Ref withMember(String code) {
      List<Name> codes = new ArrayList<>(path);
      for (int i = 0; i < codes.size(); i++) {
        if (codes.get(i).isWildcard()) {
          codes.set(i, new Name(codes.get(i).span(), code));
          return new Ref(span, codes, at, source, known, named);
        }
      }
      return this;
    }

    /** The same by a source. */
    Ref withSource(Name other) {
      return new Ref(span, path, at, other, known, named);
    }

    /** The same of another vintage; null for what counts now. */
    public Ref withKnown(@Nullable Known vintage) {
      return new Ref(span, path, at, source, vintage, named);
    }

    @Override
    public <T> T accept(Visitor<T> visitor) {
      return visitor.ref(this);
    }
  }

  /** {@code -x} or {@code not x}. */
  record Unary(Span span, String operator, Expr operand) implements Expr {
    @Override
    public Expr with(UnaryOperator<Ref> references) {
      return new Unary(span, operator, operand.with(references));
    }

    @Override
    public List<Expr> parts() {
      return List.of(operand);
    }

    @Override
    public <T> T accept(Visitor<T> visitor) {
      return visitor.unary(this);
    }
  }

  /** {@code a + b} and the like; also {@code and}, {@code or}. */
  record Binary(Span span, String operator, Span operatorSpan, Expr left, Expr right)
      implements Expr {
    @Override
    public Expr with(UnaryOperator<Ref> references) {
      return new Binary(
          span, operator, operatorSpan, left.with(references), right.with(references));
    }

    @Override
    public List<Expr> parts() {
      return List.of(left, right);
    }

    @Override
    public <T> T accept(Visitor<T> visitor) {
      return visitor.binary(this);
    }
  }

  /** {@code a < b}, or a chain {@code a < b <= c}: one operator less than operands. */
  record Comparison(Span span, List<Expr> operands, List<String> operators) implements Expr {
    public Comparison {
      operands = List.copyOf(operands);
      operators = List.copyOf(operators);
    }

    @Override
    public Expr with(UnaryOperator<Ref> references) {
      return new Comparison(
          span, operands.stream().map(e -> e.with(references)).toList(), operators);
    }

    @Override
    public List<Expr> parts() {
      return operands;
    }

    @Override
    public <T> T accept(Visitor<T> visitor) {
      return visitor.comparison(this);
    }
  }

  /** {@code x in low..high}, ends included. */
  record In(Span span, Expr operand, Expr low, Expr high) implements Expr {
    @Override
    public Expr with(UnaryOperator<Ref> references) {
      return new In(span, operand.with(references), low.with(references), high.with(references));
    }

    @Override
    public List<Expr> parts() {
      return List.of(operand, low, high);
    }

    @Override
    public <T> T accept(Visitor<T> visitor) {
      return visitor.in(this);
    }
  }

  /** {@code growth(s, a, b)}. */
  record Call(Span span, Name function, List<Expr> arguments) implements Expr {
    public Call {
      arguments = List.copyOf(arguments);
    }

    @Override
    public Expr with(UnaryOperator<Ref> references) {
      return new Call(span, function, arguments.stream().map(e -> e.with(references)).toList());
    }

    @Override
    public List<Expr> parts() {
      return arguments;
    }

    @Override
    public <T> T accept(Visitor<T> visitor) {
      return visitor.call(this);
    }
  }

  /** A code as an argument: {@code KAZ} in {@code except(trade.*.total, KAZ)}. */
  record Code(Span span, Name code) implements Expr {
    @Override
    public Expr with(UnaryOperator<Ref> references) {
      return this;
    }

    @Override
    public <T> T accept(Visitor<T> visitor) {
      return visitor.code(this);
    }
  }

  /** A name with its place; {@code *} stands for all members. */
  record Name(Span span, String text) {
    public boolean isWildcard() {
      return text.equals("*");
    }
  }

  /** Which of the values in turn is meant, as it stands in brackets. */
  record Known(Span span, Vintage vintage) {
    /** As it is written, without its brackets. */
    public String text() {
      return vintage.text();
    }
  }

  /** Which periods of a series are meant. */
  sealed interface Selector {
    Span span();

    /** As it is written, with its {@code @}. */
    String text();

    /** Whether the newest period of a series has a part in it, so that new data change it. */
    boolean isRolling();

    /** A period that it names, of whose kind the newest is meant; null where it names none. */
    @Nullable Period like();

    /**
     * The periods that are meant.
     *
     * @param newest what it calls the latest; null only where it is not rolling
     */
    CellRequest.Periods.Between between(@Nullable Period newest);

    private static @Nullable Period meant(@Nullable Moment moment, @Nullable Period newest) {
      Period named = Moment.named(moment);
      return named != null || moment == null
          ? named
          : moment.in(Objects.requireNonNull(newest, "the newest period"));
    }
  }

  /** One period: {@code @2025}, {@code @latest}, {@code @latest-12}. */
  record At(Span span, Moment moment) implements Selector {
    @Override
    public String text() {
      return "@" + moment.text();
    }

    @Override
    public boolean isRolling() {
      return moment instanceof Moment.Newest;
    }

    @Override
    public @Nullable Period like() {
      return Moment.named(moment);
    }

    @Override
    public CellRequest.Periods.Between between(@Nullable Period newest) {
      Period period = Selector.meant(moment, newest);
      return new CellRequest.Periods.Between(period, period);
    }
  }

  /** Periods from one to another, ends included; null where open, not both. */
  record Range(Span span, @Nullable Moment from, @Nullable Moment to) implements Selector {
    public Range {
      if (from == null && to == null) {
        throw new IllegalArgumentException("a range has an end");
      }
    }

    @Override
    public String text() {
      return "@" + (from == null ? "" : from.text()) + ".." + (to == null ? "" : to.text());
    }

    @Override
    public boolean isRolling() {
      return from instanceof Moment.Newest || to instanceof Moment.Newest;
    }

    @Override
    public @Nullable Period like() {
      Period first = Moment.named(from);
      return first == null ? Moment.named(to) : first;
    }

    @Override
    public CellRequest.Periods.Between between(@Nullable Period newest) {
      return new CellRequest.Periods.Between(
          Selector.meant(from, newest), Selector.meant(to, newest));
    }
  }
}
