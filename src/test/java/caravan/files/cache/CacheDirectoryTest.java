package caravan.files.cache;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CacheDirectoryTest {
  private static final byte[] CONTENT = "content".getBytes(StandardCharsets.UTF_8);

  @TempDir Path root;

  private static String key(int number) {
    return "%064x".formatted(number);
  }

  private CacheDirectory open(long limit) {
    return new CacheDirectory(root.resolve("cache"), limit);
  }

  private List<Path> files() throws IOException {
    try (Stream<Path> files = Files.walk(root)) {
      return files.filter(Files::isRegularFile).sorted().toList();
    }
  }

  @Test
  void keepsFromRunToRun() {
    open(1000).put(key(1), CONTENT);

    assertThat(open(1000).get(key(1))).isEqualTo(CONTENT);
    assertThat(open(1000).get(key(2))).isNull();
  }

  @Test
  void makesNothingBeforeSomethingIsKept() throws IOException {
    assertThat(open(1000).get(key(1))).isNull();
    open(1000).trim();

    assertThat(files()).isEmpty();
    assertThat(root.resolve("cache")).doesNotExist();
  }

  @Test
  void aFileInItsPlaceIsNoFault() throws IOException {
    Files.writeString(root.resolve("cache"), "x");
    CacheDirectory cache = open(1000);
    cache.put(key(1), CONTENT);
    assertThat(cache.get(key(1))).isNull();
    cache.trim();
    assertThat(root.resolve("cache")).hasContent("x");
  }

  @Test
  void foldersInPlaceOfEntriesAreNoFault() throws IOException {
    Files.createDirectories(root.resolve("cache/00/" + key(1).substring(2)));
    Files.writeString(root.resolve("cache/11"), "x");
    CacheDirectory cache = open(0);
    cache.put(key(1), CONTENT);
    assertThat(cache.get(key(1))).isNull();
    cache.put("11" + key(1).substring(2), CONTENT);
    assertThat(cache.get("11" + key(1).substring(2))).isNull();
    cache.trim();
  }

  @Test
  void whatVanishesWhileItIsTrimmedIsNoFault() throws Exception {
    CacheDirectory cache = open(0);
    for (int round = 0; round < 5; round++) {
      for (int i = 0; i < 200; i++) {
        cache.put("%02x".formatted(i) + key(round).substring(2), CONTENT);
      }
      Thread other =
          new Thread(
              () -> {
                for (Path file : filesNow()) {
                  file.toFile().delete();
                  file.getParent().toFile().delete();
                }
              });
      other.start();
      open(0).trim();
      other.join();
    }
  }

  private List<Path> filesNow() {
    try {
      return files();
    } catch (IOException | java.io.UncheckedIOException e) {
      return List.of();
    }
  }

  @Test
  void aFolderThatMayNotBeReadIsNoFault() throws IOException {
    open(1000).put(key(1), CONTENT);
    Path folder = files().get(0).getParent();
    assertThat(folder.toFile().setReadable(false)).isTrue();
    assertThat(folder.toFile().setExecutable(false)).isTrue();
    open(0).trim();
    open(1000).put(key(1), CONTENT);
    assertThat(folder.toFile().setExecutable(true)).isTrue();
    assertThat(folder.toFile().setReadable(true)).isTrue();
  }

  @Test
  void whatIsLargerThanAllMayBeIsNotRead() throws IOException {
    open(1000).put(key(1), CONTENT);
    assertThat(open(10).get(key(1))).isNull();
  }

  @Test
  void whatIsDamagedIsNotThere() throws IOException {
    open(1000).put(key(1), CONTENT);
    Path file = files().get(0);
    byte[] whole = Files.readAllBytes(file);
    for (int length = 0; length < whole.length; length++) {
      Files.write(file, java.util.Arrays.copyOf(whole, length));
      assertThat(open(1000).get(key(1))).as("cut to %d", length).isNull();
    }
    for (int at = 0; at < whole.length; at++) {
      byte[] other = whole.clone();
      other[at] ^= 1;
      Files.write(file, other);
      assertThat(open(1000).get(key(1))).as("another byte at %d", at).isNull();
    }
    open(1000).put(key(1), CONTENT);
    assertThat(open(1000).get(key(1))).isEqualTo(CONTENT);
  }

  @Test
  void anEntryUnderAnotherNameIsNotTakenForIt() throws IOException {
    open(1000).put(key(1), CONTENT);
    Path file = files().get(0);
    Files.move(file, file.resolveSibling(key(2).substring(2)));

    assertThat(open(1000).get(key(2))).isNull();
  }

  @Test
  void theOldestLeave() throws IOException {
    CacheDirectory cache = open(38);
    for (int i = 0; i < 5; i++) {
      cache.put(key(i), CONTENT);
      Path file = root.resolve("cache/00").resolve(key(i).substring(2));
      Files.setLastModifiedTime(file, FileTime.fromMillis(1_000_000L * (10 - i)));
    }
    CacheDirectory next = open(38);
    assertThat(next.get(key(4))).isNotNull();

    next.trim();

    // Two of 15 bytes fit: the one in use, although the oldest, and the newest.
    assertThat(IntStream.range(0, 5).filter(i -> open(38).get(key(i)) != null))
        .containsExactly(0, 4);
  }

  @Test
  void aFolderThatCannotBeIsNoError() throws IOException {
    Files.writeString(root.resolve("cache"), "a file");

    open(1000).put(key(1), CONTENT);
    open(1000).trim();

    assertThat(open(1000).get(key(1))).isNull();
    assertThat(root.resolve("cache")).hasContent("a file");
  }

  @Test
  void aLinkIsNotFollowed(@TempDir Path elsewhere) throws IOException {
    Files.createSymbolicLink(root.resolve("cache"), elsewhere);

    open(1000).put(key(1), CONTENT);

    assertThat(open(1000).get(key(1))).isNull();
    try (Stream<Path> files = Files.walk(elsewhere)) {
      assertThat(files.filter(Files::isRegularFile)).isEmpty();
    }
  }

  @Test
  void refusesNamesThatAreNoKeys() {
    assertThatThrownBy(() -> open(1000).get("../../etc/passwd"))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void manyAtOnceDoNoHarm() {
    byte[] large = new byte[100_000];
    IntStream.range(0, 64).parallel().forEach(i -> open(1 << 20).put(key(i % 4), large));

    for (int i = 0; i < 4; i++) {
      assertThat(open(1 << 20).get(key(i))).isEqualTo(large);
    }
  }
}
