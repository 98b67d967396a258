package caravan;

import static org.assertj.core.api.Assertions.assertThat;

import caravan.app.pipeline.Project;
import caravan.app.pipeline.SiteBuild;
import caravan.text.diagnostic.Capped;
import caravan.text.diagnostic.Diagnostic;
import caravan.text.diagnostic.DiagnosticFormat;
import caravan.text.diagnostic.GithubFormat;
import caravan.text.diagnostic.Grouped;
import caravan.text.diagnostic.JsonFormat;
import caravan.text.diagnostic.SarifFormat;
import caravan.text.diagnostic.TextFormat;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Content is untrusted: whatever stands in its files, the program says what is wrong with it, and
 * never fails itself. A small report with everything is damaged at random, the same way on every
 * machine; in the long tests, the shipped one too. Files that are whole are remembered from one
 * check to the next, as in a preview; now and then the command itself is run, which remembers
 * nothing, and must say the same.
 *
 * <p>The long tests have other damages each time they are given another {@code -Dgarbage.seed=7},
 * and as many as {@code -Dgarbage.runs=5000} says.
 */
class GarbageTest {
  private static final Path EVERYTHING = Path.of("src/test/resources/sites/everything");
  private static final int FEW = 60;
  private static final int MANY = Integer.getInteger("garbage.runs", 2_000);

  /** The shipped report is much larger, and takes as many times longer. */
  private static final int OF_SHIPPED = MANY / 10;

  private static final long SEED = Long.getLong("garbage.seed", 2);

  /** What stands for something in one of the languages that a report is written in. */
  private static final List<String> SCRAPS =
      List.of(
          "[",
          "]",
          "(",
          ")",
          "{",
          "}",
          "<",
          ">",
          "\"",
          "'",
          "`",
          "```",
          "|",
          ":",
          ": ",
          "- ",
          "#",
          "&a ",
          "*a",
          "!!str ",
          "---\n",
          "@",
          "=",
          "==",
          "..",
          "*",
          ".",
          ",",
          "%",
          "\\",
          "\n",
          "\r\n",
          "\r",
          "\t",
          " ",
          "    ",
          "\u0000",
          "\u2028",
          "\uFEFF",
          "\uE000",
          "\uE0021\uE002",
          "中",
          "𝔘",
          "🚂",
          "é",
          "e\u0301",
          "~",
          "null",
          "1e99",
          "9999",
          "0",
          "-1",
          "2025-13",
          "NaN",
          "](=",
          "[](=",
          ")](",
          "[^1]",
          "[^1]: ",
          "![](",
          "<!--",
          "<a href=x>",
          "&#106;",
          "&amp;",
          "latest",
          "in",
          "not ",
          "sum(",
          "@fig-",
          "[@",
          "chart\n",
          "title:",
          "USD",
          "1e9",
          "> ");

  private static final List<DiagnosticFormat> FORMATS =
      List.of(new TextFormat(), new JsonFormat(), new GithubFormat(), new SarifFormat("0"));

  /** How many checks come between two runs of the command. */
  private static final int COMMAND_EVERY = 20;

  @TempDir private Path root;

  @Test
  void damagedContentNeverBreaksTheProgram() throws IOException {
    damage(EVERYTHING, FEW, 1);
  }

  @Test
  @Tag("long")
  void norDoesMoreOfIt() throws IOException {
    damage(EVERYTHING, MANY, SEED);
  }

  @Test
  @Tag("long")
  void norDoesThatOfTheShippedReport() throws IOException {
    damage(Path.of(""), OF_SHIPPED, SEED);
  }

  private void damage(Path source, int runs, long seed) throws IOException {
    Program.copy(source.resolve("content"), root.resolve("content"));
    Program.copy(source.resolve("templates"), root.resolve("templates"));
    List<Path> files = Program.files(root.resolve("content"));
    SiteBuild report = new SiteBuild(new Project(root, root.resolve("site"), 2, "Caravan test"));
    for (int run = 0; run < runs; run++) {
      Random random = new Random(seed * 1_000_003 + run);
      List<Path> damaged = new ArrayList<>();
      for (int i = 0; i <= random.nextInt(2); i++) {
        damaged.add(files.get(random.nextInt(files.size())));
      }
      List<byte[]> before = new ArrayList<>();
      for (Path file : damaged) {
        before.add(Files.readAllBytes(file));
        Files.write(file, damaged(Files.readAllBytes(file), random));
      }
      check(report, run % COMMAND_EVERY == 0, "run " + run + ", seed " + seed + ": " + damaged);
      for (int i = damaged.size() - 1; i >= 0; i--) {
        Files.write(damaged.get(i), before.get(i));
      }
    }
  }

  private void check(SiteBuild report, boolean byCommand, String what) {
    try {
      List<Diagnostic> found = report.check().diagnostics();
      List<Diagnostic> told = Capped.of(Grouped.of(found));
      List<String> texts = FORMATS.stream().map(format -> format.format(told)).toList();
      if (byCommand) {
        Program.Run run = Program.run(root, "check", "--threads", "2");
        assertThat(run.status())
            .as(what)
            .isEqualTo(found.stream().anyMatch(Diagnostic::isError) ? 1 : 0);
        assertThat(run.err()).as(what).startsWith(texts.get(0));
      }
    } catch (RuntimeException | StackOverflowError e) {
      throw new AssertionError(what, e);
    }
  }

  private static byte[] damaged(byte[] bytes, Random random) {
    byte[] result = bytes;
    int changes = 1 + random.nextInt(4);
    for (int i = 0; i < changes; i++) {
      result = random.nextBoolean() ? text(result, random) : raw(result, random);
    }
    return result;
  }

  /** Bytes are deleted, repeated or replaced by any. */
  private static byte[] raw(byte[] bytes, Random random) {
    int from = random.nextInt(bytes.length + 1);
    int to = Math.min(bytes.length, from + 1 + random.nextInt(20));
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    out.write(bytes, 0, from);
    switch (random.nextInt(3)) {
      case 0 -> out.write(bytes, from, 0);
      case 1 -> {
        out.write(bytes, from, to - from);
        out.write(bytes, from, to - from);
      }
      default -> out.write(random.nextInt(5) == 0 ? random.nextInt(256) : 32 + random.nextInt(95));
    }
    out.write(bytes, to, bytes.length - to);
    return out.toByteArray();
  }

  /** Lines are deleted, repeated or exchanged, or a scrap is put in. */
  private static byte[] text(byte[] bytes, Random random) {
    String text = new String(bytes, StandardCharsets.UTF_8);
    List<String> lines = new ArrayList<>(List.of(text.split("(?<=\n)", -1)));
    int at = random.nextInt(lines.size());
    String line = lines.get(at);
    switch (random.nextInt(6)) {
      case 0 -> lines.remove(at);
      case 1 -> lines.add(at, line);
      case 2 -> lines.set(at, lines.set(random.nextInt(lines.size()), line));
      default -> {
        int within = random.nextInt(line.length() + 1);
        String scrap = SCRAPS.get(random.nextInt(SCRAPS.size()));
        lines.set(at, line.substring(0, within) + scrap + line.substring(within));
      }
    }
    return String.join("", lines).getBytes(StandardCharsets.UTF_8);
  }
}
