package caravan.files.cache;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import java.util.zip.CRC32;
import org.jspecify.annotations.Nullable;

/**
 * A folder that keeps bytes by key from run to run. It may vanish, be damaged or be read-only at
 * any time: then there is nothing to be had from it, and that is no error. Safe for use by several
 * threads and several programs at once.
 *
 * <p>An entry is a file named by its key: a checksum of key and content, then the content. It is
 * written beside its place and moved there, and its checksum is checked when it is read. That finds
 * damage, and no bad will: who may write here may as well write the checksum.
 */
public final class CacheDirectory {
  private static final Pattern KEY = Pattern.compile("[0-9a-f]{64}");

  private final Path folder;
  private final long limit;
  private final Set<String> used = ConcurrentHashMap.newKeySet();

  /**
   * A cache. Nothing is made on disk before something is kept, or the time is asked for.
   *
   * @param folder is made where it is missing; passed over if it is a symbolic link
   * @param limit of all entries, in bytes; held by {@link #trim}
   */
  public CacheDirectory(Path folder, long limit) {
    this.folder = folder;
    this.limit = limit;
  }

  /**
   * What is kept under a key; null if there is nothing, or nothing whole.
   *
   * @param key 64 hexadecimal digits, lower case
   * @throws IllegalArgumentException if the key is not one
   */
  public byte @Nullable [] get(String key) {
    Path file = file(key);
    try {
      if (!isOurs() || !Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
        return null;
      }
      byte[] entry = bytes(file);
      if (entry.length < Long.BYTES || entry.length > limit) {
        return null;
      }
      byte[] content = Arrays.copyOfRange(entry, Long.BYTES, entry.length);
      if (ByteBuffer.wrap(entry).getLong() != checksum(key, content)) {
        return null;
      }
      used.add(key);
      return content;
    } catch (IOException e) {
      return null;
    }
  }

  /** As many bytes as may be one of ours, and one more. */
  private byte[] bytes(Path file) throws IOException {
    try (InputStream in = Files.newInputStream(file, LinkOption.NOFOLLOW_LINKS)) {
      return in.readNBytes((int) Math.min(limit + 1, Integer.MAX_VALUE - 8));
    }
  }

  /**
   * Keeps bytes, if that is possible.
   *
   * @param key 64 hexadecimal digits, lower case
   * @throws IllegalArgumentException if the key is not one
   */
  public void put(String key, byte[] content) {
    Path file = file(key);
    Path beside = null;
    try {
      Path parent = file.resolveSibling("");
      Files.createDirectories(parent);
      if (!isOurs()) {
        return;
      }
      beside = Files.createTempFile(parent, "new", ".tmp");
      byte[] entry =
          ByteBuffer.allocate(Long.BYTES + content.length)
              .putLong(checksum(key, content))
              .put(content)
              .array();
      Files.write(beside, entry);
      Files.move(beside, file, StandardCopyOption.ATOMIC_MOVE);
      used.add(key);
    } catch (IOException e) {
      discard(beside);
    }
  }

  /**
   * The time by the clock that dates files, as far as those of this folder tell it; null where
   * nothing can be kept.
   */
  public @Nullable FileTime now() {
    Path made = null;
    try {
      Files.createDirectories(folder);
      made = isOurs() ? Files.createTempFile(folder, "now", ".tmp") : null;
      return made == null ? null : Files.getLastModifiedTime(made);
    } catch (IOException e) {
      return null;
    } finally {
      discard(made);
    }
  }

  private static void discard(@Nullable Path file) {
    try {
      if (file != null) {
        Files.deleteIfExists(file);
      }
    } catch (IOException e) {
      // It stays until a later trim.
    }
  }

  private record Entry(Path file, long size, FileTime written) {}

  /**
   * Deletes entries until the rest is within the limit: the oldest first, and none that this object
   * read or wrote.
   */
  public void trim() {
    try {
      List<Entry> entries = isOurs() ? entries() : List.of();
      long size = entries.stream().mapToLong(Entry::size).sum();
      for (Entry entry : entries) {
        if (size <= limit) {
          return;
        }
        if (!used.contains(key(entry.file()))) {
          discard(entry.file());
          size -= entry.size();
        }
      }
    } catch (IOException e) {
      // Another run is at it, or nobody may; there is time.
    }
  }

  /** Folders and files that can't be read, or have gone meanwhile, are passed over. */
  private List<Entry> entries() throws IOException {
    List<Entry> entries = new ArrayList<>();
    Files.walkFileTree(
        folder,
        Set.of(),
        2,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes found) {
            if (found.isRegularFile()) {
              entries.add(new Entry(file, found.size(), found.lastModifiedTime()));
            }
            return FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult visitFileFailed(Path file, IOException reason) {
            return FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult postVisitDirectory(Path visited, @Nullable IOException reason) {
            return FileVisitResult.CONTINUE;
          }
        });
    entries.sort(Comparator.comparing(Entry::written).thenComparing(Entry::file));
    return entries;
  }

  private Path file(String key) {
    if (!KEY.matcher(key).matches()) {
      throw new IllegalArgumentException("not a key: " + key);
    }
    return folder.resolve(key.substring(0, 2)).resolve(key.substring(2));
  }

  private static String key(Path file) {
    return file.resolveSibling("").getFileName() + file.getFileName().toString();
  }

  /** A link could lead to anywhere. */
  private boolean isOurs() {
    Path above = folder.toAbsolutePath().getParent();
    return Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS)
        && above != null
        && !Files.isSymbolicLink(above);
  }

  private static long checksum(String key, byte[] content) {
    CRC32 sum = new CRC32();
    sum.update(key.getBytes(StandardCharsets.UTF_8));
    sum.update(content);
    return sum.getValue();
  }
}
