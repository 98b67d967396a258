package caravan.chart.spec;

import java.util.Objects;

/**
 * Where a period stands in its year, so that an axis can be labelled at January and at round years.
 *
 * @param part which part of the year it is, from 0
 * @param parts how many parts a year has: 1, 2, 4 or 12
 * @param yearLabel what the reader calls the year by itself
 */
public record CalendarPlace(int year, int part, int parts, String yearLabel) {
  public CalendarPlace {
    Objects.requireNonNull(yearLabel, "yearLabel");
    if (part < 0 || part >= parts) {
      throw new IllegalArgumentException("part " + part + " of " + parts);
    }
  }

  /** How many such periods lie between the beginning of the calendar and this one. */
  public int count() {
    return year * parts + part;
  }
}
