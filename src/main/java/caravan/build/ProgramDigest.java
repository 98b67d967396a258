package caravan.build;

import caravan.chart.ChartRenderer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.JarURLConnection;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.TreeMap;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Tells one version of the program from another, as far as drawing goes: the code that draws and
 * writes numbers, the libraries it uses, the fonts, and the JDK.
 */
final class ProgramDigest {
  /** Files that say where on the class path code is, and what there matters. */
  private static final List<List<String>> DRAWING =
      List.of(
          List.of(
              "caravan/chart/ChartRenderer.class",
              "caravan/chart/",
              "caravan/raster/",
              "caravan/font/",
              "caravan/language/"),
          List.of("caravan/map/areas.txt", "caravan/map/"),
          List.of("caravan/templates/fonts/OFL.txt", "caravan/templates/fonts/"),
          List.of("org/knowm/xchart/XYChart.class", "org/knowm/"),
          List.of("com/github/weisj/jsvg/SVGDocument.class", "com/github/weisj/"),
          List.of("com/jcraft/jzlib/Deflater.class", "com/jcraft/"),
          List.of("com/ibm/icu/number/NumberFormatter.class", "com/ibm/icu/"));

  /** The same of citations. */
  private static final List<List<String>> CITING =
      List.of(
          List.of(
              "caravan/citation/CitationStyle.class",
              "caravan/citation/",
              "caravan/data/",
              "caravan/language/"),
          List.of("caravan/citation/apa.csl", "caravan/citation/"),
          List.of("de/undercouch/citeproc/CSL.class", "de/undercouch/"),
          List.of("org/antlr/v4/runtime/Lexer.class", "org/antlr/"),
          List.of("org/apache/commons/lang3/StringUtils.class", "org/apache/commons/"),
          List.of("org/apache/commons/text/WordUtils.class", "org/apache/commons/"),
          List.of("com/ibm/icu/text/Collator.class", "com/ibm/icu/"));

  private ProgramDigest() {}

  /** What makes PDFs besides; a line as above. */
  private static final List<List<String>> PDF =
      List.of(
          List.of("caravan/pdf/Typesetter.class", "caravan/pdf/", "caravan/font/"),
          List.of("com/openhtmltopdf/pdfboxout/PdfBoxRenderer.class", "com/openhtmltopdf/"),
          List.of("com/openhtmltopdf/layout/SharedContext.class", "com/openhtmltopdf/"),
          List.of("org/apache/pdfbox/pdmodel/PDDocument.class", "org/apache/pdfbox/"),
          List.of("org/apache/fontbox/ttf/TTFParser.class", "org/apache/fontbox/"),
          List.of("org/jsoup/Jsoup.class", "org/jsoup/"));

  /** The digest of what makes PDFs of drawings and text; null as above. */
  static @Nullable String ofPdf(ClassLoader classes) {
    List<List<String>> all = new ArrayList<>(DRAWING);
    all.addAll(PDF);
    return of(classes, all);
  }

  /** The digest of what draws; null where the class path cannot be listed. */
  static @Nullable String ofDrawing(ClassLoader classes) {
    return of(classes, DRAWING);
  }

  /** The digest of what writes references; null where the class path cannot be listed. */
  static @Nullable String ofCiting(ClassLoader classes) {
    return of(classes, CITING);
  }

  private static @Nullable String of(ClassLoader classes, List<List<String>> parts) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      add(digest, ChartRenderer.class.getName() + ' ' + Runtime.version());
      for (List<String> code : parts) {
        URL known = classes.getResource(code.get(0));
        if (known == null) {
          return null;
        }
        List<String> folders = code.subList(1, code.size());
        if (known.openConnection() instanceof JarURLConnection jar) {
          fromJar(jar, folders, digest);
        } else {
          Path file = Path.of(known.toURI());
          fromFolder(root(file, code.get(0)), folders, digest);
        }
      }
      return HexFormat.of().formatHex(digest.digest());
    } catch (IOException | URISyntaxException | UncheckedIOException e) {
      return null;
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  private static void add(MessageDigest digest, String text) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    digest.update((bytes.length + ":").getBytes(StandardCharsets.US_ASCII));
    digest.update(bytes);
  }

  /** A jar knows a checksum of each of its files; these are as good as the files, and quick. */
  private static void fromJar(
      JarURLConnection connection, List<String> folders, MessageDigest digest) throws IOException {
    connection.setUseCaches(false);
    TreeMap<String, String> files = new TreeMap<>();
    try (JarFile jar = connection.getJarFile()) {
      for (JarEntry entry : Collections.list(jar.entries())) {
        if (!entry.isDirectory() && folders.stream().anyMatch(entry.getName()::startsWith)) {
          files.put(entry.getName(), entry.getCrc() + " " + entry.getSize());
        }
      }
    }
    add(digest, files.toString());
  }

  private static Path root(Path file, String name) {
    Path root = file.toAbsolutePath();
    for (int i = 0; i < Path.of(name).getNameCount(); i++) {
      Path above = root.getParent();
      root = above == null ? root : above;
    }
    return root;
  }

  private static void fromFolder(Path root, List<String> folders, MessageDigest digest)
      throws IOException {
    for (String folder : folders) {
      try (Stream<Path> files = Files.walk(root.resolve(folder))) {
        for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
          add(digest, root.relativize(file).toString());
          digest.update(Files.readAllBytes(file));
        }
      }
    }
  }
}
