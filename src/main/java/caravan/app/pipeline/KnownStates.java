package caravan.app.pipeline;

import caravan.files.cache.CacheDirectory;
import caravan.text.encode.Digest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * States of reports in which nothing was wrong, kept from run to run: the same state need not be
 * looked at again, and a site that was built from it and has not been touched since need not be
 * made again. Thread-safe.
 */
final class KnownStates {
  private final CacheDirectory disk;

  KnownStates(CacheDirectory disk) {
    this.disk = disk;
  }

  /**
   * What was found when a state was checked without a message; null where it was not.
   *
   * @param input as {@link InputDigest} tells it
   */
  @Nullable Summary checked(String input) {
    return summary(disk.get(key("checked", input, "")), "");
  }

  /** That a state was checked without a message. */
  void check(String input, Summary found) {
    disk.put(key("checked", input, ""), bytes(found, ""));
  }

  /** What was built without a message, where the site is still as it was built; else null. */
  @Nullable Summary built(String input, Path output) {
    byte[] known = disk.get(key("built", input, where(output)));
    return known == null ? null : summary(known, listing(output));
  }

  /** That a site was built without a message, and stands in its place now. */
  void build(String input, Path output, Summary made) {
    String listing = listing(output);
    if (!listing.isEmpty()) {
      disk.put(key("built", input, where(output)), bytes(made, listing));
    }
  }

  private static String where(Path output) {
    return output.toAbsolutePath().normalize().toString();
  }

  private static String key(String what, String input, String where) {
    return new Digest().addPart(what).addPart(input).addPart(where).hex();
  }

  private static byte[] bytes(Summary summary, String listing) {
    String counts =
        IntStream.of(
                summary.pages(),
                summary.charts(),
                summary.tables(),
                summary.figures(),
                summary.claims(),
                summary.datasets())
            .mapToObj(Integer::toString)
            .collect(Collectors.joining(" "));
    return (counts + " " + listing).getBytes(StandardCharsets.UTF_8);
  }

  /** Null where nothing is known, or the files are others now. */
  private static @Nullable Summary summary(byte @Nullable [] bytes, String listing) {
    if (bytes == null) {
      return null;
    }
    String[] parts = new String(bytes, StandardCharsets.UTF_8).split(" ", -1);
    if (parts.length != 7 || !parts[6].equals(listing)) {
      return null;
    }
    int[] counts = Arrays.stream(parts).limit(6).mapToInt(Integer::parseInt).toArray();
    return new Summary(counts[0], counts[1], counts[2], counts[3], counts[4], counts[5]);
  }

  /**
   * A digest of the names, sizes and times of all files of a site; empty where they can't be told.
   * Whoever changes a file changes its time.
   */
  private static String listing(Path site) {
    List<String> files = new ArrayList<>();
    try {
      Files.walkFileTree(
          site,
          new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes found) {
              String path = site.relativize(file).toString();
              files.add(path + "\n" + found.size() + "\n" + found.lastModifiedTime().toString());
              return FileVisitResult.CONTINUE;
            }
          });
    } catch (IOException e) {
      return "";
    }
    Digest digest = new Digest();
    files.stream().sorted().forEach(digest::addPart);
    return digest.hex();
  }
}
