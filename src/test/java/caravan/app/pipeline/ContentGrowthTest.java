package caravan.app.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import caravan.testing.Reports;
import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Isolated;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Nothing that an author may write costs the square of its length. Compared is the processor time
 * at two sizes, and not that of the clock, so that a busy machine is no slow one.
 */
@Tag("long")
@Isolated("measures the processor time of the whole process")
class ContentGrowthTest {
  /** How much longer the longer text is. */
  private static final int LONGER = 4;

  /** Between 4, of what costs its length, and 16, of what costs the square of it. */
  private static final double MOST_GROWTH = 9;

  /** What the machine itself spends beside the test: compiling and collecting garbage. */
  private static final long NOISE_NANOS = 400_000_000;

  @TempDir Path root;

  static Stream<PathologicalBodies.Case> bodies() {
    return PathologicalBodies.all();
  }

  @ParameterizedTest
  @MethodSource("bodies")
  void itCostsItsLength(PathologicalBodies.Case one) throws IOException {
    String shorter = one.body().apply(1);
    String longer = one.body().apply(LONGER);
    cost(shorter);
    long once = cost(shorter);
    long more = cost(longer);

    assertThat((double) more)
        .as("%s: %d ms, %d times as long: %d ms", one, once / 1_000_000, LONGER, more / 1_000_000)
        .isLessThan(MOST_GROWTH * once + NOISE_NANOS);
  }

  private long cost(String body) throws IOException {
    Reports.write(root, Map.of("en/index.md", "---\ntitle: T\n---\n\n" + body + "\n"));
    OperatingSystemMXBean system = ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);
    long before = system.getProcessCpuTime();
    Reports.build(root, 1);
    return system.getProcessCpuTime() - before;
  }
}
