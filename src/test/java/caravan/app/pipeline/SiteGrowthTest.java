package caravan.app.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import caravan.files.output.OutputRefused;
import caravan.testing.Reports;
import com.sun.management.ThreadMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What a site of many pages costs. Work is counted in bytes that are allocated, which is the same
 * on a busy machine; whatever looks at all pages for each of them allocates something each time, or
 * writes it down.
 */
class SiteGrowthTest {
  private static final int FEW = 100;
  private static final int MANY = 1_000;

  /** Ten times the pages cost ten times the work, and what a report costs as such is in both. */
  private static final double MOST_GROWTH = 11;

  private record Cost(long allocated, long indexBytes, long pageBytes) {}

  @Test
  void manyPagesCostWhatTheyAre(@TempDir Path few, @TempDir Path many)
      throws IOException, OutputRefused {
    build(few.resolve("warm"), FEW);
    Cost small = build(few.resolve("report"), FEW);
    Cost large = build(many, MANY);

    assertThat((double) large.allocated())
        .as("%s, %s", small, large)
        .isLessThan(small.allocated() * MOST_GROWTH);
    assertThat((double) large.pageBytes()).isLessThan(small.pageBytes() * 1.1);
    assertThat((double) large.indexBytes()).isLessThan(small.indexBytes() * 1.1);
  }

  private static Cost build(Path root, int pages) throws IOException, OutputRefused {
    Map<String, String> files = new TreeMap<>();
    files.put("site.yaml", "title: Test\nlanguages: [en]\nbase-url: https://example.org/\n");
    files.put("en/index.md", "---\ntitle: Start\n---\n\nAll of them.\n");
    files.put("en/deep/index.md", "---\ntitle: A section\n---\n\nHalf of them.\n");
    for (int i = 0; i < pages; i++) {
      String folder = i % 2 == 0 ? "en/" : "en/deep/";
      files.put(
          folder + "page-" + (1000 + i) + ".md",
          """
          ---
          title: Page %d "quoted" of 2025
          date: 2025-01-02
          ---

          Trade of [3](=t.KAZ@2025/1e9USD), [as before](page-%d.md), by [@a].

          ## A heading

          | Year | Value |
          | --- | --- |
          | 2024 | [2](=t.KAZ@2024/1e9USD) |
          """
              .formatted(i, 1000 + i % 2));
    }
    Reports.write(root, files);
    Allocated allocated = new Allocated();
    Project project = new Project(root, root.resolve("site"), 1, "Caravan test");
    assertThat(SiteBuild.once(project, allocated, KeptSites.NONE).build().hasErrors()).isFalse();
    return new Cost(
        allocated.bytes(),
        Files.size(root.resolve("site/en/index.html")),
        Files.size(root.resolve("site/en/deep/page-1051.html")));
  }

  /** The bytes that the threads of a run have allocated when they were last heard of. */
  private static final class Allocated implements Progress {
    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

    private final long before = ofThisThread();
    private final Map<Long, Long> others = new ConcurrentHashMap<>();

    private static long ofThisThread() {
      return THREADS.getThreadAllocatedBytes(Thread.currentThread().getId());
    }

    long bytes() {
      return ofThisThread() - before + others.values().stream().mapToLong(n -> n).sum();
    }

    @Override
    public void step(Step step) {}

    @Override
    public void items(int count) {}

    @Override
    public void done() {
      others.put(Thread.currentThread().getId(), ofThisThread());
    }
  }
}
