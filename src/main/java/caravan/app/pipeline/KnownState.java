package caravan.app.pipeline;

import caravan.files.cache.CacheDirectory;
import caravan.text.diagnostic.Checked;
import caravan.text.encode.Digest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * The state of a report at the beginning of a run, and what earlier runs found of it. Kept are
 * states in which nothing was wrong: such a one need not be looked at again, and a site that was
 * built from it and has not been touched since need not be made again.
 */
final class KnownState {
  private final Project project;
  private final CacheDirectory disk;
  private final String stamp;
  private final Inputs inputs;
  private final String input;

  private KnownState(Project project, CacheDirectory disk, String stamp, Inputs inputs) {
    this.project = project;
    this.disk = disk;
    this.stamp = stamp;
    this.inputs = inputs;
    this.input = inputs.digest();
  }

  /**
   * The state in which a report is now; null where it can't be told, or nothing is kept.
   *
   * @param program that works on it
   */
  static @Nullable KnownState of(
      Project project, @Nullable CacheDirectory disk, ProgramDigest program) {
    if (disk == null) {
      return null;
    }
    try (Workers workers = new Workers(project.threads())) {
      // Ahead of the digest: what is written while that is made is seen at the end.
      List<InputFile> files = InputFile.of(project);
      Inputs inputs = InputDigest.of(project, files, disk, program, workers);
      return inputs == null
          ? null
          : new KnownState(project, disk, InputDigest.stamp(files), inputs);
    } catch (IOException e) {
      return null;
    }
  }

  /** What was found when this state was checked without a message; null where it was not. */
  @Nullable Summary checked() {
    return summary(disk.get(key("checked", "")), "");
  }

  /** Keeps what a check found, if it has no message and the report is still the same. */
  void checked(Checked<Summary> found) {
    if (found.diagnostics().isEmpty() && isSame()) {
      disk.put(key("checked", ""), bytes(found.value(), ""));
    }
  }

  /** What was built without a message, where the site is still as it was built; else null. */
  @Nullable Summary built(StandingSite site) {
    byte[] known = disk.get(key("built", where(project.output())));
    return known == null ? null : summary(known, site.listing().digest());
  }

  /** What the report is made from. */
  Inputs inputs() {
    return inputs;
  }

  /**
   * Keeps what was built, if there was no message and the report is still the same.
   *
   * @param listing of the site as it was published
   * @return whether the report is still the same
   */
  boolean built(Checked<Summary> made, String listing) {
    boolean isSame = !listing.isEmpty() && isSame();
    if (isSame && made.diagnostics().isEmpty()) {
      disk.put(key("built", where(project.output())), bytes(made.value(), listing));
    }
    return isSame;
  }

  private boolean isSame() {
    try {
      return stamp.equals(InputDigest.stamp(InputFile.of(project)));
    } catch (IOException e) {
      return false;
    }
  }

  private static String where(Path output) {
    return output.toAbsolutePath().normalize().toString();
  }

  private String key(String what, String where) {
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
}
