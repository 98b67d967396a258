package caravan.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What the fuzzer found, once more: each input that did harm is kept in {@code
 * src/test/resources/fuzz/TARGET}. And a few of the texts that the fuzzer begins with, so that it
 * does not come to a halt at the first of them.
 */
class FuzzReplayTest {
  private static final Path FOUND = Path.of("src/test/resources/fuzz");

  /** How many of the first texts of each target are tried. */
  private static final int SEEDS = 8;

  static Stream<Arguments> targets() {
    return Targets.all().stream().map(target -> Arguments.of(Named.of(target.name(), target)));
  }

  @ParameterizedTest
  @MethodSource("targets")
  void holdsForWhatOnceDidHarm(Target target) throws Exception {
    for (Path file : found(target.name())) {
      accept(target, Files.readAllBytes(file), file.toString());
    }
  }

  @ParameterizedTest
  @MethodSource("targets")
  void holdsForTheFirstTexts(Target target) throws Exception {
    List<byte[]> seeds = target.seeds();
    int step = Math.max(1, seeds.size() / SEEDS);
    assertThat(seeds).isNotEmpty();
    for (int i = 0; i < seeds.size(); i += step) {
      accept(target, seeds.get(i), "seed " + i);
    }
  }

  private static void accept(Target target, byte[] input, String name) throws Exception {
    try {
      target.accept(input);
    } catch (AssertionError | RuntimeException e) {
      throw new AssertionError(target.name() + ", " + name + ": " + e.getMessage(), e);
    }
  }

  private static List<Path> found(String target) throws IOException {
    Path folder = FOUND.resolve(target);
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> files = Files.list(folder)) {
      return files.sorted().toList();
    }
  }
}
