package caravan.expression.names;

import caravan.expression.evaluate.DataContext;
import caravan.expression.evaluate.Evaluator;
import caravan.expression.evaluate.Expansion;
import caravan.expression.evaluate.Expr;
import caravan.expression.evaluate.ExpressionParser;
import caravan.expression.evaluate.ExpressionProblem;
import caravan.text.diagnostic.Diagnostics;
import caravan.text.source.SourceText;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** The names of expressions that a page can use, and those that it used. For one thread. */
public final class NamesInUse {
  private final Map<String, Expansion> own;
  private final DataContext context;
  private final Set<String> used = new TreeSet<>();
  private final Map<String, Boolean> sound = new HashMap<>();

  /**
   * @param own the names of the page; those of the report are in the context
   */
  public NamesInUse(Map<String, Expansion> own, DataContext context) {
    this.own = own;
    this.context = context;
  }

  /** The names that were used, those within others included. */
  public Set<String> used() {
    return Set.copyOf(used);
  }

  /**
   * An expression without names; null where it can't be had: with an error if a name is not known,
   * without one if what it stands for is in error, which is told there.
   */
  public @Nullable SourceText written(SourceText expression, Diagnostics out) {
    Names names = names(expression, out);
    return names == null ? null : names.text();
  }

  /** The figure with its names written out; null as above. */
  public @Nullable FigureText written(FigureText figure, Diagnostics out) {
    Names names = names(figure.expression(), out);
    return names == null ? null : figure.expression(names.text(), names.used());
  }

  private record Names(SourceText text, List<Expansion> used) {}

  private @Nullable Names names(SourceText expression, Diagnostics out) {
    NameWriter.Written written;
    try {
      written = NameWriter.write(expression, new Known());
    } catch (ExpressionProblem problem) {
      out.add(problem.diagnostic());
      return null;
    }
    written.used().forEach(one -> used.addAll(one.names()));
    boolean fine = !written.isBroken() && written.used().stream().allMatch(this::isSound);
    return fine ? new Names(written.text(), written.used()) : null;
  }

  /** Whether what a name stands for can be computed. */
  private boolean isSound(Expansion expansion) {
    return sound.computeIfAbsent(
        expansion.name(),
        name -> {
          String text = expansion.text();
          Expr expr = text == null ? null : ExpressionParser.parse(plain(text), new Diagnostics());
          return expr != null && NamedExpressions.isSound(expr, new Evaluator(context));
        });
  }

  /** A text of which no places are told. */
  private static SourceText plain(String text) {
    return new caravan.text.source.SourceFile("", text).asText();
  }

  private final class Known implements NameWriter.Known {
    @Override
    public @Nullable Expansion find(String name) {
      Expansion found = own.get(name);
      return found != null ? found : context.named().get(name);
    }

    @Override
    public Set<String> names() {
      Set<String> all = new TreeSet<>(own.keySet());
      all.addAll(context.named().keySet());
      return all;
    }

    @Override
    public Set<String> datasets() {
      return context.datasets().keySet();
    }
  }
}
