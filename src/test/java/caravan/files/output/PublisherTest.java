package caravan.files.output;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PublisherTest {
  /** As a process that is no longer there would have named it. */
  private static final String DEAD = ".site.stage-00000000000000000000000000000000-00000000";

  @TempDir private Path root;

  private Path site() {
    return root.resolve("site");
  }

  @Test
  void publishesAndMarks() throws Exception {
    Sites.publish(site(), "one");
    assertThat(Sites.edition(site())).isEqualTo("one");
    assertThat(site().resolve(".caravan")).isRegularFile();
    assertThat(Sites.names(root)).containsExactly("site");
  }

  @Test
  void makesDirectoriesAbove() throws Exception {
    Path deep = root.resolve("a/b/site");
    Sites.publish(deep, "one");
    assertThat(Sites.edition(deep)).isEqualTo("one");
  }

  @Test
  void replacesEverythingButDotFiles() throws Exception {
    Sites.publish(site(), "one");
    Files.writeString(site().resolve("stale.html"), "stale");
    Files.writeString(site().resolve(".gitignore"), "*");
    Files.writeString(site().resolve(".git"), "gitdir: ../.git/worktrees/site");
    Files.setLastModifiedTime(site().resolve(".git"), FileTime.fromMillis(86_400_000));
    Sites.publish(site(), "two");
    assertThat(Sites.edition(site())).isEqualTo("two");
    assertThat(Sites.names(site()))
        .containsExactly(".caravan", ".git", ".gitignore", "d0", "d1", "d2", "d3");
    assertThat(site().resolve(".git")).hasContent("gitdir: ../.git/worktrees/site");
    assertThat(Files.getLastModifiedTime(site().resolve(".git")).toMillis()).isEqualTo(86_400_000);
  }

  @Test
  void twoPublicationsOfTheSameGiveTheSameFiles() throws Exception {
    Sites.publish(site(), "one");
    var before = Sites.files(site());
    Sites.publish(site(), "one");
    assertThat(Sites.files(site())).isEqualTo(before);
  }

  /** What is not written again is taken over, with its time, but for what is gone. */
  @Test
  void theOthersAreKept() throws Exception {
    Sites.publish(site(), "one");
    Files.writeString(site().resolve(".gitignore"), "*");
    FileTime longAgo = FileTime.fromMillis(86_400_000);
    Files.setLastModifiedTime(site().resolve("d1/page1.html"), longAgo);
    SiteIdentity before = SiteIdentity.of(site());
    try (Staging staging = Publisher.open(site(), List.of())) {
      staging.write(OutputPath.of("d0/page0.html"), Sites.bytes("two"));
      staging.write(OutputPath.of("new/page.html"), Sites.bytes("two"));
      assertThat(staging.publishInto(before, List.of("d2/page2.html", "d9/none.html"))).isTrue();
    }
    var files = Sites.files(site());
    assertThat(files).hasSize(Sites.FILES + 2).doesNotContainKey("d2/page2.html");
    assertThat(files.get("d0/page0.html")).isEqualTo("two");
    assertThat(files.get("d1/page1.html")).isEqualTo("one");
    assertThat(files.get(".gitignore")).isEqualTo("*");
    assertThat(Files.getLastModifiedTime(site().resolve("d1/page1.html"))).isEqualTo(longAgo);
  }

  @Test
  void aFileThatStaysTheSameIsNotWrittenAgain() throws Exception {
    Sites.publish(site(), "one");
    FileTime longAgo = FileTime.fromMillis(86_400_000);
    for (String page : List.of("d0/page0.html", "d1/page1.html", "d2/page2.html")) {
      Files.setLastModifiedTime(site().resolve(page), longAgo);
    }
    try (Staging staging = Publisher.open(site(), List.of())) {
      staging.write(OutputPath.of("d0/page0.html"), Sites.bytes("one"));
      staging.write(OutputPath.of("d1/page1.html"), Sites.bytes("eno"));
      staging.write(OutputPath.of("d2/page2.html/inner.html"), Sites.bytes("one"));
      staging.publish();
    }
    assertThat(site().resolve("d0/page0.html")).hasContent("one");
    assertThat(Files.getLastModifiedTime(site().resolve("d0/page0.html"))).isEqualTo(longAgo);
    assertThat(site().resolve("d1/page1.html")).hasContent("eno");
    assertThat(Files.getLastModifiedTime(site().resolve("d1/page1.html"))).isGreaterThan(longAgo);
    assertThat(site().resolve("d2/page2.html/inner.html")).hasContent("one");
    assertThat(Sites.names(site())).containsExactly(".caravan", "d0", "d1", "d2");
  }

  @Test
  void aSiteThatIsGivenUpLeavesTheFilesOfTheOneBefore() throws Exception {
    Sites.publish(site(), "one");
    var before = Sites.files(site());
    try (Staging staging = Publisher.open(site(), List.of())) {
      Sites.write(staging, "one");
    }
    assertThat(Sites.files(site())).isEqualTo(before);
  }

  @Test
  void closedWithoutPublicationLeavesTheSiteAsItWas() throws Exception {
    Sites.publish(site(), "one");
    Object key = Files.readAttributes(site(), "unix:ino");
    try (Staging staging = Publisher.open(site(), List.of())) {
      Sites.write(staging, "two");
    }
    assertThat(Sites.edition(site())).isEqualTo("one");
    assertThat(Files.readAttributes(site(), "unix:ino")).isEqualTo(key);
    assertThat(Sites.names(root)).containsExactly("site");
  }

  @Test
  void nothingIsVisibleBeforePublication() throws Exception {
    try (Staging staging = Publisher.open(site(), List.of())) {
      Sites.write(staging, "one");
      assertThat(site()).doesNotExist();
    }
    assertThat(Sites.names(root)).isEmpty();
  }

  @Test
  void aClosedTreeTakesNothing() throws Exception {
    Staging staging = Publisher.open(site(), List.of());
    staging.publish();
    staging.close();
    staging.close();
    assertThatIllegalStateException()
        .isThrownBy(() -> staging.write(OutputPath.of("a"), new byte[0]));
    assertThatIllegalStateException().isThrownBy(staging::publish);
    assertThat(site()).isDirectory();
  }

  @Test
  void theSamePathTwiceIsAFault() throws Exception {
    try (Staging staging = Publisher.open(site(), List.of())) {
      staging.write(OutputPath.of("en/a.html"), Sites.bytes("1"));
      assertThatIllegalStateException()
          .isThrownBy(() -> staging.write(OutputPath.of("en/A.html"), Sites.bytes("2")))
          .withMessageContaining("\"en/a.html\" and \"en/A.html\"");
    }
  }

  @Test
  void manyThreadsWriteOneSite() throws Exception {
    List<Callable<Void>> writers = new ArrayList<>();
    try (Staging staging = Publisher.open(site(), List.of())) {
      for (int i = 0; i < 500; i++) {
        OutputPath path = OutputPath.of("d" + i % 7 + "/e" + i % 3 + "/" + i + ".html");
        writers.add(
            () -> {
              staging.write(path, Sites.bytes(path.text()));
              return null;
            });
      }
      runAll(writers);
      staging.publish();
    }
    var files = Sites.files(site());
    files.remove(".caravan");
    assertThat(files).hasSize(500).allSatisfy((name, text) -> assertThat(text).isEqualTo(name));
  }

  @Test
  void buildsAtTheSameTimeDoNotHarmEachOther() throws Exception {
    Sites.publish(site(), "first");
    Files.writeString(site().resolve(".gitignore"), "*");
    List<Callable<Void>> builds = new ArrayList<>();
    for (int i = 0; i < 40; i++) {
      String edition = "edition" + i;
      builds.add(
          () -> {
            Sites.publish(site(), edition);
            return null;
          });
    }
    runAll(builds);
    assertThat(Sites.edition(site())).startsWith("edition");
    assertThat(site().resolve(".gitignore")).hasContent("*");
    assertThat(Sites.names(root)).containsExactly("site");
  }

  private static void runAll(List<Callable<Void>> tasks) throws Exception {
    ExecutorService threads = Executors.newFixedThreadPool(8);
    try {
      for (Future<Void> done : threads.invokeAll(tasks)) {
        done.get();
      }
    } finally {
      threads.shutdown();
    }
  }

  @Test
  void theNextOpenPutsBackASiteThatWasKilledBetweenTheRenames() throws Exception {
    Sites.publish(site(), "old");
    Path work = leftover();
    Files.createDirectory(work.resolve("new"));
    Files.move(site(), work.resolve("old"));
    try (Staging staging = Publisher.open(site(), List.of())) {
      assertThat(Sites.edition(site())).isEqualTo("old");
    }
    assertThat(Sites.names(root)).containsExactly("site");
  }

  @Test
  void anOldSiteOnceReplacedIsNeverPutBack() throws Exception {
    Sites.publish(site(), "new");
    Files.createDirectory(leftover().resolve("old"));
    Publisher.open(site(), List.of()).close();
    assertThat(Sites.edition(site())).isEqualTo("new");
    Files.createDirectory(leftover().resolve("replaced"));
    Files.move(site(), root.resolve("elsewhere"));
    Publisher.open(site(), List.of()).close();
    assertThat(site()).doesNotExist();
    assertThat(Sites.names(root)).containsExactly("elsewhere");
  }

  @Test
  void leftoversAreDeletedAndStrangersAreNot() throws Exception {
    Path work = leftover();
    Files.createDirectories(work.resolve("new/a/b"));
    Files.writeString(work.resolve("new/a/b/c.html"), "c");
    Files.createDirectory(root.resolve(DEAD.replaceAll("0$", "1")));
    List<String> strangers =
        List.of(".site.stage-mine", ".site.stage-x.stage-" + "0".repeat(32) + "-00000000", "keep");
    for (String stranger : strangers) {
      Files.createDirectory(root.resolve(stranger));
      Files.createFile(root.resolve(stranger).resolve("lock"));
    }
    Publisher.open(site(), List.of()).close();
    assertThat(Sites.names(root)).containsExactlyElementsOf(strangers);
  }

  private Path leftover() throws IOException {
    Path work = Files.createDirectory(root.resolve(DEAD));
    Files.createFile(work.resolve("lock"));
    return work;
  }

  @Test
  void aSwapWhoseSecondHalfFailsPutsTheOldSiteBack() throws Exception {
    Sites.publish(site(), "old");
    try (Staging staging = Publisher.open(site(), List.of())) {
      Files.move(newDirectory(), root.resolve("stolen"));
      assertThatThrownBy(staging::publish).isInstanceOf(IOException.class);
      assertThat(Sites.edition(site())).isEqualTo("old");
    }
    assertThat(Sites.edition(site())).isEqualTo("old");
    assertThat(Sites.names(root)).containsExactly("site", "stolen");
  }

  @Test
  void aDotFileThatCanNotBeKeptStopsThePublication() throws Exception {
    Sites.publish(site(), "old");
    Files.writeString(site().resolve(".secret"), "x");
    try (Staging staging = Publisher.open(site(), List.of())) {
      Files.createDirectories(newDirectory().resolve(".secret/full"));
      assertThatThrownBy(staging::publish).isInstanceOf(IOException.class);
    }
    assertThat(site().resolve(".secret")).hasContent("x");
    assertThat(Sites.edition(site())).isEqualTo("old");
  }

  private Path newDirectory() throws IOException {
    try (Stream<Path> entries = Files.list(root)) {
      return entries
          .map(entry -> entry.resolve("new"))
          .filter(Files::isDirectory)
          .findFirst()
          .orElseThrow();
    }
  }

  @Test
  void theSiteIsReadableAsTheUmaskSays() throws Exception {
    Path plain = Files.createDirectory(root.resolve("plain"));
    Path file = Files.createFile(root.resolve("plain.txt"));
    Sites.publish(site(), "one");
    for (Path directory : List.of(site(), site().resolve("d1"))) {
      assertThat(permissions(directory)).isEqualTo(permissions(plain));
    }
    assertThat(permissions(site().resolve("d1/page1.html"))).isEqualTo(permissions(file));
  }

  private static String permissions(Path path) throws IOException {
    return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
  }
}
