package caravan.model.data;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Cells of a dataset that something rests on.
 *
 * @param codes one for each dimension; {@code *} for all of it
 */
public record CellRequest(List<String> codes, Periods periods) {
  /** All codes of a dimension. */
  public static final String ALL_CODES = "*";

  public CellRequest {
    codes = List.copyOf(codes);
  }

  /** Of which periods. */
  public sealed interface Periods {
    /** The text of all periods. */
    String ALL_TEXT = "*";

    /** The text of the latest one. */
    String LATEST_TEXT = "latest";

    /** What stands between the ends of a range. */
    String RANGE_SIGN = "..";

    /** Whether who has these has the others too. */
    boolean covers(Periods other);

    /** As a table of locked cells names them. */
    String text();

    /** What {@link #text()} means; null where it means nothing. */
    static @Nullable Periods parse(String text) {
      if (text.equals(ALL_TEXT)) {
        return new All();
      }
      if (text.equals(LATEST_TEXT)) {
        return new Latest();
      }
      int sign = text.indexOf(RANGE_SIGN);
      if (sign < 0) {
        Period one = Period.parse(text);
        return one == null ? null : new Between(one, one);
      }
      String first = text.substring(0, sign);
      String last = text.substring(sign + RANGE_SIGN.length());
      Period from = first.isEmpty() ? null : Period.parse(first);
      Period to = last.isEmpty() ? null : Period.parse(last);
      boolean read = (from != null || first.isEmpty()) && (to != null || last.isEmpty());
      return read && (from != null || to != null) ? new Between(from, to) : null;
    }

    /** All that there are. */
    record All() implements Periods {
      @Override
      public boolean covers(Periods other) {
        return true;
      }

      @Override
      public String text() {
        return ALL_TEXT;
      }
    }

    /** The latest of each series. */
    record Latest() implements Periods {
      @Override
      public boolean covers(Periods other) {
        return other instanceof Latest;
      }

      @Override
      public String text() {
        return LATEST_TEXT;
      }
    }

    /**
     * Those of one sort from one to another, both included; null where the range is open, not both.
     */
    record Between(@Nullable Period from, @Nullable Period to) implements Periods {
      public Between {
        if (from == null && to == null) {
          throw new IllegalArgumentException("a range has an end");
        }
      }

      @Override
      public boolean covers(Periods other) {
        return other instanceof Between inner
            && isOutside(from, inner.from(), inner.to(), true)
            && isOutside(to, inner.to(), inner.from(), false);
      }

      /**
       * Whether an end leaves nothing out of the others.
       *
       * @param mine null for an open one, which takes in all of the sort that the other end has
       * @param end the other's on the same side
       * @param far the other's on the far side
       */
      private boolean isOutside(
          @Nullable Period mine, @Nullable Period end, @Nullable Period far, boolean first) {
        if (mine == null) {
          Period sort = from == null ? to : from;
          Period others = end == null ? far : end;
          return sort != null && others != null && sort.comparableWith(others);
        }
        if (end == null || !mine.comparableWith(end)) {
          return false;
        }
        return first ? mine.compareTo(end) <= 0 : mine.compareTo(end) >= 0;
      }

      /** Whether a period is one of them. */
      public boolean has(Period period) {
        return (from == null || (period.comparableWith(from) && period.compareTo(from) >= 0))
            && (to == null || (period.comparableWith(to) && period.compareTo(to) <= 0));
      }

      @Override
      public String text() {
        return from != null && from.equals(to)
            ? from.toString()
            : (from == null ? "" : from.toString())
                + RANGE_SIGN
                + (to == null ? "" : to.toString());
      }
    }
  }

  /** Whether it stands for more than one cell, or for one that is not known by its period. */
  public boolean isPattern() {
    return codes.contains(ALL_CODES)
        || !(periods instanceof Periods.Between between
            && between.from() != null
            && between.from().equals(between.to()));
  }

  /** As an expression names it behind the dataset: {@code *.export@2024}. */
  public String text() {
    String key = String.join(".", codes);
    return periods instanceof Periods.All ? key : key + "@" + periods.text();
  }
}
