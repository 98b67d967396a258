package caravan.report.exhibit;

import caravan.chart.map.MapAreas;
import caravan.expression.evaluate.Traced;
import caravan.language.registry.Language;
import caravan.model.data.Period;
import caravan.report.page.ChartBlock;
import caravan.report.page.ChartBlock.Type;
import caravan.text.diagnostic.Code;
import caravan.text.diagnostic.Diagnostics;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** What each type of chart can show: other data are refused, with the type that suits them. */
final class ChartRules {
  /** Colours of the palette. */
  private static final int MOST_SERIES = 8;

  private static final int MOST_BARS = 250;
  private static final int MOST_COLUMNS = 30;
  private static final int MOST_SLOPES = 20;
  private static final int MOST_PANELS = 24;
  private static final int MOST_FLOWS = 20;

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

  /** Whether the type suits; an error where not. */
  boolean hold() {
    if (block.whole() != null && block.type() != Type.SHARE) {
      out.error(
          Code.CHART_DATA,
          block.whole().span(),
          "only the parts of a share are held against a whole",
          "leave it out, or use type: share");
      return false;
    }
    return switch (block.type()) {
      case LINE -> runs("a line runs") && apart();
      case AREA -> runs("an area runs") && apart() && piles("line");
      case MULTIPLES -> runs("small multiples run") && panels();
      case COLUMN -> columns() && apart();
      case STACKED -> columns() && apart() && piles("column");
      case SHARE -> apart() && parts() && piles(rows.overTime() ? "line" : "bar");
      case BALANCE -> balance();
      case BAR -> bars();
      case SLOPE -> slope();
      case HEATMAP -> suits(new FieldRules(rows, language).heatmap());
      case TREEMAP -> suits(new FieldRules(rows, language).treemap());
      case FLOW -> flow();
      case MAP -> map();
    };
  }

  private boolean suits(FieldRules.@Nullable Fault fault) {
    return fault == null || wrong(fault.message(), fault.help());
  }

  private boolean wrong(String message, String help) {
    out.error(Code.CHART_DATA, block.typePlace().span(), message, help);
    return false;
  }

  private int series() {
    return rows.rows().size();
  }

  private boolean runs(String what) {
    return rows.overTime()
        || wrong(
            what + " over time, these values have no periods",
            "use type: bar, or give the series a range of periods");
  }

  private boolean apart() {
    if (series() <= MOST_SERIES) {
      return true;
    }
    boolean fitsPanels = rows.overTime() && series() <= MOST_PANELS;
    return wrong(
        series() + " series: no more than " + MOST_SERIES + " colours can be told apart",
        fitsPanels && block.type() != Type.SHARE
            ? "use type: multiples, or choose fewer"
            : "choose fewer");
  }

  private boolean any(Predicate<Traced> test) {
    return rows.all().stream().anyMatch(test);
  }

  private static int sign(Traced value) {
    return value.quantity().value().signum();
  }

  private boolean piles(String other) {
    return !any(value -> sign(value) < 0)
        || wrong("negative values can't be stacked", "use type: " + other);
  }

  private boolean columns() {
    return rows.overTime()
        || rows.members() <= MOST_COLUMNS
        || wrong(
            rows.members() + " columns side by side are too narrow for their names",
            "use type: bar");
  }

  private boolean bars() {
    if (rows.overTime() && series() > 1) {
      return wrong(
          "a bar chart compares members, these are several series over time",
          "use type: line, column or stacked");
    }
    int bars = Math.max(rows.members(), rows.periods().size()) * series();
    return bars <= MOST_BARS
        ? apart()
        : wrong(
            "a bar chart has at most " + MOST_BARS + " bars, these are " + bars,
            rows.overTime() ? "use type: line" : "choose fewer members");
  }

  private boolean parts() {
    return series() > 1
        || wrong("one series has no share of a whole", "name the other parts, or use type: column");
  }

  private boolean panels() {
    return series() <= MOST_PANELS
        || wrong(
            "small multiples are at most " + MOST_PANELS + ", these are " + series(),
            "choose fewer members");
  }

  private boolean slope() {
    int places = rows.overTime() ? rows.periods().size() : rows.members();
    if (places != 2) {
      return wrong(
          "a slope leads from one period to another, "
              + (places == 1 ? "this is one period" : "these are " + places + " periods"),
          places < 2
              ? "add one: series: [trade.*.total@2019, trade.*.total@2024]"
              : "use type: line, or two periods: series: [trade.*.total@2019, trade.*.total@2024]");
    }
    return series() <= MOST_SLOPES
        || wrong(
            "a slope shows at most " + MOST_SLOPES + " series, these are " + series(),
            "choose fewer members");
  }

  private boolean balance() {
    String plain = rows.overTime() ? "column" : "bar";
    if (series() > 2) {
      return wrong(
          "a balance is of what goes one way and what goes the other, these are "
              + series()
              + " series",
          "name two, or use type: " + (rows.overTime() ? "line" : "bar"));
    }
    boolean below = any(value -> sign(value) < 0);
    if (series() == 2 && below) {
      return wrong(
          "the two sides of a balance are positive, of these some are negative",
          "draw the difference alone as one series, or use type: " + plain);
    }
    boolean above = any(value -> sign(value) > 0);
    if (series() == 1 && !(above && below)) {
      return wrong(
          "all values are on one side of zero, so that there is nothing to balance",
          "use type: " + plain + ", or name what goes either way: series: [exports, imports]");
    }
    return rows.overTime() || bars();
  }

  private boolean flow() {
    if (rows.overTime()) {
      return wrong(
          "flows are of members at one period, these are series over time",
          "use type: stacked, or name a period: trade.*.export@2024");
    }
    List<String> sides = rows.codes();
    if (sides.size() > 2) {
      return wrong(
          "flows come from one side and go to the other, these are " + sides.size() + " series",
          "name two, or use type: bar");
    }
    if (any(value -> sign(value) < 0)) {
      return wrong(
          "a negative value does not flow",
          sides.size() == 1 && any(value -> sign(value) > 0)
              ? "use type: balance"
              : "use type: bar");
    }
    if (!any(value -> sign(value) > 0)) {
      return wrong("all values are zero, so that nothing flows", "use type: bar");
    }
    return onePeriod(sides)
        && (series() <= MOST_FLOWS
            || wrong(
                "flows have at most " + MOST_FLOWS + " members, these are " + series(),
                "use type: bar, or choose fewer"));
  }

  private boolean map() {
    if (rows.overTime()) {
      return wrong(
          "a map shows one period, these are series over time",
          "use type: multiples, or name a period: trade.*.total@2024");
    }
    if (series() > 1) {
      return wrong("a map shows one series, these are " + series(), "use type: bar, or name one");
    }
    List<String> others = rows.codes().stream().filter(code -> !MapAreas.has(code)).toList();
    return others.isEmpty()
        || wrong(
            "\"" + others.get(0) + "\" is not the code of a country, as KAZ is",
            "use type: bar, or choose members that are countries");
  }

  private boolean onePeriod(List<String> sides) {
    List<Period> first = rows.periodsAt(sides.get(0));
    List<Period> last = rows.periodsAt(sides.get(sides.size() - 1));
    return first.size() != 1
        || last.size() != 1
        || first.equals(last)
        || wrong(
            "the two sides are of " + first.get(0) + " and " + last.get(0),
            "name the same period twice, or use type: slope");
  }

  /** Whether members of several series are to be turned into series of several places. */
  static boolean turns(ChartBlock block, ChartRows rows) {
    List<ChartRows.Row> all = rows.rows();
    return !rows.overTime()
        && (block.type() == Type.SLOPE
            || block.type() == Type.FLOW
            || (block.type() == Type.SHARE && all.size() == 1));
  }
}
