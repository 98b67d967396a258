package caravan.app.fix;

import caravan.files.output.NamedFiles;
import caravan.text.source.SourceFile;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFileAttributeView;
import java.util.Arrays;
import java.util.Objects;

/**
 * A page about to be written anew. Only pages inside {@code content/} are, no links are followed,
 * and a file that somebody changed since it was read is left alone.
 */
public final class Rewrite {
  private static final String MARK = "\uFEFF";

  private final Path file;
  private final SourceFile read;
  private final String after;
  private final byte[] before;
  private final String mark;

  private Rewrite(Path file, SourceFile read, String after, byte[] before, String mark) {
    this.file = file;
    this.read = read;
    this.after = after;
    this.before = before;
    this.mark = mark;
  }

  /**
   * Looks at a file.
   *
   * @param root the report's folder
   * @param page as it was read
   * @param after its text as it should be
   * @throws FixRefused where the file may not be written, or is no longer what was read
   * @throws IOException if the file system refuses
   */
  public static Rewrite of(Path root, SourceFile page, String after)
      throws IOException, FixRefused {
    String path = page.path();
    Path file = root;
    boolean inside = path.startsWith("content/") && path.endsWith(".md");
    for (String name : path.split("/", -1)) {
      file = file.resolve(name);
      inside &= !name.isEmpty() && !name.startsWith(".") && !isLink(file);
    }
    if (!inside || !Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
      throw new FixRefused(path + " is not a page inside content/, and is left as it is");
    }
    if (!Files.isWritable(file)) {
      throw new FixRefused(path + " may not be written, and is left as it is");
    }
    byte[] before = Files.readAllBytes(file);
    String text = new String(before, StandardCharsets.UTF_8);
    String mark = text.startsWith(MARK) ? MARK : "";
    byte[] known = (mark + page.text()).getBytes(StandardCharsets.UTF_8);
    if (!Arrays.equals(before, known)) {
      throw changed(path);
    }
    return new Rewrite(file, page, after, before, mark);
  }

  private static boolean isLink(Path file) {
    return Files.isSymbolicLink(file);
  }

  private static FixRefused changed(String path) {
    return new FixRefused(path + " was changed since it was read, and is left as it is; try again");
  }

  /** What would change, as a unified diff that {@code git apply} and {@code patch -p1} read. */
  public String diff() {
    return UnifiedDiff.of(read.path(), mark + read.text(), mark + after);
  }

  /**
   * Puts the new text in the old one's place at once: a reader of the file sees the one or the
   * other. Its permissions stay.
   *
   * @throws FixRefused where the file was changed since it was read
   * @throws IOException if the file system refuses; the file is as it was
   */
  public void write() throws IOException, FixRefused {
    Path folder = Objects.requireNonNull(file.toAbsolutePath().getParent(), "it is in content/");
    // The name begins with a dot: a build that runs beside this one passes it over.
    Path fresh;
    try {
      fresh = Files.createTempFile(folder, Leftovers.BEGINNING, Leftovers.END);
    } catch (IOException e) {
      throw NamedFiles.named(file, e);
    }
    try {
      byte[] text = (mark + after).getBytes(StandardCharsets.UTF_8);
      try (FileChannel channel = FileChannel.open(fresh, StandardOpenOption.WRITE)) {
        // As long as it is held, nobody takes the file for one that was left.
        channel.lock();
        for (ByteBuffer rest = ByteBuffer.wrap(text); rest.hasRemaining(); ) {
          channel.write(rest);
        }
        channel.force(true);
      } catch (IOException e) {
        throw NamedFiles.named(fresh, e);
      }
      copyPermissions(file, fresh);
      if (isLink(file) || !Arrays.equals(before, Files.readAllBytes(file))) {
        throw changed(read.path());
      }
      Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } finally {
      Files.deleteIfExists(fresh);
    }
  }

  private static void copyPermissions(Path from, Path to) throws IOException {
    PosixFileAttributeView old =
        Files.getFileAttributeView(from, PosixFileAttributeView.class, LinkOption.NOFOLLOW_LINKS);
    PosixFileAttributeView fresh = Files.getFileAttributeView(to, PosixFileAttributeView.class);
    if (old != null && fresh != null) {
      fresh.setPermissions(old.readAttributes().permissions());
    }
  }
}
