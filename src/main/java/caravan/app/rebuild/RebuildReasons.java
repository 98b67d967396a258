package caravan.app.rebuild;

import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Why files of a site were made again, or not. For one build. */
public final class RebuildReasons {
  private final Map<String, String> made = new TreeMap<>();
  private String all = "of such a build nothing is kept";
  private @Nullable String kept;

  /** All of the site is made. */
  void all(String why) {
    all = why;
  }

  /** Only some files are made. */
  void some() {
    kept = "nothing that it is made from has changed since it was made";
  }

  /** No file is made. */
  void none() {
    kept = "nothing of the report has changed since the site was built";
  }

  /** A file is made again. */
  synchronized void made(String path, String why) {
    made.put(path, why);
  }

  /**
   * Why a file of the site is as it is, in a few words.
   *
   * @param path from the root of the site
   */
  public String of(String path) {
    if (kept == null) {
      return "made again, as all of the site was: " + all;
    }
    String why = made.get(path);
    return why == null ? "kept: " + kept : "made again: " + why;
  }
}
