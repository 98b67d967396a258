package caravan.build;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import caravan.diagnostic.TextFormat;
import caravan.source.SourceFile;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class WorkersTest {
  @Test
  void resultsKeepTheOrderOfTheItems() {
    List<Integer> items = IntStream.range(0, 200).boxed().toList();
    try (Workers workers = new Workers(4)) {
      assertThat(workers.map(items, item -> item * 2))
          .isEqualTo(items.stream().map(item -> item * 2).toList());
    }
  }

  @Test
  void whatNeverEndsIsGivenUp() {
    CountDownLatch never = new CountDownLatch(1);
    try (Workers workers = new Workers(1)) {
      List<String> results =
          workers.map(
              List.of("page"),
              item -> {
                await(never);
                return item;
              },
              0,
              item -> item + " is late");
      assertThat(results).containsExactly("page is late");
    }
  }

  @Test
  void aFaultReachesTheCaller() {
    try (Workers workers = new Workers(2)) {
      assertThatThrownBy(
              () ->
                  workers.map(
                      List.of(1),
                      item -> {
                        throw new IllegalArgumentException("item " + item);
                      }))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessage("item 1");
    }
  }

  @Test
  void aPageThatTakesTooLongIsReported() {
    SourceFile file = new SourceFile("content/en/slow.md", "---\ntitle: Slow\n---\n");
    var late = SiteParser.late(new LoadedSite.PageFile(file, "en", "slow"));
    assertThat(late.value()).isEmpty();
    assertThat(new TextFormat().format(late.diagnostics()))
        .isEqualTo(
            """
            content/en/slow.md:1:1: error[too-slow]: this page took longer than 30 seconds to read
              1 | ---
                | ^
            """);
  }

  private static void await(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
