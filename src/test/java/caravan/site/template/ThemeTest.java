package caravan.site.template;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.OutputStream;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ThemeTest {
  @TempDir private Path folder;

  private static List<String> names(Theme theme) {
    return theme.assets().stream().map(ThemeFile::path).toList();
  }

  private void write(String path, String text) throws IOException {
    Path file = folder.resolve(path);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }

  private static String text(Theme theme, String asset) {
    ThemeFile file =
        theme.assets().stream().filter(f -> f.path().equals(asset)).findFirst().orElseThrow();
    return new String(file.bytes().read(), StandardCharsets.UTF_8);
  }

  @Test
  void defaultLookHasItsFilesInOrder() {
    List<String> names = names(new Theme(null));
    assertThat(names)
        .isSorted()
        .contains("style.css", "fonts.css", "print.css", "icon.svg", "fonts/OFL.txt")
        .contains("fonts/source-sans-3-latin-normal.woff2");
    assertThat(new Theme(folder.resolve("absent")).assets()).hasSameSizeAs(names);
  }

  @Test
  void everyFontThatTheStylesNameIsThere() {
    Theme theme = new Theme(null);
    List<String> urls =
        java.util.regex.Pattern.compile("url\\(\"([^\"]*)\"\\)")
            .matcher(text(theme, "fonts.css"))
            .results()
            .map(m -> m.group(1))
            .toList();
    assertThat(urls).isNotEmpty();
    assertThat(names(theme)).containsAll(urls);
  }

  /** Otherwise bold text takes the face that reaches further, which lacks most letters. */
  @Test
  void facesOfOneFamilyAndStyleHaveTheSameWeights() {
    Map<String, Set<String>> weights = new TreeMap<>();
    for (String face : text(new Theme(null), "fonts.css").split("@font-face")) {
      if (face.contains("url(")) {
        weights
            .computeIfAbsent(value(face, "family") + value(face, "style"), k -> new TreeSet<>())
            .add(value(face, "weight"));
      }
    }
    assertThat(weights).hasSizeGreaterThan(1);
    assertThat(weights.values()).allSatisfy(one -> assertThat(one).hasSize(1));
  }

  private static String value(String face, String property) {
    int at = face.indexOf("font-" + property + ":");
    return at < 0 ? "" : face.substring(at, face.indexOf(';', at));
  }

  @Test
  void theReportsFilesAreLaidOverTheDefaultLook() throws IOException {
    write("assets/style.css", "body{}");
    write("assets/custom.css", "p{}");
    write("assets/.hidden", "x");
    write("assets/.git/config", "x");
    Theme theme = new Theme(folder);
    assertThat(text(theme, "style.css")).isEqualTo("body{}");
    assertThat(text(theme, "icon.svg")).startsWith("<svg");
    assertThat(names(theme)).contains("custom.css").doesNotContain(".hidden", ".git/config");
    assertThat(names(theme)).hasSize(names(new Theme(null)).size() + 1);
  }

  @Test
  void doesNotReadOutsideTheLook() throws IOException {
    write("in/layout.ftlh", "x");
    write("secret.txt", "secret");
    write("in/.secret", "secret");
    Theme theme = new Theme(folder.resolve("in"));
    assertThat(theme.read("../secret.txt")).isEmpty();
    assertThat(theme.read("a/../../secret.txt")).isEmpty();
    assertThat(theme.read("/etc/hostname")).isEmpty();
    assertThat(theme.read(".secret")).isEmpty();
    assertThat(theme.read("..\\secret.txt")).isEmpty();
    assertThat(theme.read("")).isEmpty();
    assertThat(theme.read("assets")).isEmpty();
  }

  @Test
  void refusesSymbolicLinks() throws IOException {
    write("outside/secret.txt", "secret");
    write("in/page.ftlh", "x");
    Files.createDirectories(folder.resolve("in/assets"));
    Files.createSymbolicLink(folder.resolve("in/assets/linked"), folder.resolve("outside"));
    Theme theme = new Theme(folder.resolve("in"));
    assertThatThrownBy(theme::assets)
        .isInstanceOf(TemplateFault.class)
        .hasMessageContaining("symbolic link");
    assertThatThrownBy(() -> theme.read("assets/linked/secret.txt"))
        .isInstanceOf(TemplateFault.class)
        .hasMessageContaining("symbolic link");
  }

  @Test
  void theFolderItselfMayBeALink() throws IOException {
    write("real/assets/custom.css", "p{}");
    Path link = Files.createSymbolicLink(folder.resolve("link"), folder.resolve("real"));
    assertThat(text(new Theme(link), "custom.css")).isEqualTo("p{}");
  }

  @Test
  void worksFromInsideAJar() throws IOException {
    // A name with a space and a percent sign, as jars on people's disks have.
    Path jar = folder.resolve("my look 100%.jar");
    try (OutputStream out = Files.newOutputStream(jar);
        JarOutputStream entries = new JarOutputStream(out)) {
      for (String name :
          List.of("layout.ftlh", "assets/z.css", "assets/a/b.css", "assets/.x", "page.ftlh")) {
        entries.putNextEntry(new JarEntry("caravan/templates/" + name));
        entries.write(name.getBytes(StandardCharsets.UTF_8));
        entries.closeEntry();
      }
    }
    try (URLClassLoader loader = new URLClassLoader(new URL[] {jar.toUri().toURL()}, null)) {
      Theme theme = new Theme(null, loader);
      assertThat(names(theme)).containsExactly("a/b.css", "z.css");
      assertThat(text(theme, "a/b.css")).isEqualTo("assets/a/b.css");
      assertThat(theme.read("page.ftlh")).isPresent();
      assertThat(theme.read("assets")).isEmpty();
    }
  }
}
