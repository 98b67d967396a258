package caravan.expression.figure;

import caravan.expression.evaluate.DataContext;
import caravan.expression.evaluate.Expr;
import caravan.expression.evaluate.Functions;
import caravan.model.data.Dataset;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * What the sign of a value says: of a balance it tells a surplus from a deficit, while a dataset of
 * deficits may state them as positive numbers.
 */
enum BalanceKind {
  /** A quantity of its own, which says nothing of a balance. */
  PLAIN,
  /** Negative is a deficit: exports less imports, or a dataset with negative values. */
  BALANCE,
  /** Such a value with its sign turned: positive is a deficit. */
  TURNED,
  /** How much something changed that may itself be a deficit. */
  CHANGE,
  /** How fast something changed: of a growing deficit it is positive. */
  RATE;

  /** The kind of what an expression comes to. */
  static BalanceKind of(Expr expr, DataContext context) {
    return expr.accept(new Visitor(context));
  }

  /** Whether its sign tells a surplus from a deficit. */
  boolean isBalance() {
    return this == BALANCE || this == TURNED;
  }

  private BalanceKind turned() {
    return switch (this) {
      case BALANCE -> TURNED;
      case TURNED -> BALANCE;
      case PLAIN, CHANGE, RATE -> this;
    };
  }

  private static final class Visitor implements Expr.Visitor<BalanceKind> {
    private final DataContext context;

    Visitor(DataContext context) {
      this.context = context;
    }

    @Override
    public BalanceKind literal(Expr.Literal literal) {
      return PLAIN;
    }

    @Override
    public BalanceKind period(Expr.PeriodLiteral period) {
      return PLAIN;
    }

    @Override
    public BalanceKind code(Expr.Code code) {
      return PLAIN;
    }

    @Override
    public BalanceKind ref(Expr.Ref ref) {
      Dataset within = context.within();
      Dataset dataset = within != null ? within : context.datasets().get(ref.path().get(0).text());
      if (dataset == null || ref.path().stream().anyMatch(name -> isDeficit(name.text()))) {
        return PLAIN;
      }
      return dataset.index().hasNegative() ? BALANCE : PLAIN;
    }

    /** A series that is named so states deficits, whatever its dataset has beside it. */
    private static boolean isDeficit(String code) {
      String small = code.toLowerCase(Locale.ROOT);
      return small.contains("deficit") || small.contains("shortfall") || small.contains("loss");
    }

    @Override
    public BalanceKind unary(Expr.Unary unary) {
      return unary.operand().accept(this).turned();
    }

    @Override
    public BalanceKind binary(Expr.Binary binary) {
      BalanceKind left = binary.left().accept(this);
      BalanceKind right = binary.right().accept(this);
      return switch (binary.operator()) {
        case "-" -> difference(binary.left(), left);
        case "*", "/" -> left == PLAIN ? right : left;
        default -> of(Stream.of(left, right));
      };
    }

    /** What is missing to a number, {@code 100% - x}, is positive. */
    private static BalanceKind difference(Expr minuend, BalanceKind kind) {
      if (kind != PLAIN) {
        return kind;
      }
      return minuend instanceof Expr.Literal ? PLAIN : BALANCE;
    }

    @Override
    public BalanceKind comparison(Expr.Comparison comparison) {
      return PLAIN;
    }

    @Override
    public BalanceKind in(Expr.In in) {
      return PLAIN;
    }

    @Override
    public BalanceKind call(Expr.Call call) {
      List<BalanceKind> arguments = call.arguments().stream().map(a -> a.accept(this)).toList();
      BalanceKind first = arguments.get(0);
      return switch (Functions.of(call).meaning()) {
        case COUNT -> PLAIN;
        case RATE -> RATE;
        case CHANGE -> first == PLAIN ? CHANGE : first;
        case PART -> first;
        case LIKE_ITS_VALUES -> of(arguments.stream());
      };
    }

    /** The kind of what is made of several values alike; the first that has a sign. */
    private static BalanceKind of(Stream<BalanceKind> kinds) {
      return kinds.filter(kind -> kind != PLAIN).findFirst().orElse(PLAIN);
    }
  }
}
