package caravan.expression.names;

import caravan.expression.evaluate.DataContext;
import caravan.expression.evaluate.Evaluator;
import caravan.expression.evaluate.Expansion;
import caravan.expression.evaluate.Expr;
import caravan.expression.evaluate.ExpressionParser;
import caravan.expression.evaluate.Functions;
import caravan.expression.evaluate.Moment;
import caravan.expression.evaluate.SelectionWarnings;
import caravan.text.diagnostic.Code;
import caravan.text.diagnostic.Diagnostic;
import caravan.text.diagnostic.Diagnostics;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** The named expressions of one place: of a page, or of the whole report. Immutable. */
public final class NamedExpressions {
  /** How a name is written. */
  public static final String PATTERN = "[a-z][a-z0-9]*(-[a-z0-9]+)*";

  private final List<NameDefinitions.Definition> definitions;

  private NamedExpressions(List<NameDefinitions.Definition> definitions) {
    this.definitions = List.copyOf(definitions);
  }

  /**
   * Reads expressions, some of which may name others.
   *
   * @param outer names that are known besides
   * @param datasets the names of all datasets, for advice
   */
  public static NamedExpressions of(
      List<NamedExpression> named,
      Map<String, Expansion> outer,
      Set<String> datasets,
      Diagnostics out) {
    return new NamedExpressions(new NameDefinitions(named, outer, datasets, out).read());
  }

  /** What the names stand for. */
  public Map<String, Expansion> expansions() {
    Map<String, Expansion> all = new TreeMap<>();
    definitions.forEach(d -> all.put(d.of().id(), d.expansion()));
    return Collections.unmodifiableMap(all);
  }

  /** The names in their order, where they are given. */
  public List<NamedExpression> list() {
    return definitions.stream().map(NameDefinitions.Definition::of).toList();
  }

  /** The names that stand in the expression of another one. */
  public Set<String> within() {
    Set<String> within = new TreeSet<>();
    for (NameDefinitions.Definition definition : definitions) {
      within.addAll(definition.expansion().names());
      within.remove(definition.of().id());
    }
    return within;
  }

  /** What is wrong with the names and, as far as the data say, with what they stand for. */
  public void check(DataContext context, Map<String, Expansion> outer, Diagnostics out) {
    Evaluator evaluator = new Evaluator(context);
    SelectionWarnings selections = new SelectionWarnings(context);
    Map<String, Boolean> sound = new HashMap<>();
    definitions.forEach(
        d -> sound.put(d.of().id(), d.expr() != null && isSound(d.expr(), evaluator)));
    for (NameDefinitions.Definition definition : definitions) {
      NamedExpression of = definition.of();
      Diagnostic wrong = wrong(of, context, outer.get(of.id()));
      if (wrong != null) {
        out.add(wrong);
      }
      Expr expr = definition.expr();
      // Of a name within it that is in error is told where that is given.
      boolean whole =
          definition.expansion().names().stream()
              .allMatch(name -> name.equals(of.id()) || sound.getOrDefault(name, true));
      if (expr != null
          && whole
          && !(expr instanceof Expr.PeriodLiteral)
          && evaluator.evaluate(expr, out) != null) {
        selections.check(expr, out);
      }
    }
  }

  /** Whether an expression has a value, or is a period, which is none but may be an argument. */
  static boolean isSound(Expr expr, Evaluator evaluator) {
    return expr instanceof Expr.PeriodLiteral || evaluator.evaluate(expr) != null;
  }

  private static @Nullable Diagnostic wrong(
      NamedExpression of, DataContext context, @Nullable Expansion outer) {
    String name = of.id();
    String what = null;
    String help = "take another name, such as " + proposed(name) + "-value";
    if (!name.matches(PATTERN)) {
      what = "\"" + name + "\" can't be the name of an expression";
      help = "use small letters, digits and hyphens, a letter first: " + proposed(name);
    } else if (outer != null) {
      what = "\"" + name + "\" has another meaning in " + outer.place() + ": " + outer.text();
      help = "a name means the same everywhere: take another one here, or leave this one out";
    } else if (context.datasets().containsKey(name)) {
      what = "\"" + name + "\" is the name of a dataset";
    } else if (Functions.find(name) != null) {
      what = "\"" + name + "\" is the name of a function";
    } else if (ExpressionParser.RESERVED.contains(name)
        || Moment.ROLLING.matcher(name).matches()
        || RowTemplate.isWord(name)) {
      what = "\"" + name + "\" has a meaning of its own in expressions";
    }
    return what == null
        ? null
        : Diagnostic.error(Code.EXPRESSION_NAME, of.name().span(), what).help(help);
  }

  /** A name that can be, near to one that can't. */
  private static String proposed(String name) {
    String plain =
        name.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-").replaceAll("^[-0-9]+|-+$", "");
    return plain.isEmpty() ? "kgz-growth" : plain;
  }
}
