package caravan.report.rule;

import caravan.expression.evaluate.Used;
import caravan.model.data.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;

/** The years that data are of. */
final class CoveredYears {
  private CoveredYears() {}

  /** Every year in which a period of the observations lies, at least in part. */
  static TreeSet<Integer> of(List<Used> used) {
    TreeSet<Integer> years = new TreeSet<>();
    for (Used one : used) {
      Period period = one.observation().period();
      for (int year = period.first().getYear(); year <= period.last().getYear(); year++) {
        years.add(year);
      }
    }
    return years;
  }

  /** The years, a run of three or more as its ends: {@code 2013, 2019–2025}. */
  static String said(TreeSet<Integer> years) {
    List<String> runs = new ArrayList<>();
    int from = years.first();
    for (int year : years) {
      if (!years.contains(year + 1)) {
        runs.add(from == year ? "" + year : from + (year > from + 1 ? "–" : ", ") + year);
        Integer next = years.higher(year);
        from = next == null ? year : next;
      }
    }
    return String.join(", ", runs);
  }
}
