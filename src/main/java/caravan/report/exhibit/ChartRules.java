package caravan.report.exhibit;

import caravan.chart.spec.Misfit;
import caravan.chart.spec.ShownData;
import caravan.chart.spec.Trait;
import caravan.expression.evaluate.DataText;
import caravan.expression.evaluate.Traced;
import caravan.language.registry.Language;
import caravan.model.data.Period;
import caravan.model.data.Quantity;
import caravan.model.data.Unit;
import caravan.report.prose.ChartBlock;
import caravan.text.diagnostic.Code;
import caravan.text.diagnostic.Diagnostics;
import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Holds the series of a chart against what its type can show. */
final class ChartRules implements ShownData {
  private static final Quantity HUNDRED = Quantity.exact(BigDecimal.valueOf(100), Unit.PERCENT);

  private final ChartBlock block;
  private final ChartRows rows;
  private final Language language;
  private final Diagnostics out;

  /**
   * @param rows as they are drawn: of a slope or a share of one whole, members as series
   */
  ChartRules(ChartBlock block, ChartRows rows, Language language, Diagnostics out) {
    this.block = block;
    this.rows = rows;
    this.language = language;
    this.out = out;
  }

  /** Whether members of several series are to be turned into series of several places. */
  static boolean turns(ChartBlock block, ChartRows rows) {
    return !rows.overTime()
        && (block.type().has(Trait.TURNED)
            || (block.type().has(Trait.SHARES) && rows.rows().size() == 1));
  }

  /** Whether the type suits; an error where not. */
  boolean hold() {
    if (block.whole() != null && !block.type().has(Trait.SHARES)) {
      out.error(
          Code.CHART_DATA,
          block.whole().span(),
          "only the parts of a share are held against a whole",
          "leave it out, or use type: share");
      return false;
    }
    Misfit misfit = block.type().misfit(this);
    if (misfit != null) {
      out.error(Code.CHART_DATA, block.typePlace().span(), misfit.message(), misfit.help());
    }
    return misfit == null;
  }

  @Override
  public boolean overTime() {
    return rows.overTime();
  }

  @Override
  public int series() {
    return rows.rows().size();
  }

  @Override
  public List<String> codes() {
    return rows.codes();
  }

  @Override
  public int periods() {
    return rows.periods().size();
  }

  @Override
  public int span() {
    return rows.periods().first().stepsTo(rows.periods().last()) + 1;
  }

  @Override
  public int values() {
    return rows.all().size();
  }

  @Override
  public boolean anyAboveZero() {
    return rows.all().stream().anyMatch(value -> value.quantity().value().signum() > 0);
  }

  @Override
  public boolean anyBelowZero() {
    return rows.all().stream().anyMatch(value -> value.quantity().value().signum() < 0);
  }

  @Override
  public List<String> periodsOf(String code) {
    return rows.periodsAt(code).stream().map(Period::toString).toList();
  }

  @Override
  public List<String> onlyPeriods() {
    Set<Period> only = new TreeSet<>();
    rows.all().forEach(value -> only.addAll(onlyPeriod(value)));
    return only.stream().map(Period::toString).toList();
  }

  /** The period of a value that is of one period, as a sum over years is not. */
  private static Set<Period> onlyPeriod(Traced value) {
    Set<Period> periods =
        value.used().stream()
            .map(used -> used.observation().period())
            .collect(Collectors.toCollection(TreeSet::new));
    return periods.size() == 1 ? periods : Set.of();
  }

  @Override
  public @Nullable String sumUnlessHundred() {
    Quantity sum = Traced.sum(rows.all()).quantity();
    return sum.unit().equals(Unit.PERCENT) && !sum.meets(HUNDRED)
        ? DataText.of(sum, language)
        : null;
  }
}
