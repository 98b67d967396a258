package caravan.report.rule;

import caravan.expression.evaluate.Used;
import caravan.expression.evaluate.Vintage;
import caravan.model.data.EditionDate;
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

  /**
   * The same for what is said around figures, which may also name the year in which a value was
   * known or published, where its author asked for that.
   */
  static TreeSet<Integer> around(List<Used> used) {
    TreeSet<Integer> years = of(used);
    for (Used one : used) {
      Vintage vintage = one.vintage();
      EditionDate edition = one.statement().edition();
      if (vintage != null && vintage.date() != null) {
        years.add(vintage.date().day().getYear());
      }
      if (vintage != null && edition != null) {
        years.add(edition.day().getYear());
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
