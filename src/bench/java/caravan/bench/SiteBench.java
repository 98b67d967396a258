package caravan.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Whole runs on reports of several sizes, each stage in a process of its own, medians of several.
 * Prints them with their ratios to a baseline, which another state of the program has left on the
 * same machine; where there is none, this run becomes it.
 *
 * <p>Arguments: sizes in pages ({@code 100 1000}), {@code charts} for a chart on each page, {@code
 * runs=5}, {@code folder=DIR} for reports and baseline.
 */
public final class SiteBench {
  private static final List<String> SETTINGS =
      List.of(
          "-XX:TieredStopAtLevel=1",
          "-XX:+UseSerialGC",
          "-XX:NewRatio=1",
          "-Dorg.freemarker.loggerLibrary=none");

  private SiteBench() {}

  private record Cost(long processorMillis, long clockMillis, long heapMegabytes) {}

  /** See above. */
  public static void main(String[] arguments) throws Exception {
    List<Integer> sizes = new ArrayList<>();
    boolean charts = false;
    int runs = 3;
    Path folder = Path.of("target/bench");
    for (String argument : arguments) {
      if (argument.equals("charts")) {
        charts = true;
      } else if (argument.startsWith("runs=")) {
        runs = Integer.parseInt(argument.substring("runs=".length()));
      } else if (argument.startsWith("folder=")) {
        folder = Path.of(argument.substring("folder=".length()));
      } else {
        sizes.add(Integer.valueOf(argument));
      }
    }
    Path baseline = folder.resolve("baseline.tsv");
    Map<String, Long> before = read(baseline);
    List<String> lines = new ArrayList<>();
    System.out.println("stage\tprocessor ms\tto baseline\tclock ms\theap MB");
    for (int pages : sizes.isEmpty() ? List.of(100, 1000) : sizes) {
      String name = pages + (charts ? "-charts" : "");
      Path root = folder.resolve(name).toAbsolutePath();
      BenchSite.write(root, pages, charts);
      for (Map.Entry<String, Cost> one : costs(root, runs).entrySet()) {
        String key = name + " " + one.getKey();
        Cost cost = one.getValue();
        Long known = before.get(key);
        String ratio =
            known == null
                ? "–"
                : String.format(Locale.ROOT, "%.2f", cost.processorMillis() / (double) known);
        System.out.println(
            String.join(
                "\t",
                key,
                Long.toString(cost.processorMillis()),
                ratio,
                Long.toString(cost.clockMillis()),
                Long.toString(cost.heapMegabytes())));
        lines.add(key + "\t" + cost.processorMillis());
      }
    }
    if (before.isEmpty()) {
      Files.write(baseline, lines);
      System.out.println("This is the baseline now: " + baseline);
    }
  }

  private static Map<String, Cost> costs(Path root, int runs) throws Exception {
    Map<String, Cost> costs = new LinkedHashMap<>();
    costs.put("read", median(root, OneRun.Stage.READ, runs));
    costs.put("check", median(root, OneRun.Stage.CHECK, runs));
    costs.put("build", median(root, OneRun.Stage.BUILD, runs));
    run(root, OneRun.Stage.AGAIN);
    costs.put("nothing changed", median(root, OneRun.Stage.AGAIN, runs));
    List<Cost> changed = new ArrayList<>();
    Path page = root.resolve("content/en/reports/" + BenchSite.page(1) + ".md");
    String text = Files.readString(page);
    for (int i = 1; i <= runs; i++) {
      Files.writeString(page, text + "\nOne more sentence" + " more".repeat(i) + ".\n");
      changed.add(run(root, OneRun.Stage.AGAIN));
    }
    Files.writeString(page, text);
    costs.put("one page changed", median(changed));
    return costs;
  }

  private static Cost median(Path root, OneRun.Stage stage, int runs) throws Exception {
    List<Cost> costs = new ArrayList<>();
    for (int i = 0; i < runs; i++) {
      costs.add(run(root, stage));
    }
    return median(costs);
  }

  private static Cost median(List<Cost> costs) {
    return costs.stream()
        .sorted((a, b) -> Long.compare(a.processorMillis(), b.processorMillis()))
        .toList()
        .get(costs.size() / 2);
  }

  private static Cost run(Path root, OneRun.Stage stage) throws IOException, InterruptedException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(SETTINGS);
    command.addAll(List.of("-cp", System.getProperty("java.class.path"), OneRun.class.getName()));
    command.addAll(List.of(stage.name(), root.toString(), root.resolve("cache").toString()));
    Process process =
        new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start();
    String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    if (process.waitFor() != 0) {
      throw new IllegalStateException(stage + " failed: " + out);
    }
    long[] numbers =
        Arrays.stream(out.strip().split(" ", -1)).mapToLong(Long::parseLong).toArray();
    return new Cost(numbers[0], numbers[1], numbers[2]);
  }

  private static Map<String, Long> read(Path baseline) throws IOException {
    Map<String, Long> known = new LinkedHashMap<>();
    if (Files.exists(baseline)) {
      try (Stream<String> lines = Files.lines(baseline)) {
        lines
            .map(line -> line.split("\t", -1))
            .forEach(parts -> known.put(parts[0], Long.valueOf(parts[1])));
      }
    }
    return known;
  }
}
