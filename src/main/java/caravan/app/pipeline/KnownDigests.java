package caravan.app.pipeline;

import caravan.files.cache.CacheDirectory;
import caravan.files.cache.KeptText;
import caravan.text.encode.Digest;
import java.io.BufferedOutputStream;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The digests of a report's files as an earlier run made them, so that only files are read to which
 * anybody wrote since. A file is taken for the same while its size, its times and its number on the
 * disk are; one that changed only just before it was read is not remembered, since it could change
 * again within one tick of the file system's clock. Immutable.
 */
final class KnownDigests {
  /** More than any file system's clock takes for a tick. */
  private static final Duration TICK = Duration.ofSeconds(2);

  private record Known(String state, String digest) {}

  private final Map<String, Known> files;
  private final @Nullable CacheDirectory disk;
  private final String key;
  private final @Nullable FileTime before;

  private KnownDigests(
      Map<String, Known> files,
      @Nullable CacheDirectory disk,
      String key,
      @Nullable FileTime before) {
    this.files = files;
    this.disk = disk;
    this.key = key;
    this.before = before;
  }

  /** What is known of a report, of which nothing was read yet; perhaps nothing. */
  static KnownDigests of(Project project, @Nullable CacheDirectory disk) {
    String root = project.root().toAbsolutePath().normalize().toString();
    String key = new Digest().addPart("digests of inputs").addPart(root).hex();
    byte[] bytes = disk == null ? null : disk.get(key);
    // Ahead of reading: what changes behind that in the same tick changed a tick before at most.
    FileTime now = disk == null ? null : disk.now();
    FileTime before = now == null ? null : FileTime.from(now.toInstant().minus(TICK));
    return new KnownDigests(bytes == null ? Map.of() : read(bytes), disk, key, before);
  }

  /** The digest of a file; null where the file must be read. */
  @Nullable String of(InputFile file) {
    Known known = files.get(file.name());
    return known != null && known.state().equals(file.state()) ? known.digest() : null;
  }

  /**
   * Keeps digests for later runs.
   *
   * @param read the files as they were before they were read
   * @param digests theirs
   */
  void keep(List<InputFile> read, List<String> digests) {
    if (disk == null || before == null) {
      return;
    }
    Map<String, Known> known = new HashMap<>();
    for (int i = 0; i < read.size(); i++) {
      InputFile file = read.get(i);
      if (file.changed().compareTo(before) < 0) {
        known.put(file.name(), new Known(file.state(), digests.get(i)));
      }
    }
    if (!known.equals(files)) {
      disk.put(key, bytes(known));
    }
  }

  private static byte[] bytes(Map<String, Known> known) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (DataOutputStream out = new DataOutputStream(new BufferedOutputStream(bytes))) {
      out.writeInt(known.size());
      for (Map.Entry<String, Known> file : known.entrySet()) {
        KeptText.write(out, file.getKey());
        KeptText.write(out, file.getValue().state());
        KeptText.write(out, file.getValue().digest());
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  private static Map<String, Known> read(byte[] bytes) {
    Map<String, Known> known = new HashMap<>();
    try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes))) {
      for (int i = in.readInt(); i > 0; i--) {
        String name = KeptText.some(in);
        known.put(name, new Known(KeptText.some(in), KeptText.some(in)));
      }
    } catch (IOException e) {
      return Map.of();
    }
    return known;
  }
}
