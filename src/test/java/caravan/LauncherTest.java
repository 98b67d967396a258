package caravan;

import static org.assertj.core.api.Assertions.assertThat;

import caravan.testing.Echo;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** The script that starts the packaged program, with another program in its place. */
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "a script of the shell")
class LauncherTest {
  @TempDir private Path folder;

  private record Run(int status, String out, String err) {}

  @BeforeEach
  void install() throws IOException {
    Path script = folder.resolve("pro gram/caravan");
    Files.createDirectories(script.getParent());
    Files.copy(Path.of("src/main/launcher/caravan"), script);
    assertThat(script.toFile().setExecutable(true)).isTrue();
    Manifest manifest = new Manifest();
    manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
    manifest.getMainAttributes().put(Attributes.Name.MAIN_CLASS, Echo.class.getName());
    String name = Echo.class.getName().replace('.', '/') + ".class";
    try (OutputStream file = Files.newOutputStream(script.resolveSibling("caravan.jar"));
        JarOutputStream jar = new JarOutputStream(file, manifest);
        InputStream bytes =
            Objects.requireNonNull(Echo.class.getClassLoader().getResourceAsStream(name))) {
      jar.putNextEntry(new JarEntry(name));
      bytes.transferTo(jar);
    }
  }

  private Run run(Path script, Map<String, String> environment, String... arguments)
      throws IOException {
    ProcessBuilder process = new ProcessBuilder(script.toString());
    process.command().addAll(List.of(arguments));
    process.environment().put("JAVA_HOME", System.getProperty("java.home"));
    process.environment().put("XDG_CACHE_HOME", folder.resolve("cache").toString());
    process.environment().putAll(environment);
    process.environment().values().removeIf(String::isEmpty);
    Path err = folder.resolve("err");
    Process started = process.redirectError(err.toFile()).start();
    String out = new String(started.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    try {
      return new Run(started.waitFor(), out, Files.readString(err));
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private Path script() {
    return folder.resolve("pro gram/caravan");
  }

  private List<Path> archives() throws IOException {
    Path classes = folder.resolve("cache/caravan/classes");
    if (!Files.exists(classes)) {
      return List.of();
    }
    try (Stream<Path> files = Files.walk(classes)) {
      return files.filter(Files::isRegularFile).toList();
    }
  }

  @Test
  void itHandsOnWhatItIsGivenAndWhatComesOfIt() throws IOException {
    Run first = run(script(), Map.of(), "check", "a b", "--root=x y", "");
    assertThat(first).isEqualTo(new Run(1, "check|a b|--root=x y| \n", ""));
    List<Path> archives = archives();
    assertThat(archives).hasSize(1);

    assertThat(run(script(), Map.of(), "build")).isEqualTo(new Run(1, "build \n", ""));
    assertThat(archives()).isEqualTo(archives);
  }

  @Test
  void itIsFoundByALink() throws IOException {
    Path link = Files.createSymbolicLink(folder.resolve("linked"), Path.of("pro gram/caravan"));

    assertThat(run(link, Map.of(), "x").out()).isEqualTo("x \n");
  }

  @Test
  void settingsOfOnesOwnGoToJava() throws IOException {
    assertThat(run(script(), Map.of("CARAVAN_JAVA_OPTS", "-Decho=own"), "x").out())
        .isEqualTo("x own\n");
  }

  @Test
  void withoutAPlaceForTheArchiveItRunsAllTheSame() throws IOException {
    Run run = run(script(), Map.of("XDG_CACHE_HOME", "relative"), "check");
    assertThat(run).isEqualTo(new Run(1, "check \n", ""));

    Files.writeString(folder.resolve("file"), "no folder");
    run = run(script(), Map.of("XDG_CACHE_HOME", folder.resolve("file").toString()), "check");
    assertThat(run).isEqualTo(new Run(1, "check \n", ""));
    assertThat(archives()).isEmpty();
  }

  /** An archive of few classes would be a poor one for all later runs. */
  @Test
  void onlyACheckOrABuildThatRanLeavesAnArchive() throws IOException {
    run(script(), Map.of(), "--version");
    run(script(), Map.of());
    assertThat(run(script(), Map.of(), "check", "--wrong").status()).isEqualTo(2);
    assertThat(archives()).isEmpty();
    run(script(), Map.of(), "build");
    assertThat(archives()).hasSize(1);
  }

  /** Another jar has another archive, and that of before goes. */
  @Test
  void anotherProgramHasAnotherArchive() throws IOException {
    run(script(), Map.of(), "check");
    List<Path> first = archives();
    Path jar = script().resolveSibling("caravan.jar");
    Files.setLastModifiedTime(jar, FileTime.fromMillis(0));

    assertThat(run(script(), Map.of(), "check")).isEqualTo(new Run(1, "check \n", ""));

    assertThat(archives()).hasSize(1).isNotEqualTo(first);
  }

  /** What is left of a damaged archive is passed over. */
  @Test
  void aDamagedArchiveDoesNoHarm() throws IOException {
    run(script(), Map.of(), "check");
    Files.writeString(archives().get(0), "cut short");

    assertThat(run(script(), Map.of(), "check")).isEqualTo(new Run(1, "check \n", ""));
  }

  @Test
  void withoutTheProgramItSaysSo() throws IOException {
    Files.delete(script().resolveSibling("caravan.jar"));

    Run run = run(script(), Map.of(), "check");

    assertThat(run.status()).isEqualTo(3);
    assertThat(run.err()).contains("caravan.jar is missing");
  }
}
