package caravan;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What {@code check} accepts, {@code build} can do, pictures and PDF included: reports at and
 * around every documented limit are checked and built, the same ones on every machine.
 *
 * <p>More runs: {@code -Dgarbage.runs=5000 -Dgarbage.seed=7}, with {@code -Dgarbage.keep=DIR} to
 * keep those that fail, and go on.
 */
class ValidReportsTest {
  /** How many reports are built; those that are refused come on top. */
  private static final int BUILT = Math.max(3, Integer.getInteger("garbage.runs", 100) / 30);

  private static final int RUNS = 4 * BUILT;
  private static final long SEED = Long.getLong("garbage.seed", 1);
  private static final String KEEP = System.getProperty("garbage.keep", "");

  @TempDir private Path folder;

  @Test
  void whatCheckAcceptsBuildCanDo() throws IOException {
    int fine = 0;
    List<String> wrong = new ArrayList<>();
    Map<String, Integer> refused = new TreeMap<>();
    for (int run = 0; run < RUNS && fine < BUILT; run++) {
      Path root = folder.resolve("run" + run);
      Random random = new Random(SEED * 1_000_003 + run);
      int first = (int) Math.floorMod(run + SEED * 7, (long) ReportMaker.TYPES.size());
      new ReportMaker(root, random).write(ReportMaker.TYPES.get(first));
      Program.Run checked = Program.run(root, "check", "--threads", "2");
      Program.Run built = Program.run(root, "build", options(random));
      fine += built.status() == 0 ? 1 : 0;
      heads(checked.err()).stream()
          .filter(line -> line.contains(": error["))
          .map(line -> line.replaceFirst("^.*?: error", "").replaceAll("\\d+", "N"))
          .distinct()
          .forEach(line -> refused.merge(line, 1, Integer::sum));
      String fault = fault(checked, built);
      if (fault != null) {
        wrong.add("run " + run + ", seed " + SEED + ": " + fault);
        if (KEEP.isEmpty()) {
          break;
        }
        Program.copy(root, Path.of(KEEP, SEED + "-" + run));
        Program.write(Path.of(KEEP, SEED + "-" + run, "fault.txt"), fault);
      }
      delete(root);
    }
    assertThat(wrong).isEmpty();
    assertThat(fine).as("reports that were built; the others: %s", refused).isEqualTo(BUILT);
  }

  private static String[] options(Random random) {
    List<String> options = new ArrayList<>(List.of("--threads", "2", "--no-cache"));
    if (BUILT > 3 && random.nextInt(4) == 0) {
      options.add("--pdf");
    }
    if (random.nextInt(3) == 0) {
      options.add("--compress=gz");
    }
    return options.toArray(String[]::new);
  }

  /** What is wrong with what was said; null if nothing is. */
  private static String fault(Program.Run checked, Program.Run built) {
    String both =
        "\ncheck "
            + checked.status()
            + ":\n"
            + checked.err()
            + "\nbuild "
            + built.status()
            + ":\n"
            + built.err();
    if (checked.status() > 1 || built.status() > 1) {
      return "a fault of the program" + both;
    }
    if (built.err().contains("[not-made]") || both.contains("\tat ")) {
      return "something could not be made" + both;
    }
    // Only a build knows what the fonts lack of the names of sources, and of all that a PDF shows.
    List<String> more = new ArrayList<>(heads(built.err()));
    more.removeIf(line -> line.contains("warning[font-character]"));
    List<String> less = new ArrayList<>(heads(checked.err()));
    less.removeIf(line -> line.contains("warning[font-character]"));
    return more.equals(less) && checked.status() == built.status()
        ? null
        : "check and build differ" + both;
  }

  private static List<String> heads(String said) {
    return said.lines().filter(line -> line.matches("\\S.*: (error|warning)\\[.*")).toList();
  }

  private static void delete(Path root) throws IOException {
    try (Stream<Path> walk = Files.walk(root)) {
      for (Path file : walk.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }
}
