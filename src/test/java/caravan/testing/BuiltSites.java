package caravan.testing;

import static org.assertj.core.api.Assertions.assertThat;

import caravan.cli.Main;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;

/** Sites of reports, built once for all tests of a run, which read them and change nothing. */
public final class BuiltSites {
  /** The shipped report, and the small ones of the tests: their root folders. */
  public static final List<String> REPORTS =
      List.of(
          ".",
          "src/test/resources/sites/everything",
          "src/test/resources/sites/languages",
          "src/test/resources/sites/minimal",
          "src/test/resources/sites/tables");

  private static final Map<String, Path> BUILT = new ConcurrentHashMap<>();

  private BuiltSites() {}

  /** The site of the report in a folder. */
  public static Path of(String root) {
    return BUILT.computeIfAbsent(root, BuiltSites::build);
  }

  private static Path build(String root) {
    String name = root.equals(".") ? "report" : Path.of(root).getFileName().toString();
    Path site = Path.of("target", "built-sites", name).toAbsolutePath();
    ByteArrayOutputStream told = new ByteArrayOutputStream();
    PrintStream printed = new PrintStream(told, true, StandardCharsets.UTF_8);
    String[] command = {"build", "--root", root, "--output", site.toString()};
    assertThat(Main.run(command, printed, printed))
        .as(told.toString(StandardCharsets.UTF_8))
        .isZero();
    return site;
  }

  /** The files of a site whose names end so, sorted. */
  public static List<Path> files(Path site, String ending) {
    try (Stream<Path> all = Files.walk(site)) {
      return all.filter(Files::isRegularFile)
          .filter(file -> file.toString().endsWith(ending))
          .sorted()
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A page, or another file of HTML or XML. */
  public static Document parse(Path file) {
    return Jsoup.parse(read(file));
  }

  /** The text of a file. */
  public static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
