package caravan.app.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import caravan.files.cache.CacheDirectory;
import caravan.testing.Reports;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Digests of files are remembered where nobody can have written to them since. */
class KnownDigestsTest {
  @TempDir private Path root;
  @TempDir private Path cache;

  private CacheDirectory disk;
  private Project project;

  @BeforeEach
  void begin() {
    disk = new CacheDirectory(cache.resolve("caravan"), 1 << 20);
    project = new Project(root, root.resolve("site"), 1, "test");
  }

  private InputFile file(String name, Duration ago) {
    FileTime now = Objects.requireNonNull(disk.now(), "the cache can be written");
    FileTime changed = FileTime.from(now.toInstant().minus(ago));
    return new InputFile(root.resolve(name), name, name + "'s state", 3, changed);
  }

  private @Nullable String known(InputFile file) {
    return KnownDigests.of(project, disk).of(file);
  }

  @Test
  void whatChangedALittleBeforeIsReadAgain() {
    InputFile old = file("old", Duration.ofSeconds(10));
    InputFile fresh = file("fresh", Duration.ofSeconds(1));
    InputFile unknown =
        new InputFile(root.resolve("x"), "x", "y", 3, FileTime.fromMillis(Long.MAX_VALUE));
    KnownDigests.of(project, disk).keep(List.of(old, fresh, unknown), List.of("a", "b", "c"));
    assertThat(known(old)).isEqualTo("a");
    assertThat(known(fresh)).isNull();
    assertThat(known(unknown)).isNull();
  }

  /** However long the reading takes. */
  @Test
  void whatChangedALittleBeforeReadingBeganIsReadAgain() throws InterruptedException {
    KnownDigests known = KnownDigests.of(project, disk);
    InputFile fresh = file("fresh", Duration.ofMillis(1_800));
    Thread.sleep(400);
    known.keep(List.of(fresh), List.of("a"));
    assertThat(known(fresh)).isNull();
  }

  @Test
  void anotherStateIsAnotherFile() {
    InputFile old = file("old", Duration.ofSeconds(10));
    KnownDigests.of(project, disk).keep(List.of(old), List.of("a"));
    assertThat(known(new InputFile(old.path(), old.name(), "other", 3, old.changed()))).isNull();
    project = new Project(root.resolve("beside"), root.resolve("site"), 1, "test");
    assertThat(known(old)).isNull();
  }

  @Test
  void withoutACacheNothingIsKnown() {
    InputFile old = file("old", Duration.ofSeconds(10));
    KnownDigests none = KnownDigests.of(project, null);
    none.keep(List.of(old), List.of("a"));
    assertThat(none.of(old)).isNull();
    assertThat(known(old)).isNull();
  }

  /** Bytes and time as before, and nevertheless another state. */
  @Test
  void whoWritesTheSameSizeAndSetsTheTimeBackIsSeen() throws IOException {
    Reports.write(root, Map.of("en/index.md", "---\ntitle: One\n---\n\nText.\n"));
    Path page = root.resolve("content/en/index.md");
    FileTime time = Files.getLastModifiedTime(page);
    String before = InputDigest.stamp(InputFile.of(project));
    Files.writeString(page, "---\ntitle: Two\n---\n\nText.\n");
    Files.setLastModifiedTime(page, time);
    assertThat(InputDigest.stamp(InputFile.of(project))).isNotEqualTo(before);
  }
}
