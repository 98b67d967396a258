package caravan.chart.spec;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What there is to know of data before it is settled whether a chart can show them. */
public interface ShownData {
  /** Whether periods stand along the axis, not members. */
  boolean overTime();

  /** How many series, as they are drawn. */
  int series();

  /** The codes of the members along the axis, in order; none over time. */
  List<String> codes();

  /** How many periods have a value. */
  int periods();

  /** How many periods there are from the first to the last, at least one of which has a value. */
  int span();

  /** How many values. */
  int values();

  boolean anyAboveZero();

  boolean anyBelowZero();

  /** The periods behind the values of a member, as text. */
  List<String> periodsOf(String code);

  /** The periods behind values that rest on one period each, in order, as text. */
  List<String> onlyPeriods();

  /** Their sum, as text, where they are percentages that do not add up to 100; else null. */
  @Nullable String sumUnlessHundred();

  /** How many members stand along the axis. */
  default int members() {
    return codes().size();
  }
}
