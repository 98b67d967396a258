package caravan;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Content is untrusted: whatever stands in its files, the program says what is wrong with it, and
 * never fails itself. The shipped report is damaged at random, the same way on every machine.
 *
 * <p>More runs: {@code -Dgarbage.runs=5000 -Dgarbage.seed=7}.
 */
class GarbageTest {
  private static final int RUNS = Integer.getInteger("garbage.runs", 100);
  private static final long SEED = Long.getLong("garbage.seed", 1);

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

  @TempDir private Path root;

  @Test
  void damagedContentNeverBreaksTheProgram() throws IOException {
    Reports.copy(Path.of("content"), root.resolve("content"));
    List<Path> files = Reports.files(root.resolve("content"));
    for (int run = 0; run < RUNS; run++) {
      Random random = new Random(SEED * 1_000_003 + run);
      List<Path> damaged = new ArrayList<>();
      for (int i = 0; i <= random.nextInt(2); i++) {
        damaged.add(files.get(random.nextInt(files.size())));
      }
      List<byte[]> before = new ArrayList<>();
      for (Path file : damaged) {
        before.add(Files.readAllBytes(file));
        Files.write(file, damaged(Files.readAllBytes(file), random));
      }
      Reports.Run result = Reports.run(root, "check", "--threads", "2");
      assertThat(result.status())
          .as("run %d, seed %d, files %s:%n%s", run, SEED, damaged, result.err())
          .isIn(0, 1);
      for (int i = damaged.size() - 1; i >= 0; i--) {
        Files.write(damaged.get(i), before.get(i));
      }
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
