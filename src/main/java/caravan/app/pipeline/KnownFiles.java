package caravan.app.pipeline;

import caravan.text.source.SourceFile;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Files whose bytes are text, and these texts. For the one thread that loads. */
final class KnownFiles {
  private final Map<String, Known> known = new HashMap<>();
  private final boolean keeps;

  private record Known(byte[] bytes, SourceFile file) {}

  /**
   * @param keeps whether what is put here is kept
   */
  KnownFiles(boolean keeps) {
    this.keeps = keeps;
  }

  /** The text of a file that had the same bytes; null where it had others, or is not known. */
  @Nullable SourceFile get(String path, byte[] bytes) {
    Known before = known.get(path);
    return before != null && Arrays.equals(before.bytes(), bytes) ? before.file() : null;
  }

  void put(String path, byte[] bytes, SourceFile file) {
    if (keeps) {
      known.put(path, new Known(bytes, file));
    }
  }

  /** Forgets all other files. */
  void retain(Set<String> paths) {
    known.keySet().retainAll(paths);
  }
}
