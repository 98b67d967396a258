package caravan.app.pipeline;

import caravan.text.encode.Digest;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.net.JarURLConnection;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Tells one version of the program from another: all its classes and other files, all its
 * libraries, and the JDK. What is kept from run to run is known by it, so that a change anywhere,
 * and not only where somebody thought of it, makes all of it anew. Thread-safe.
 */
public final class ProgramDigest {
  /** This program's own: it is the same for all that runs in one process, and takes long. */
  public static final ProgramDigest RUNNING =
      new ProgramDigest(ProgramDigest.class.getClassLoader());

  /** Files of the program that stand in folders of their own while it is developed. */
  private static final List<String> OWN =
      List.of(
          ProgramDigest.class.getName().replace('.', '/') + ".class",
          "caravan/templates/messages/en.yaml");

  /** Each library has one, and so does the program when it is one file. */
  private static final String MANIFEST = "META-INF/MANIFEST.MF";

  /** What stands at the end of a jar, without its comment. */
  private static final int END = 22;

  private static final int END_SIGNATURE = 0x06054b50;
  private static final int MOST_COMMENT = 0xFFFF;

  private final ClassLoader classes;

  /** Null before it is asked for, since a check keeps nothing. Guarded by this. */
  private @Nullable Optional<String> text;

  /**
   * The digest of the program that a class loader loads from its class path, made when it is first
   * asked for.
   */
  ProgramDigest(ClassLoader classes) {
    this.classes = classes;
  }

  /** The digest; null where it can't be told which program this is, and so nothing is kept. */
  public synchronized @Nullable String text() {
    Optional<String> made = text;
    if (made == null) {
      made = Optional.ofNullable(of(classes));
      text = made;
    }
    return made.orElse(null);
  }

  private static @Nullable String of(ClassLoader classes) {
    try {
      TreeMap<String, byte[]> parts = new TreeMap<>();
      for (String name : OWN) {
        URL own = classes.getResource(name);
        if (own == null) {
          return null;
        }
        add(own, name, parts);
      }
      for (URL library : Collections.list(classes.getResources(MANIFEST))) {
        add(library, MANIFEST, parts);
      }
      Digest digest = new Digest();
      digest.addPart(Runtime.version().toString());
      // By what they hold: where a library stands says nothing.
      List<String> digests = new ArrayList<>();
      parts.values().forEach(part -> digests.add(HexFormat.of().formatHex(part)));
      digests.stream().sorted().forEach(digest::addPart);
      return digest.hex();
    } catch (IOException | URISyntaxException | UncheckedIOException e) {
      return null;
    }
  }

  /** Adds the jar or folder in which a file stands, once. */
  private static void add(URL known, String name, TreeMap<String, byte[]> parts)
      throws IOException, URISyntaxException {
    if (known.openConnection() instanceof JarURLConnection jar) {
      Path file = Path.of(jar.getJarFileURL().toURI());
      if (!parts.containsKey(file.toString())) {
        parts.put(file.toString(), ofJar(file));
      }
    } else if (known.getProtocol().equals("file")) {
      Path root = root(Path.of(known.toURI()), name);
      if (!parts.containsKey(root.toString())) {
        parts.put(root.toString(), ofFolder(root));
      }
    }
  }

  /**
   * A jar ends with the list of its files, each with its checksum, which is as good as the files,
   * and quick; what is no such list is read as a whole.
   */
  private static byte[] ofJar(Path file) throws IOException {
    Digest digest = new Digest();
    try (RandomAccessFile in = new RandomAccessFile(file.toFile(), "r")) {
      byte[] tail = new byte[(int) Math.min(in.length(), END + MOST_COMMENT)];
      in.seek(in.length() - tail.length);
      in.readFully(tail);
      int end = end(tail);
      long size = end < 0 ? -1 : number(tail, end + 12);
      long from = end < 0 ? -1 : number(tail, end + 16);
      boolean listed = size > 0 && from >= 0 && from + size <= in.length();
      byte[] list = new byte[(int) (listed ? size : in.length())];
      in.seek(listed ? from : 0);
      in.readFully(list);
      digest.add(list);
    }
    return digest.bytes();
  }

  /** Where the last record of a jar begins; -1 where there is none. */
  private static int end(byte[] tail) {
    for (int at = tail.length - END; at >= 0; at--) {
      if (number(tail, at) == END_SIGNATURE) {
        return at;
      }
    }
    return -1;
  }

  /** A number of four bytes, the lowest first. */
  private static long number(byte[] bytes, int at) {
    long number = 0;
    for (int i = 3; i >= 0; i--) {
      number = number << 8 | bytes[at + i] & 0xFF;
    }
    return number;
  }

  private static Path root(Path file, String name) {
    Path root = file.toAbsolutePath();
    for (int i = 0; i < Path.of(name).getNameCount(); i++) {
      Path above = root.getParent();
      root = above == null ? root : above;
    }
    return root;
  }

  private static byte[] ofFolder(Path root) throws IOException {
    Digest digest = new Digest();
    try (Stream<Path> files = Files.walk(root)) {
      for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
        digest.addPart(root.relativize(file).toString().replace('\\', '/'));
        digest.addPart(Files.readAllBytes(file));
      }
    }
    return digest.bytes();
  }
}
