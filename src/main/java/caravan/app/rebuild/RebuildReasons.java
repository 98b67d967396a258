package caravan.app.rebuild;

import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Why files of a site were made again, or not. For one build. */
public final class RebuildReasons {
  private final Map<String, String> made = new TreeMap<>();
  private @Nullable String all;
  private boolean isUpdated;

  /** All of the site was made. */
  void all(String why) {
    if (all == null) {
      all = why;
    }
  }

  /** Only some files were made. */
  void some() {
    isUpdated = true;
  }

  /** A file was made again. */
  synchronized void made(String path, String why) {
    made.put(path, why);
  }

  /**
   * Why a file is as it is, in a sentence.
   *
   * @param path from the root of the site
   */
  public String of(String path) {
    String why = made.get(path);
    if (isUpdated) {
      return why == null
          ? "kept: nothing that it is made from has changed since it was made"
          : "made again: " + why;
    }
    return all == null
        ? "kept: nothing of the report has changed since the site was built"
        : "made again, as all of the site was: " + all;
  }
}
