package caravan.expression.evaluate;

import caravan.model.data.Period;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A point in time as an author names it: a period, or so many before the newest of a series. */
public sealed interface Moment {
  /** The word for the newest period. */
  String LATEST = "latest";

  /** How the newest period, and one before it, is written. */
  Pattern ROLLING = Pattern.compile(LATEST + "(?:-([0-9]{1,4}))?");

  /** As it is written: {@code 2025-Q1}, {@code latest}, {@code latest-12}. */
  String text();

  /**
   * The period that is meant.
   *
   * @param newest the newest of the series
   */
  Period in(Period newest);

  /** A period. */
  record Named(Period period) implements Moment {
    public Named {
      Objects.requireNonNull(period, "period");
    }

    @Override
    public String text() {
      return period.toString();
    }

    @Override
    public Period in(Period newest) {
      return period;
    }
  }

  /**
   * The newest period of a series, or one before it.
   *
   * @param before how many periods of its kind lie between; 0 for the newest itself
   */
  record Newest(int before) implements Moment {
    @Override
    public String text() {
      return before == 0 ? LATEST : LATEST + "-" + before;
    }

    @Override
    public Period in(Period newest) {
      return newest.plus(-before);
    }
  }

  /** The moment that a text names; null where it names none. */
  static @Nullable Moment parse(String text) {
    Matcher rolling = ROLLING.matcher(text);
    if (rolling.matches()) {
      String before = rolling.group(1);
      return new Newest(before == null ? 0 : Integer.parseInt(before));
    }
    Period period = Period.parse(text);
    return period == null ? null : new Named(period);
  }

  /** The period that it names itself; null where the data tell. */
  static @Nullable Period named(@Nullable Moment moment) {
    return moment instanceof Named one ? one.period() : null;
  }

  /** As messages tell it: the newest less some with the period that it is. */
  static String told(Moment moment, Period meant) {
    return moment instanceof Newest rolling && rolling.before() > 0
        ? rolling.text() + " (" + meant + ")"
        : meant.toString();
  }
}
