package caravan.expression.evaluate;

import caravan.model.data.EditionDate;
import caravan.model.data.Observation;
import caravan.text.diagnostic.Code;
import caravan.text.diagnostic.NearestName;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The functions of expressions; each is declared in the file of its family. */
public final class Functions {
  private static final List<ExpressionFunction> ALL =
      List.of(
              ChangeFunctions.all(),
              HistoryFunctions.all(),
              RatioFunctions.all(),
              AggregateFunctions.all(),
              SelectionFunctions.all(),
              ChoiceFunctions.all(),
              RevisionFunctions.all())
          .stream()
          .flatMap(List::stream)
          .toList();

  private static final Map<String, ExpressionFunction> BY_NAME = byName();

  private Functions() {}

  private static Map<String, ExpressionFunction> byName() {
    Map<String, ExpressionFunction> functions = new TreeMap<>();
    ALL.forEach(function -> functions.put(function.name(), function));
    return functions;
  }

  /** All functions, in the order of the documentation. */
  public static List<ExpressionFunction> all() {
    return ALL;
  }

  /** The function of a name; null where there is none. */
  public static @Nullable ExpressionFunction find(String name) {
    return BY_NAME.get(name);
  }

  /** Whether an argument of a function, from 0, is a code of a dimension. */
  public static boolean takesCode(String name, int argument) {
    ExpressionFunction function = find(name);
    return function != null && function.signature().takesCodes() && argument > 0;
  }

  /**
   * The function that a call names.
   *
   * @throws ExpressionProblem where there is none
   */
  public static ExpressionFunction of(Expr.Call call) {
    String name = call.function().text();
    ExpressionFunction function = find(name);
    if (function == null) {
      throw new ExpressionProblem(
          Code.UNKNOWN_FUNCTION,
          call.function().span(),
          "unknown function \"" + name + "\"",
          help(name));
    }
    return function;
  }

  /** The function that was probably meant; where none is near, all of them. */
  private static String help(String name) {
    String nearest = NearestName.of(name, BY_NAME.keySet());
    return nearest != null
        ? "did you mean \"" + nearest + "\"?"
        : "there are " + String.join(", ", BY_NAME.keySet());
  }

  /**
   * What a call comes to.
   *
   * @param evaluate what an argument comes to
   * @param newest the newest edition of the dataset of an observation; null where none is known
   */
  static Value call(
      Expr.Call call,
      Function<Expr, Value> evaluate,
      Function<Observation, @Nullable EditionDate> newest) {
    ExpressionFunction function = of(call);
    int count = call.arguments().size();
    if (!function.signature().takes(count)) {
      throw new ExpressionProblem(
          Code.EXPRESSION_TYPE,
          call.span(),
          function.name() + " can't take " + count + (count == 1 ? " value" : " values"),
          "write " + String.join(" or ", function.signature().forms()));
    }
    return function.body().of(new Called(call, function.units(), evaluate, newest));
  }
}
