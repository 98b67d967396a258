package caravan.fuzz;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * Runs the fuzzer on one target after the other, each in a process of its own.
 *
 * <p>Arguments: how many seconds each target gets, the folder for what is tried and found, then the
 * names of targets; all of them where none is named. Ends with 1 where something was found.
 */
public final class FuzzRun {
  /**
   * An input that takes longer than this is a finding, in seconds: none should take one. By the
   * clock, so on a busy machine more is needed.
   */
  private static final int SLOW = Integer.getInteger("fuzz.slow", 10);

  /** How many different findings end the run of a target. */
  private static final int MOST = 20;

  /** What is watched: the program, and the library that is as exposed as it is. */
  private static final String WATCHED = "caravan.**:com.vladsch.flexmark.**";

  private FuzzRun() {}

  /** See above. */
  public static void main(String[] arguments) throws IOException, InterruptedException {
    int seconds = Integer.parseInt(arguments[0]);
    Path folder = Path.of(arguments[1]);
    List<String> names = new ArrayList<>();
    for (int i = 2; i < arguments.length; i++) {
      names.addAll(List.of(arguments[i].strip().split("[\\s,]+", -1)));
    }
    names.removeIf(String::isEmpty);
    if (names.isEmpty()) {
      Targets.all().forEach(target -> names.add(target.name()));
    }
    boolean found = false;
    for (String name : names) {
      found |= run(Targets.named(name), seconds, folder.resolve(name)) != 0;
    }
    if (found) {
      throw new IllegalStateException(
          "something was found: see "
              + folder
              + "/TARGET/found-*, and keep it below"
              + " src/test/resources/fuzz/TARGET once it is mended");
    }
  }

  private static int run(Target target, int seconds, Path folder)
      throws IOException, InterruptedException {
    Path seeds = folder.resolve("seeds");
    Path corpus = folder.resolve("corpus");
    Files.createDirectories(seeds);
    Files.createDirectories(corpus);
    int count = 0;
    for (byte[] seed : target.seeds()) {
      Files.write(seeds.resolve("seed-" + count++), seed);
    }
    Path words = folder.resolve("words");
    Files.write(words, FuzzWords.ofDictionary());
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-Xmx2g", "-Xss2m", "-XX:+UseSerialGC"));
    command.addAll(List.of("-cp", System.getProperty("java.class.path")));
    command.add("com.code_intelligence.jazzer.Jazzer");
    command.add("--target_class=" + FuzzDriver.class.getName());
    command.add("--target_args=" + target.name());
    command.add("--instrumentation_includes=" + WATCHED);
    command.add("--custom_hook_includes=" + WATCHED);
    command.add("--keep_going=" + MOST);
    command.add("--reproducer_path=" + folder);
    command.add("-artifact_prefix=" + folder + "/found-");
    command.add("-dict=" + words);
    command.add("-timeout=" + SLOW);
    command.add("-report_slow_units=" + SLOW);
    command.add("-max_total_time=" + seconds);
    command.add("-max_len=20000");
    command.add("-rss_limit_mb=4000");
    command.add("-print_final_stats=1");
    command.addAll(Stream.of(corpus, seeds).map(Path::toString).toList());
    System.out.println("Fuzzing " + target.name() + " for " + seconds + " seconds");
    return new ProcessBuilder(command).inheritIO().start().waitFor();
  }
}
