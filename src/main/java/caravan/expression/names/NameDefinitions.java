package caravan.expression.names;

import caravan.expression.evaluate.Expansion;
import caravan.expression.evaluate.Expr;
import caravan.expression.evaluate.ExpressionParser;
import caravan.expression.evaluate.ExpressionProblem;
import caravan.expression.evaluate.Lexer;
import caravan.expression.evaluate.SelectionWarnings;
import caravan.expression.evaluate.Token;
import caravan.text.diagnostic.Code;
import caravan.text.diagnostic.Diagnostics;
import caravan.text.source.SourceText;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Writes the names in the expressions out, those first that need no others. */
final class NameDefinitions implements NameWriter.Known {
  /** How many names can stand in one another. */
  private static final int MOST_DEEP = 20;

  private final Map<String, NamedExpression> named = new LinkedHashMap<>();
  private final Map<String, Set<String>> within = new LinkedHashMap<>();
  private final Map<String, Definition> done = new LinkedHashMap<>();
  private final Map<String, Expansion> outer;
  private final Set<String> datasets;
  private final Diagnostics out;

  /**
   * A name with what it stands for.
   *
   * @param expr null where it could not be read
   */
  record Definition(NamedExpression of, Expansion expansion, @Nullable Expr expr) {}

  NameDefinitions(
      List<NamedExpression> list,
      Map<String, Expansion> outer,
      Set<String> datasets,
      Diagnostics out) {
    this.outer = outer;
    this.datasets = datasets;
    this.out = out;
    list.forEach(one -> named.put(one.id(), one));
    named.forEach((name, one) -> within.put(name, NameWriter.in(one.text())));
    within.values().forEach(names -> names.retainAll(named.keySet()));
  }

  List<Definition> read() {
    Set<String> left = new LinkedHashSet<>(named.keySet());
    while (!left.isEmpty()) {
      List<String> ready =
          left.stream().filter(name -> done.keySet().containsAll(within(name))).toList();
      if (ready.isEmpty()) {
        ready = cycle(left);
        fail(ready);
      } else {
        ready.forEach(name -> done.put(name, definition(named(name))));
      }
      ready.forEach(left::remove);
    }
    return named.keySet().stream().map(done::get).toList();
  }

  private NamedExpression named(String name) {
    return Objects.requireNonNull(named.get(name));
  }

  private Set<String> within(String name) {
    return Objects.requireNonNull(within.get(name));
  }

  /** Names that stand in one another, round about; the first of the file first. */
  private List<String> cycle(Set<String> left) {
    List<String> way = new ArrayList<>();
    String at = left.iterator().next();
    while (!way.contains(at)) {
      way.add(at);
      at = within(at).stream().filter(left::contains).findFirst().orElseThrow();
    }
    List<String> cycle = way.subList(way.indexOf(at), way.size());
    List<String> order = new ArrayList<>(named.keySet());
    int first =
        order.indexOf(Collections.min(cycle, (a, b) -> order.indexOf(a) - order.indexOf(b)));
    Collections.rotate(cycle, -cycle.indexOf(order.get(first)));
    return new ArrayList<>(cycle);
  }

  private void fail(List<String> cycle) {
    NamedExpression first = named(cycle.get(0));
    List<String> round = new ArrayList<>(cycle);
    round.add(cycle.get(0));
    out.error(
        Code.EXPRESSION_CYCLE,
        first.name().span(),
        "\"" + first.id() + "\" stands for itself: " + String.join(" → ", round),
        "write out what one of them stands for");
    cycle.forEach(name -> done.put(name, broken(named(name), Set.of(), 1)));
  }

  private static Definition broken(NamedExpression of, Set<String> names, int height) {
    return new Definition(of, expansion(of, null, null, names, height), null);
  }

  private static Expansion expansion(
      NamedExpression of,
      @Nullable String text,
      @Nullable Expr expr,
      Set<String> names,
      int height) {
    Set<String> all = new LinkedHashSet<>(names);
    all.add(of.id());
    boolean dated =
        expr != null && SelectionWarnings.refs(expr).stream().allMatch(ref -> ref.at() != null);
    return new Expansion(
        of.id(),
        of.name().span().toString(),
        text,
        expr == null || isInParentheses(of.text())
            ? Expansion.Level.VALUE
            : Expansion.Level.of(expr),
        dated,
        all,
        height);
  }

  /** Whether the first parenthesis is closed by the last character. */
  private static boolean isInParentheses(SourceText text) {
    List<Token> tokens = Lexer.tokensWithNames(text);
    int open = 0;
    for (int i = 0; i + 1 < tokens.size(); i++) {
      open += tokens.get(i).is("(") ? 1 : tokens.get(i).is(")") ? -1 : 0;
      if (open == 0) {
        return i > 0 && i + 2 == tokens.size();
      }
    }
    return false;
  }

  private Definition definition(NamedExpression of) {
    SourceText text = of.text();
    if (text.text().startsWith("=")) {
      out.error(
          Code.EXPRESSION_SYNTAX,
          text.span(0, 1),
          "an expression with a name begins without \"=\"",
          "leave the \"=\" out");
      return broken(of, Set.of(), 1);
    }
    NameWriter.Written written;
    try {
      written = NameWriter.write(text, this);
    } catch (ExpressionProblem problem) {
      out.add(problem.diagnostic());
      return broken(of, Set.of(), 1);
    }
    Set<String> names = new LinkedHashSet<>();
    int height = 1;
    for (Expansion used : written.used()) {
      names.addAll(used.names());
      height = Math.max(height, used.height() + 1);
    }
    if (!written.isBroken() && height > MOST_DEEP) {
      out.error(
          Code.EXPRESSION_TOO_LARGE,
          of.name().span(),
          "more than " + MOST_DEEP + " names stand in one another here",
          "write some of them out");
      return broken(of, names, 1);
    }
    Expr expr = written.isBroken() ? null : ExpressionParser.parse(written.text(), out);
    String whole = expr == null ? null : written.text().text();
    return new Definition(of, expansion(of, whole, expr, names, height), expr);
  }

  @Override
  public @Nullable Expansion find(String name) {
    Definition own = done.get(name);
    return own != null ? own.expansion() : outer.get(name);
  }

  @Override
  public Set<String> names() {
    Set<String> all = new LinkedHashSet<>(named.keySet());
    all.addAll(outer.keySet());
    return all;
  }

  @Override
  public Set<String> datasets() {
    return datasets;
  }
}
