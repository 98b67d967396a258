package caravan.app.pipeline;

import caravan.files.cache.CacheDirectory;
import caravan.files.pack.Packing;
import caravan.text.encode.Digest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Tells one state of a report from another: by the names and the bytes of all that stands in {@code
 * content/} and {@code templates/}, by the program, and by what was asked for. Nothing else has a
 * part in what a build makes or a check finds. Stateless.
 */
final class InputDigest {
  /** Larger files are refused, so that no state with one is worth being known. */
  private static final long MOST_FILE_BYTES = 64L << 20;

  private InputDigest() {}

  /**
   * A state; null where it can't be told, since something can't be read.
   *
   * @param files of the report
   * @param disk keeps digests of files from run to run
   * @param program that works on it
   */
  static @Nullable Inputs of(
      Project project,
      List<InputFile> files,
      @Nullable CacheDirectory disk,
      ProgramDigest program,
      Workers workers) {
    String running = program.text();
    if (running == null) {
      return null;
    }
    try {
      Digest digest = new Digest();
      digest.addPart(running).addPart(project.generator());
      for (Packing packing : Packing.values()) {
        digest.addPart(Boolean.toString(project.packings().contains(packing)));
      }
      KnownDigests known = KnownDigests.of(project, disk);
      List<String> contents = workers.map(files, file -> ofFile(file, known));
      known.keep(files, contents);
      SortedMap<String, String> digests = new TreeMap<>();
      for (int i = 0; i < files.size(); i++) {
        digests.put(files.get(i).name(), contents.get(i));
      }
      return new Inputs(digest.hex(), digests);
    } catch (UncheckedIOException e) {
      return null;
    }
  }

  /** Tells whether anybody wrote to a report meanwhile. */
  static String stamp(List<InputFile> files) {
    Digest digest = new Digest();
    files.forEach(file -> digest.addPart(file.name()).addPart(file.state()));
    return digest.hex();
  }

  private static String ofFile(InputFile file, KnownDigests known) {
    String digest = known.of(file);
    if (digest != null) {
      return digest;
    }
    try {
      if (file.size() > MOST_FILE_BYTES) {
        throw new NoSuchFileException(file.name(), null, "too large");
      }
      return Digest.of(Files.readAllBytes(file.path()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
