package caravan.files.output;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * Kills real processes while they publish, and looks at what they leave; in the long tests, many
 * times more.
 */
@Timeout(value = 5, unit = TimeUnit.MINUTES)
class KilledPublisherTest {
  private static final int FOREVER = 1_000_000;

  @TempDir private Path root;

  private Path site() {
    return root.resolve("site");
  }

  @Test
  void sigtermLeavesACompleteSiteAndNothingElse() throws Exception {
    terminate(4, 20250613);
  }

  @Test
  @Tag("long")
  void soDoesSigtermManyTimes() throws Exception {
    terminate(40, 20250615);
  }

  @Test
  void sigtermCompletesAnExchange() throws Exception {
    terminate(4, 20250617, "exchanging");
  }

  private void terminate(int rounds, long seed, String... how) throws Exception {
    Random random = new Random(seed);
    for (int round = 0; round < rounds; round++) {
      Process process = publishing(site(), FOREVER, "t", how);
      sleep(random.nextInt(40_000));
      process.destroy();
      assertThat(process.waitFor()).as("ended by SIGTERM").isEqualTo(143);
      assertThat(Sites.edition(site())).startsWith("t");
      assertThat(Sites.names(root)).containsExactly("site");
    }
  }

  @Test
  void sigkillLeavesACompleteSiteForTheNextBuild() throws Exception {
    kill(6, 20250614);
  }

  @Test
  @Tag("long")
  void soDoesSigkillManyTimes() throws Exception {
    kill(60, 20250616);
  }

  @Test
  void whatWasExchangedInPartIsTakenBackByTheNextBuild() throws Exception {
    kill(6, 20250618, "exchanging");
  }

  @Test
  @Tag("long")
  void soItIsManyTimes() throws Exception {
    kill(60, 20250619, "exchanging");
  }

  private void kill(int rounds, long seed, String... how) throws Exception {
    Random random = new Random(seed);
    for (int round = 0; round < rounds; round++) {
      Process process = publishing(site(), FOREVER, "k", how);
      sleep(random.nextInt(40_000));
      process.destroyForcibly().waitFor();
      if (Files.exists(site()) && how.length == 0) {
        assertThat(Sites.edition(site())).startsWith("k");
      }
      Publisher.open(site(), List.of()).close();
      assertThat(Sites.edition(site())).startsWith("k");
      assertThat(Sites.names(root)).containsExactly("site");
    }
  }

  @Test
  void processesThatPublishAtTheSameTimeDoNotHarmEachOther() throws Exception {
    Sites.publish(site(), "first");
    Files.writeString(site().resolve(".gitignore"), "*");
    List<Process> processes = new ArrayList<>();
    for (String name : List.of("a", "b", "c")) {
      processes.add(publishing(site(), 60, name));
    }
    processes.add(publishing(site(), 60, "d", "exchanging"));
    for (Process process : processes) {
      assertThat(process.waitFor()).isZero();
    }
    assertThat(Sites.edition(site())).matches("[abcd]\\d+");
    assertThat(site().resolve(".gitignore")).hasContent("*");
    assertThat(Sites.names(root)).containsExactly("site");
  }

  /** Starts a process and waits until it has published once. */
  private static Process publishing(Path site, int editions, String name, String... how)
      throws IOException {
    List<String> command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-cp",
                codeOf(Publisher.class) + File.pathSeparator + codeOf(PublishLoop.class),
                PublishLoop.class.getName(),
                site.toString(),
                Integer.toString(editions),
                name));
    command.addAll(List.of(how));
    Process process =
        new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD).start();
    BufferedReader output = process.inputReader();
    assertThat(output.readLine()).isEqualTo("published");
    return process;
  }

  private static String codeOf(Class<?> type) {
    try {
      return Path.of(type.getProtectionDomain().getCodeSource().getLocation().toURI()).toString();
    } catch (URISyntaxException e) {
      throw new UncheckedIOException(new IOException(e));
    }
  }

  private static void sleep(int microseconds) throws InterruptedException {
    TimeUnit.MICROSECONDS.sleep(microseconds);
  }
}
