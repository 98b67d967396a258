package caravan.bench;

import caravan.app.pipeline.KeptSites;
import caravan.app.pipeline.Progress;
import caravan.app.pipeline.Project;
import caravan.app.pipeline.SiteBuild;
import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.nio.file.Path;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One stage of a report in a process of its own, which has to load and to compile what it needs.
 * Arguments: the stage, the folder of the report, that of the cache. Prints its processor time and
 * its time by the clock in ms, and what its heap held at most in MB.
 */
public final class OneRun {
  private OneRun() {}

  /** What is measured. */
  enum Stage {
    /** All pages parsed, and nothing looked up. */
    READ,
    /** All of {@code check}, without what is known of earlier ones. */
    CHECK,
    /** All of {@code build}, without what is kept of earlier ones. */
    BUILD,
    /** All of {@code build}, with what is kept. */
    AGAIN
  }

  /** See above. */
  public static void main(String[] arguments) throws Exception {
    Stage stage = Stage.valueOf(arguments[0]);
    Path root = Path.of(arguments[1]);
    Path cache = stage == Stage.AGAIN ? Path.of(arguments[2]) : null;
    SiteBuild build = SiteBuild.once(project(root, cache), Progress.NONE, KeptSites.NONE);
    boolean wrong =
        switch (stage) {
          case READ -> build.pages().hasErrors();
          case CHECK -> build.check().hasErrors();
          case BUILD, AGAIN -> build.build().hasErrors();
        };
    if (wrong) {
      throw new IllegalStateException("the report has errors");
    }
    OperatingSystemMXBean system = ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);
    long heap = 0;
    for (MemoryPoolMXBean pool : ManagementFactory.getMemoryPoolMXBeans()) {
      if (pool.getType() == java.lang.management.MemoryType.HEAP) {
        heap += pool.getPeakUsage().getUsed();
      }
    }
    System.out.println(
        system.getProcessCpuTime() / 1_000_000
            + " "
            + ManagementFactory.getRuntimeMXBean().getUptime()
            + " "
            + (heap >> 20));
  }

  private static Project project(Path root, @Nullable Path cache) {
    int threads = Runtime.getRuntime().availableProcessors();
    return new Project(root, root.resolve("site"), threads, "Caravan", cache, Set.of());
  }
}
