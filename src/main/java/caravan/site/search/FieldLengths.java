package caravan.site.search;

/**
 * How many words the fields of all places of an index have. What a word weighs depends on how long
 * the field of its place is beside the others; the mean is taken in steps of an eighth or so, so
 * that a sentence more on one page leaves the weights of all other pages as they are.
 *
 * @param places how many there are
 * @param title words of titles and what else places are called
 * @param text words of texts
 * @param context words of contexts
 */
public record FieldLengths(int places, long title, long text, long context) {
  /** Of no place. */
  static final FieldLengths NONE = new FieldLengths(0, 0, 0, 0);

  /** Steps from one power of two to the next. */
  private static final int STEPS = 4;

  /** No step is smaller. */
  private static final int LEAST_STEP = 4;

  /** With one more place. */
  FieldLengths with(PlaceWords words) {
    return new FieldLengths(
        places + 1,
        title + words.title().size(),
        text + words.text().size(),
        context + words.context().size());
  }

  /** With one place less. */
  FieldLengths without(PlaceWords words) {
    return new FieldLengths(
        places - 1,
        title - words.title().size(),
        text - words.text().size(),
        context - words.context().size());
  }

  /** Whether words weigh the same among these as among others. */
  boolean weighsLike(FieldLengths other) {
    return meanTitle() == other.meanTitle()
        && meanText() == other.meanText()
        && meanContext() == other.meanContext();
  }

  long meanTitle() {
    return steady(title);
  }

  long meanText() {
    return steady(text);
  }

  long meanContext() {
    return steady(context);
  }

  /** The mean, at least 1, to the nearest step. */
  private long steady(long sum) {
    long mean = places == 0 ? 0 : sum / places;
    long step = Math.max(LEAST_STEP, Long.highestOneBit(mean) / STEPS);
    return Math.max(1, (mean + step / 2) / step * step);
  }
}
