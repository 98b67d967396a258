package caravan.app.serve;

import caravan.app.preview.Preview;
import caravan.app.preview.PreviewState;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

/**
 * Follows the files of a report: waits for a change, lets it settle, and reads the report again.
 * For one thread.
 */
final class Updates {
  /** How long to rest between two looks, in ms, and how long where nobody looks at a page. */
  private static final int REST = 20;

  private static final int IDLE = 250;

  /**
   * Files must be this old, in ms, before they are read: a second change within the same tick of
   * the file system's clock could not be told from the first.
   */
  private static final int SETTLED = 12;

  /** How long to wait for a file that has gone, or has become empty: it may just be saved. */
  private static final int MISSING = 150;

  /** How often a report is read that changes while it is read. */
  private static final int TRIES = 5;

  private final Watch watch;
  private final Preview preview;
  private final Clock clock;
  private Watch.Snapshot seen;

  /** The time of the files, in ms since 1970, and a way to let some pass. */
  interface Clock {
    long millis();

    void rest(long millis) throws InterruptedException;
  }

  /**
   * What came of a change.
   *
   * @param state what is shown now
   * @param saved when the newest of the files was written, in ms since 1970; 0 where it is not
   *     known
   * @param noticed when the change was noticed
   */
  record Update(PreviewState state, long saved, long noticed) {}

  Updates(Watch watch, Preview preview, Clock clock) {
    this.watch = watch;
    this.preview = preview;
    this.clock = clock;
    this.seen = watch.look();
  }

  /** Reads the report for the first time. */
  Update begin() throws InterruptedException {
    return new Update(read(Set.of(), update -> {}, 0, 0), 0, 0);
  }

  /**
   * Waits for a change, and follows it.
   *
   * @param looked the pages that are looked at, which are made first
   * @param publish takes what came of it: perhaps these pages alone, then all
   */
  void next(Set<String> looked, Consumer<Update> publish) throws InterruptedException {
    clock.rest(looked.isEmpty() ? IDLE : REST);
    Watch.Snapshot now = watch.look();
    if (now.equals(seen)) {
      return;
    }
    long noticed = clock.millis();
    now = settled(now, noticed);
    long saved = now.saved(seen);
    seen = now;
    PreviewState state = read(looked, publish, saved, noticed);
    publish.accept(new Update(state, saved, noticed));
  }

  private Watch.Snapshot settled(Watch.Snapshot first, long noticed) throws InterruptedException {
    Watch.Snapshot now = first;
    long saved = now.saved(seen);
    while (clock.millis() - noticed < MISSING
        && (now.lacks(seen) || Math.abs(clock.millis() - saved) < SETTLED)) {
      clock.rest(now.lacks(seen) ? 2 * SETTLED : Math.max(1, SETTLED - (clock.millis() - saved)));
      now = watch.look();
      saved = now.saved(seen);
    }
    return now;
  }

  private PreviewState read(Set<String> looked, Consumer<Update> publish, long saved, long noticed)
      throws InterruptedException {
    for (int i = 1; ; i++) {
      try {
        Preview.Reading reading = preview.read(seen.templates());
        PreviewState first = reading.first(looked);
        if (first != null) {
          publish.accept(new Update(first, saved, noticed));
        }
        return reading.whole();
      } catch (UncheckedIOException e) {
        if (i == TRIES) {
          throw e;
        }
        clock.rest(2L * SETTLED);
        seen = watch.look();
      }
    }
  }

  /** The stages of an update with what they took: {@code read 4, look up 20}. */
  static String stages(Map<String, Long> nanos) {
    StringBuilder text = new StringBuilder();
    nanos.forEach(
        (stage, took) ->
            text.append(text.isEmpty() ? "" : ", ")
                .append(stage)
                .append(' ')
                .append(Math.round(took / 1e6)));
    return text.toString();
  }
}
