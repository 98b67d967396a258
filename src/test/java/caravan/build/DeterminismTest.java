package caravan.build;

import static org.assertj.core.api.Assertions.assertThat;

import caravan.cli.Main;
import caravan.testing.Reports;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The same report is the same site, whatever machine it is built on. A small report with everything
 * shows it; the shipped one does in the long test.
 */
class DeterminismTest {
  private static final Path EVERYTHING = Path.of("src/test/resources/sites/everything");

  @TempDir Path root;

  private void copy(Path report) throws IOException {
    Reports.copy(report.resolve("content"), root.resolve("content"));
    Reports.copy(report.resolve("templates"), root.resolve("templates"));
  }

  @Test
  void theSiteDoesNotDependOnThreadsLanguageTimeZoneOrEncoding() throws Exception {
    copy(EVERYTHING);
    sameEverywhere();
  }

  @Test
  @Tag("long")
  void norDoesTheSiteOfTheShippedReport() throws Exception {
    copy(Path.of(""));
    sameEverywhere();
  }

  private void sameEverywhere() throws Exception {
    Map<String, String> here = build(List.of(), "1");

    assertThat(here).hasSizeGreaterThan(10);
    assertThat(
            build(
                List.of(
                    "-Duser.language=tr",
                    "-Duser.country=TR",
                    "-Duser.timezone=Asia/Kathmandu",
                    "-Dfile.encoding=ISO-8859-9",
                    "-Dline.separator=\r\n"),
                "8"))
        .isEqualTo(here);
    assertThat(build(List.of("-Duser.language=ar", "-Duser.extensions=u-nu-arab-ca-islamic"), "2"))
        .isEqualTo(here);
  }

  /**
   * Checking is what an editor does on every key: it must not wait for what only building needs.
   */
  @Test
  void checkingLoadsNeitherDrawingNorTemplates() throws Exception {
    copy(EVERYTHING);
    List<String> loaded =
        java(List.of("-Xlog:class+load:stdout"), "check", "--root", root.toString())
            .filter(line -> line.contains("source:"))
            .map(line -> line.replaceFirst(".*\\] ", ""))
            .toList();

    assertThat(loaded).anyMatch(line -> line.startsWith("caravan.figure.Evaluator"));
    assertThat(loaded)
        .noneMatch(line -> line.matches("(java\\.awt|javax\\.imageio|sun\\.awt|sun\\.java2d)\\..*"))
        .noneMatch(line -> line.matches("(org\\.knowm|freemarker|caravan\\.(chart|render))\\..*"));
  }

  /** What was drawn before is taken as it is, and nothing that draws is loaded for it. */
  @Test
  void aCachedBuildIsTheSameAndLoadsNothingThatDraws() throws Exception {
    copy(EVERYTHING);
    Map<String, String> fresh = build(List.of(), "2");
    Path site = root.resolve("site");
    String[] command = {"build", "--root", root.toString(), "--output", site.toString()};
    java(List.of(), command);
    assertThat(hashes(site)).isEqualTo(fresh);

    Stream<String> log = java(List.of("-Xlog:class+load:stdout"), command);

    assertThat(hashes(site)).isEqualTo(fresh);
    assertThat(log.filter(line -> line.contains("source:")).map(l -> l.replaceFirst(".*\\] ", "")))
        .noneMatch(line -> line.matches("(java\\.awt|sun\\.(awt|java2d|font))\\..*"))
        .noneMatch(line -> line.matches("(org\\.knowm|com\\.github\\.weisj)\\..*"));
  }

  private Map<String, String> build(List<String> options, String threads) throws Exception {
    String site = root.resolve("site").toString();
    java(
        options,
        "build",
        "--no-cache",
        "--root",
        root.toString(),
        "--output",
        site,
        "--threads",
        threads);
    return hashes(root.resolve("site"));
  }

  /** Runs the program in a machine of its own; its output line by line. */
  private Stream<String> java(List<String> options, String... arguments) throws Exception {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(options);
    command.addAll(List.of("-cp", System.getProperty("java.class.path"), Main.class.getName()));
    command.addAll(List.of(arguments));
    Path log = root.resolve("log");
    Process process =
        new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile()).start();
    int status = process.waitFor();
    List<String> lines = Files.readAllLines(log, java.nio.charset.StandardCharsets.ISO_8859_1);
    assertThat(status).as(() -> String.join("\n", lines)).isZero();
    return lines.stream();
  }

  private static Map<String, String> hashes(Path site)
      throws IOException, NoSuchAlgorithmException {
    Map<String, String> hashes = new TreeMap<>();
    try (Stream<Path> files = Files.walk(site)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        byte[] hash = MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file));
        hashes.put(site.relativize(file).toString(), HexFormat.of().formatHex(hash));
      }
    }
    return hashes;
  }
}
