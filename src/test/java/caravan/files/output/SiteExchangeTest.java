package caravan.files.output;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files of a site are exchanged all together, or none is. */
class SiteExchangeTest {
  @TempDir private Path root;

  private Path site;
  private Path work;
  private Path fresh;

  @BeforeEach
  void aSite() throws IOException {
    site = Files.createDirectory(root.resolve("site"));
    work = Files.createDirectory(root.resolve("work"));
    fresh = Files.createDirectory(work.resolve("new"));
    write(site, "a/one.html", "1");
    write(site, "b/two.html", "2");
    write(site, "three.html", "3");
  }

  private static void write(Path folder, String path, String text) throws IOException {
    Path file = folder.resolve(path);
    Files.createDirectories(file.resolveSibling(""));
    Files.writeString(file, text);
  }

  private SiteExchange exchange() {
    return new SiteExchange(site, work);
  }

  @Test
  void filesAreReplacedAddedAndTakenOut() throws IOException {
    write(fresh, "a/one.html", "one");
    write(fresh, "c/d/four.html", "four");
    exchange().run(fresh, List.of("b/two.html", "none.html"));
    assertThat(Sites.files(site))
        .isEqualTo(Map.of("a/one.html", "one", "c/d/four.html", "four", "three.html", "3"));
    assertThat(site.resolve("b")).doesNotExist();
    exchange().takeBack();
    assertThat(site.resolve("a/one.html")).hasContent("one");
  }

  @Test
  void whereOneIsRefusedNoneIsExchanged() throws IOException {
    Map<String, String> before = Sites.files(site);
    write(fresh, "a/one.html", "one");
    write(fresh, "e/five.html", "five");
    // A file in the place of a folder that is full.
    write(fresh, "z", "z");
    write(site, "z/six.html", "6");
    before.put("z/six.html", "6");
    assertThatThrownBy(() -> exchange().run(fresh, List.of("b/two.html")))
        .isInstanceOf(IOException.class);
    assertThat(Sites.files(site)).isEqualTo(before);
    assertThat(site.resolve("e")).doesNotExist();
  }

  @Test
  void whatWasKilledHalfWayIsTakenBackOnce() throws IOException {
    write(work, "before/a/one.html", "1");
    write(work, "before/b/two.html", "2");
    write(work, "added/c/four.html", "");
    write(work, "added/c/five.html", "");
    Map<String, String> before = Sites.files(site);
    write(site, "a/one.html", "one");
    Files.delete(site.resolve("b/two.html"));
    write(site, "c/four.html", "four");
    exchange().takeBack();
    assertThat(Sites.files(site)).isEqualTo(before);
    write(site, "a/one.html", "later");
    exchange().takeBack();
    assertThat(site.resolve("a/one.html")).hasContent("later");
  }

  @Test
  void aSiteThatWasDeletedMeanwhileStaysSo() throws IOException {
    write(work, "before/a/one.html", "1");
    Path gone = root.resolve("gone");
    new SiteExchange(gone, work).takeBack();
    assertThat(gone).doesNotExist();
  }

  @Test
  void nothingIsExchangedWhereAnotherSiteWasPublished() throws Exception {
    Path output = root.resolve("public");
    Sites.publish(output, "one");
    SiteIdentity before = SiteIdentity.of(output);
    try (Staging staging = Publisher.open(output, List.of())) {
      Sites.write(staging, "two");
      assertThat(Sites.exchange(output, "three")).isTrue();
      assertThat(before.isThere()).isFalse();
      assertThat(staging.publishInto(before, List.of())).isFalse();
    }
    assertThat(Sites.edition(output)).isEqualTo("three");
    assertThat(Sites.names(root)).containsExactly("public", "site", "work");
  }
}
