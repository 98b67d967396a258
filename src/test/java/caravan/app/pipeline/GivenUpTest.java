package caravan.app.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import caravan.report.page.Page;
import caravan.report.page.PageReader;
import caravan.testing.Reports;
import caravan.text.diagnostic.Diagnostics;
import caravan.text.source.GivenUp;
import caravan.text.source.SourceFile;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What is given up ends, and its thread with it: also where a preview runs for days. */
class GivenUpTest {
  @TempDir Path root;

  static Stream<PathologicalBodies.Case> bodies() {
    return PathologicalBodies.all();
  }

  private static SourceFile page(String body) {
    return new SourceFile("content/en/index.md", "---\ntitle: T\n---\n\n" + body + "\n");
  }

  @ParameterizedTest
  @MethodSource("bodies")
  void aPageEndsThatIsGivenUp(PathologicalBodies.Case one) {
    SourceFile file = page(one.body().apply(1));

    assertEnds(() -> PageReader.read(file, "en", "index", new Diagnostics()));
  }

  @Test
  void soDoesEachStageThatFollows() throws Exception {
    Reports.write(
        root,
        Map.of(
            "en/index.md",
            "---\ntitle: T\n---\n\nText [41 billion](=t.KAZ@2023).\n\n"
                + "```chart\nid: fig-a\ntype: line\ntitle: A\nseries: t.*\n```\n"));
    Project project = new Project(root, root.resolve("site"), 1, "Caravan test");
    BuildMemory memory = new BuildMemory();
    try (Workers workers = new Workers(1)) {
      ParsedSite site =
          SiteParser.parse(SiteLoader.load(project, memory).value(), memory, workers).value();
      ResolvedPages pages = memory.resolved();
      Page page = site.pages().get(0);
      assertEnds(() -> pages.of(page, pages.context(site)));
      assertEnds(() -> page.body().html((one, words) -> ""));
      assertEnds(() -> SiteLoader.load(project, new BuildMemory()));
    }
  }

  /** What was given up works on no longer than until it looks at the sign. */
  @Test
  void noThreadIsLeftWhereAllIsClosed() throws InterruptedException {
    Set<Thread> threads = ConcurrentHashMap.newKeySet();
    String slow = PathologicalBodies.all().toList().get(0).body().apply(1);
    try (Workers workers = new Workers(2)) {
      List<String> read =
          workers.map(
              List.of("slow", "quick"),
              item -> {
                threads.add(Thread.currentThread());
                while (item.equals("slow")) {
                  PageReader.read(page(slow), "en", "index", new Diagnostics());
                }
                return item;
              },
              new Workers.Limit<>(100, item -> item + " is late"));
      assertThat(read).containsExactly("slow is late", "quick");
    }
    for (Thread thread : threads) {
      // Its work has ended; that of the JDK to end it may last a moment.
      thread.join(10_000);
    }
    assertThat(threads).isNotEmpty().noneMatch(Thread::isAlive);
  }

  private static void assertEnds(ThrowingCallable work) {
    Thread.currentThread().interrupt();
    try {
      assertThatThrownBy(work).isInstanceOf(GivenUp.class);
    } finally {
      Thread.interrupted();
    }
  }
}
