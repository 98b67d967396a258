package caravan.app.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import caravan.cli.Main;
import caravan.testing.Reports;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
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

  /** A machine that lives for some seconds is not worth optimising for. */
  private static final List<String> QUICK =
      List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-Xshare:auto");

  @TempDir Path root;

  private void copy(Path report) throws IOException {
    Reports.copy(report.resolve("content"), root.resolve("content"));
    Reports.copy(report.resolve("templates"), root.resolve("templates"));
  }

  @Test
  void theSiteDoesNotDependOnThreadsLanguageTimeZoneEncodingOrCache() throws Exception {
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
    Map<String, String> here = buildHere();
    assertThat(here).hasSizeGreaterThan(10);

    build(
        List.of(
            "-Duser.language=tr",
            "-Duser.country=TR",
            "-Duser.extensions=u-nu-arab-ca-islamic",
            "-Duser.timezone=Asia/Kathmandu",
            "-Dfile.encoding=ISO-8859-9",
            "-Dline.separator=\r\n"),
        "8");
    assertThat(hashes(root.resolve("site"))).isEqualTo(here);

    // What was drawn there is taken as it is, and nothing that draws is loaded for it.
    Stream<String> log = build(List.of("-Xlog:class+load:stdout"), "2");
    assertThat(hashes(root.resolve("site"))).isEqualTo(here);
    assertThat(log.filter(line -> line.contains("source:")).map(l -> l.replaceFirst(".*\\] ", "")))
        .isNotEmpty()
        .noneMatch(line -> line.matches("(java\\.awt|sun\\.(awt|java2d|font))\\..*"))
        .noneMatch(line -> line.matches("org\\.knowm\\..*"));
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

    assertThat(loaded).anyMatch(line -> line.startsWith("caravan.expression.evaluate.Evaluator"));
    assertThat(loaded)
        .noneMatch(line -> line.matches("(java\\.awt|javax\\.imageio|sun\\.awt|sun\\.java2d)\\..*"))
        .noneMatch(line -> line.matches("(org\\.knowm|freemarker|caravan\\.site)\\..*"))
        .noneMatch(
            line ->
                line.matches(
                    "caravan\\.chart\\.(raster|drawing|plot|frame|picture|type\\.\\w+Renderer).*"));
  }

  /** Builds in this machine, with one thread. */
  private Map<String, String> buildHere() throws Exception {
    Path site = root.resolve("site");
    ByteArrayOutputStream told = new ByteArrayOutputStream();
    PrintStream printed = new PrintStream(told, true, StandardCharsets.UTF_8);
    String[] command = {
      "build",
      "--no-cache",
      "--root",
      root.toString(),
      "--output",
      site.toString(),
      "--threads",
      "1"
    };
    assertThat(Main.run(command, printed, printed))
        .as(told.toString(StandardCharsets.UTF_8))
        .isZero();
    return hashes(site);
  }

  /** Builds in a machine of its own, with a cache that is empty the first time. */
  private Stream<String> build(List<String> options, String threads) throws Exception {
    String site = root.resolve("site").toString();
    return java(
        options, "build", "--root", root.toString(), "--output", site, "--threads", threads);
  }

  /** Runs the program in a machine of its own; its output line by line. */
  private Stream<String> java(List<String> options, String... arguments) throws Exception {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(QUICK);
    command.addAll(options);
    command.addAll(List.of("-cp", System.getProperty("java.class.path"), Main.class.getName()));
    command.addAll(List.of(arguments));
    Path log = root.resolve("log");
    ProcessBuilder builder =
        new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile());
    builder.environment().put("XDG_CACHE_HOME", root.resolve("cache").toString());
    Process process = builder.start();
    int status = process.waitFor();
    List<String> lines = Files.readAllLines(log, StandardCharsets.ISO_8859_1);
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
