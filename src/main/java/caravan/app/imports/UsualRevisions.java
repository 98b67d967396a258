package caravan.app.imports;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How much the values of a table were revised in its earlier editions: the mean of the absolute
 * changes, in percent of the values before.
 *
 * @param count how many revisions there were
 * @param mean in percent
 */
public record UsualRevisions(int count, BigDecimal mean) {
  /** Of fewer revisions nothing is said. */
  public static final int LEAST = 5;

  /** A revision is unusual that is so many times as large as the usual one. */
  public static final int UNUSUAL = 3;

  private static final MathContext DIGITS = MathContext.DECIMAL64;

  /** Those between the rows of each cell, which are ordered by their editions. */
  static UsualRevisions of(Collection<List<EditionRows.Row>> cells) {
    int count = 0;
    BigDecimal sum = BigDecimal.ZERO;
    for (List<EditionRows.Row> rows : cells) {
      for (int i = 1; i < rows.size(); i++) {
        BigDecimal size = size(rows.get(i - 1).value(), rows.get(i).value());
        if (size != null) {
          count++;
          sum = sum.add(size);
        }
      }
    }
    BigDecimal mean = count == 0 ? BigDecimal.ZERO : sum.divide(BigDecimal.valueOf(count), DIGITS);
    return new UsualRevisions(count, mean);
  }

  /** By how much a value changed, in percent of the one before; null where that says nothing. */
  private static @Nullable BigDecimal size(@Nullable BigDecimal before, @Nullable BigDecimal now) {
    return before == null || now == null || before.signum() == 0 || before.compareTo(now) == 0
        ? null
        : now.subtract(before).movePointRight(2).divide(before, DIGITS).abs();
  }

  /** Whether there were enough to say something. */
  public boolean isKnown() {
    return count >= LEAST;
  }

  /** Whether a revision is far larger than the usual one, as far as that is known. */
  public boolean isUnusual(TableUpdate.Change change) {
    BigDecimal size = size(change.before(), change.now());
    return isKnown()
        && size != null
        && size.compareTo(mean.multiply(BigDecimal.valueOf(UNUSUAL))) > 0;
  }
}
