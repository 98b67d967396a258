package caravan.app.pipeline;

import caravan.files.pack.Packing;
import caravan.text.encode.Digest;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
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
   * A state; null where it can't be told, since something is no plain file or can't be read.
   *
   * @param program that works on it
   */
  static @Nullable Inputs of(Project project, ProgramDigest program, Workers workers) {
    String running = program.text();
    if (running == null) {
      return null;
    }
    try {
      List<Path> files = files(project);
      Digest digest = new Digest();
      digest.addPart(running).addPart(project.generator());
      for (Packing packing : Packing.values()) {
        digest.addPart(Boolean.toString(project.packings().contains(packing)));
      }
      List<String> contents = workers.map(files, InputDigest::ofFile);
      SortedMap<String, String> digests = new TreeMap<>();
      for (int i = 0; i < files.size(); i++) {
        digests.put(name(files.get(i), project), contents.get(i));
      }
      return new Inputs(digest.hex(), digests);
    } catch (IOException | UncheckedIOException e) {
      return null;
    }
  }

  /**
   * Tells whether anybody wrote to a report meanwhile, by the sizes and times of its files; null
   * where that can't be told.
   */
  static @Nullable String stamp(Project project) {
    try {
      Digest digest = new Digest();
      for (Path file : files(project)) {
        BasicFileAttributes found = Files.readAttributes(file, BasicFileAttributes.class);
        digest.addPart(name(file, project));
        digest.addPart(found.size() + " " + found.lastModifiedTime());
      }
      return digest.hex();
    } catch (IOException e) {
      return null;
    }
  }

  private static String name(Path file, Project project) {
    return project.root().relativize(file).toString().replace(File.separatorChar, '/');
  }

  private static List<Path> files(Project project) throws IOException {
    List<Path> files = new ArrayList<>();
    files(project.content(), files);
    files(project.templates(), files);
    return files;
  }

  private static void files(Path folder, List<Path> to) throws IOException {
    if (!Files.exists(folder, LinkOption.NOFOLLOW_LINKS)) {
      return;
    }
    if (!Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS)) {
      throw new IOException("no folder: " + folder);
    }
    try (Stream<Path> entries = Files.list(folder)) {
      for (Path entry : entries.sorted().toList()) {
        if (Files.isRegularFile(entry, LinkOption.NOFOLLOW_LINKS)) {
          to.add(entry);
        } else {
          files(entry, to);
        }
      }
    }
  }

  private static String ofFile(Path file) {
    try {
      if (Files.size(file) > MOST_FILE_BYTES) {
        throw new NoSuchFileException(file.toString(), null, "too large");
      }
      return Digest.of(Files.readAllBytes(file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
