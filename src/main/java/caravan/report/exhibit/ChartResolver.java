package caravan.report.exhibit;

import caravan.chart.spec.Trait;
import caravan.expression.evaluate.Choice;
import caravan.expression.evaluate.DataContext;
import caravan.expression.evaluate.Evaluator;
import caravan.expression.evaluate.Expr;
import caravan.expression.evaluate.ExpressionParser;
import caravan.expression.evaluate.SelectionWarnings;
import caravan.expression.evaluate.Traced;
import caravan.expression.evaluate.Value;
import caravan.expression.names.NamesInUse;
import caravan.language.registry.Language;
import caravan.model.data.Unit;
import caravan.report.prose.ChartBlock;
import caravan.report.prose.Prose;
import caravan.report.resolved.ChartData;
import caravan.report.resolved.ResolvedProse;
import caravan.text.diagnostic.Code;
import caravan.text.diagnostic.Diagnostics;
import caravan.text.source.SourceText;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Evaluates the series of a chart and lays them out along its axis. */
public final class ChartResolver {
  private final DataContext data;
  private final Language language;
  private final Evaluator evaluator;
  private final NamesInUse names;
  private final boolean isOfItsTime;
  private final Diagnostics out;

  /**
   * @param isOfItsTime whether the charts show what was known at a time, as those of an issue of a
   *     bulletin do
   */
  public ChartResolver(
      DataContext data, Language language, NamesInUse names, boolean isOfItsTime, Diagnostics out) {
    this.isOfItsTime = isOfItsTime;
    this.data = data;
    this.language = language;
    this.evaluator = new Evaluator(data);
    this.names = names;
    this.out = out;
  }

  /**
   * The data of a chart, or null, with an error, where there is nothing to draw.
   *
   * @param texts resolves the chart's own texts
   */
  public @Nullable ChartData resolve(
      ChartBlock block, int number, Function<Prose, ResolvedProse> texts) {
    ResolvedProse title = texts.apply(block.title());
    ResolvedProse subtitle = block.subtitle() == null ? null : texts.apply(block.subtitle());
    ResolvedProse note = block.note() == null ? null : texts.apply(block.note());
    ChartRows rows = rows(block);
    List<ChartData.Category> categories = rows == null ? List.of() : rows.categories(block);
    if (rows == null || categories.isEmpty()) {
      return null;
    }
    List<ChartData.Line> lines = lines(rows, categories);
    Unit unit = rows.rows().get(0).any().quantity().unit();
    if (block.type().has(Trait.SHARES)) {
      lines = shares(block, lines, categories);
      unit = Unit.PERCENT;
    }
    boolean overTime = rows.overTime() || block.type().has(Trait.ENDS);
    List<ChartData.Annotation> annotations =
        new ChartAnnotations(this::evaluate, texts, out).of(block, categories, overTime, unit);
    ChartHub hub = new ChartHub(data, language, out);
    if (lines == null || annotations == null || !hub.holds(block, rows.all())) {
      return null;
    }
    ChartFold fold = new ChartFold(block, language, out);
    if (!fold.of(lines)) {
      return null;
    }
    return new ChartData(
        block,
        number,
        title,
        subtitle,
        note,
        categories,
        overTime,
        fold.shown(),
        fold.folded(),
        hub.of(block, rows.all()),
        annotations,
        unit);
  }

  private @Nullable Value evaluate(SourceText text) {
    Expr expr = expr(text);
    return expr == null ? null : evaluator.evaluate(expr, out);
  }

  private @Nullable Expr expr(SourceText text) {
    SourceText written = names.written(text, out);
    return written == null ? null : ExpressionParser.parse(written, out);
  }

  /** The series as they are drawn; null, with an error, where they can't be. */
  private @Nullable ChartRows rows(ChartBlock block) {
    ChartRows rows = new ChartRows(data, language, out);
    boolean broken = false;
    List<Expr> exprs = new ArrayList<>();
    for (ChartBlock.Series series : block.series()) {
      Expr expr = expr(series.values());
      Value value = expr == null ? null : evaluator.evaluate(expr, out);
      if (expr != null && value != null) {
        exprs.add(expr);
      }
      broken |= expr == null || value == null || !rows.add(value, series, Choice.isRest(expr));
    }
    if (broken || !rows.sameUnit()) {
      return null;
    }
    new SelectionWarnings(data).latest(exprs, out);
    if (!ends(block, rows, exprs)) {
      return null;
    }
    rows.naming().byPeriods();
    if (block.type().has(Trait.SIDES)) {
      rows.naming().byCodes();
    } else if (block.type().has(Trait.COUNTRIES)) {
      rows.addMissing();
      rows.leaveOut(block.type()::hasPlace);
    } else if (block.type().has(Trait.ENDS) && rows.overTime()) {
      rows.keepEnds();
    }
    ChartRows drawn = ChartRules.turns(block, rows) ? rows.transposed() : rows;
    return new ChartRules(block, drawn, language, out).hold() ? drawn : null;
  }

  /** Whether a chart over time ends where its author says; warns where the data go on. */
  private boolean ends(ChartBlock block, ChartRows rows, List<Expr> exprs) {
    NewerData newer = new NewerData(data, !isOfItsTime, out);
    if (block.until() == null && rows.overTime()) {
      exprs.forEach(expr -> newer.check(expr, "chart"));
    }
    return newer.endsAs(
        block.until(), rows.overTime() ? rows.periods().last() : null, Code.CHART_DATA);
  }

  private @Nullable List<ChartData.Line> shares(
      ChartBlock block, List<ChartData.Line> lines, List<ChartData.Category> categories) {
    SourceText place = block.whole();
    Value whole = place == null ? null : evaluate(place);
    if (place != null && whole == null) {
      return null;
    }
    return new ChartShares(block, categories, language, out).of(lines, whole);
  }

  private List<ChartData.Line> lines(ChartRows all, List<ChartData.Category> categories) {
    List<ChartRows.Row> rows = all.rows();
    List<SeriesNames.Named> names = all.naming().all();
    List<ChartData.Line> lines = new ArrayList<>();
    for (int i = 0; i < rows.size(); i++) {
      List<@Nullable Traced> values = new ArrayList<>();
      for (ChartData.Category category : categories) {
        values.add(rows.get(i).values().get(category.key()));
      }
      String own = rows.get(i).name();
      String label = own == null ? names.get(i).label() : own;
      lines.add(new ChartData.Line(label, names.get(i).colour(), values, all.isRest(i)));
    }
    return lines;
  }
}
