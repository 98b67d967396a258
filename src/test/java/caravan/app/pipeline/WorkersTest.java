package caravan.app.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import caravan.text.diagnostic.TextFormat;
import caravan.text.source.SourceFile;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
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
  void whatNeverEndsIsGivenUpAndStops() throws InterruptedException {
    CountDownLatch stopped = new CountDownLatch(1);
    try (Workers workers = new Workers(1)) {
      List<String> results =
          workers.map(
              List.of("slow", "quick"),
              item -> {
                while (item.equals("slow") && !Thread.currentThread().isInterrupted()) {
                  Thread.onSpinWait();
                }
                if (item.equals("slow")) {
                  stopped.countDown();
                }
                return item;
              },
              new Workers.Limit<>(40, item -> item + " is late"));
      assertThat(results).containsExactly("slow is late", "quick");
      // Not only left alone: it works on no longer.
      stopped.await();
    }
  }

  @Test
  void timeThatOthersTakeDoesNotCount() {
    CountDownLatch waiting = new CountDownLatch(1);
    try (Workers workers = new Workers(1)) {
      List<String> results =
          workers.map(
              List.of("page"),
              item -> {
                await(waiting, 200);
                return item;
              },
              new Workers.Limit<>(40, item -> item + " is late"));
      assertThat(results).containsExactly("page");
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
    assertThat(late.value().page()).isEmpty();
    assertThat(new TextFormat().format(late.diagnostics()))
        .isEqualTo(
            """
            content/en/slow.md:1:1: error[too-slow]: this page takes more than 60 seconds of \
            processor time to read
              1 | ---
                | ^
              help: split the page; something in it is very long, or nested very deeply
            """);
  }

  private static void await(CountDownLatch latch, long millis) {
    try {
      assertThat(latch.await(millis, TimeUnit.MILLISECONDS)).isFalse();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
