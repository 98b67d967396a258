package caravan.app.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever of the program changes, what was kept before is not taken for its own. */
class ProgramDigestTest {
  private static final List<String> FILES =
      List.of(
          "caravan/app/pipeline/ProgramDigest.class",
          "caravan/site/exhibit/ChartNumbers.class",
          "caravan/report/exhibit/ChartRules.class",
          "caravan/templates/messages/en.yaml",
          "caravan/templates/fonts/a.otf");

  @TempDir private Path folder;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "caravan/app/pipeline/ProgramDigest.class",
        "caravan/site/exhibit/ChartNumbers.class",
        "caravan/report/exhibit/ChartRules.class",
        "caravan/templates/messages/en.yaml",
        "caravan/templates/fonts/a.otf"
      })
  void aFileOfTheProgram(String changed) throws IOException {
    Path classes = program();
    Path library = library("one");
    String before = digest(classes, library);
    assertThat(before).isNotNull().isEqualTo(digest(classes, library));
    Files.writeString(classes.resolve(changed), "changed");
    assertThat(digest(classes, library)).isNotNull().isNotEqualTo(before);
  }

  @Test
  void aFileMoreOrLess() throws IOException {
    Path classes = program();
    Path library = library("one");
    String before = digest(classes, library);
    Files.writeString(classes.resolve("caravan/site/exhibit/New.class"), "new");
    String more = digest(classes, library);
    Files.delete(classes.resolve("caravan/report/exhibit/ChartRules.class"));
    assertThat(List.of(String.valueOf(before), more, digest(classes, library)))
        .doesNotHaveDuplicates();
  }

  @Test
  void aFileOfALibrary() throws IOException {
    Path classes = program();
    String before = digest(classes, library("one"));
    // As long as the one before.
    assertThat(digest(classes, library("two"))).isNotNull().isNotEqualTo(before);
    assertThat(digest(classes, library("one"))).isEqualTo(before);
  }

  @Test
  void theProgramAsItIs() {
    assertThat(new ProgramDigest(ProgramDigest.class.getClassLoader()).text()).hasSize(64);
  }

  @Test
  void whatCannotBeListedIsNoProgram() throws IOException {
    try (URLClassLoader nothing = new URLClassLoader(new URL[0], null)) {
      assertThat(new ProgramDigest(nothing).text()).isNull();
    }
  }

  private Path program() throws IOException {
    Path classes = folder.resolve("classes");
    for (String file : FILES) {
      Path path = classes.resolve(file);
      Files.createDirectories(path.getParent());
      Files.writeString(path, file);
    }
    return classes;
  }

  private Path library(String text) throws IOException {
    Path file = folder.resolve("library.jar");
    try (JarOutputStream out = new JarOutputStream(Files.newOutputStream(file))) {
      put(out, "META-INF/MANIFEST.MF", "Manifest-Version: 1.0\n");
      put(out, "org/example/Library.class", text);
    }
    return file;
  }

  private static void put(JarOutputStream out, String name, String text) throws IOException {
    JarEntry entry = new JarEntry(name);
    entry.setTime(0);
    out.putNextEntry(entry);
    out.write(text.getBytes(StandardCharsets.UTF_8));
    out.closeEntry();
  }

  private static String digest(Path classes, Path library) throws IOException {
    URL[] urls = {classes.toUri().toURL(), library.toUri().toURL()};
    try (URLClassLoader loader = new URLClassLoader(urls, null)) {
      return new ProgramDigest(loader).text();
    }
  }
}
