package caravan.app.diff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import caravan.app.diff.compare.ReaderDiff;
import caravan.app.diff.git.RevisionFault;
import caravan.testing.Reports;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.eclipse.jgit.api.Git;
import org.eclipse.jgit.lib.PersonIdent;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Revisions of a report in a folder of a repository. */
class RevisionsTest {
  private static final Path BASE = Path.of("src/test/resources/diff/base");

  @TempDir private Path top;

  @BeforeEach
  void makeRepository() throws Exception {
    Reports.copy(BASE, top.resolve("reports/trade"));
    try (Git git = Git.init().setDirectory(top.toFile()).setInitialBranch("main").call()) {
      commit(git, "first");
      git.branchCreate().setName("work").call();
      edit("licence: CC-BY-4.0", "licence: CC0-1.0");
      commit(git, "licence on main");
      git.checkout().setName("work").call();
      edit("Trade of a region", "Trade of the region");
      commit(git, "title on work");
    }
  }

  private void edit(String before, String after) throws IOException {
    Path file = root().resolve("content/site.yaml");
    String text = Files.readString(file);
    assertThat(text).contains(before);
    Files.writeString(file, text.replace(before, after));
  }

  private Path root() {
    return top.resolve("reports/trade");
  }

  private static void commit(Git git, String message) throws Exception {
    PersonIdent nobody = new PersonIdent("nobody", "nobody@example.org", 0, 0);
    git.add().addFilepattern(".").call();
    git.commit().setMessage(message).setAuthor(nobody).setCommitter(nobody).setSign(false).call();
  }

  private ReaderDiff diff(String base, String head) throws IOException, RevisionFault {
    return new ReportDiff(root(), 1).between(base, head);
  }

  @Test
  void comparesRevisionsAndFilesAndTouchesNothing() throws Exception {
    Map<String, FileTime> before = times();

    assertThat(diff("main", "work").settings()).hasSize(2);
    assertThat(diff("main..work", null).settings()).hasSize(2);
    assertThat(diff("HEAD~1", null).settings()).hasSize(1);
    assertThat(diff("HEAD", null).isEmpty()).isTrue();

    assertThat(times()).isEqualTo(before);
  }

  @Test
  void threeDotsCompareWithWhereHistoriesParted() throws Exception {
    assertThat(diff("main...work", null).settings())
        .extracting(change -> change.name())
        .containsExactly("title of the report");
  }

  @Test
  void anUnknownRevisionIsToldWithTheNearestName() {
    assertThatThrownBy(() -> diff("mian", null))
        .isInstanceOfSatisfying(
            RevisionFault.class,
            fault -> {
              assertThat(fault.text()).isEqualTo("there is no revision \"mian\"");
              assertThat(fault.help()).contains("main");
            });
  }

  @Test
  void aShallowCloneSaysWhatItLacks(@TempDir Path clone) throws Exception {
    Git.cloneRepository()
        .setURI(top.toUri().toString())
        .setDirectory(clone.toFile())
        .setDepth(1)
        .call()
        .close();

    assertThatThrownBy(
            () -> new ReportDiff(clone.resolve("reports/trade"), 1).between("HEAD~1", null))
        .isInstanceOfSatisfying(
            RevisionFault.class, fault -> assertThat(fault.help()).contains("fetch-depth: 0"));
  }

  @Test
  void linksOfATreeAreNotFollowed() throws Exception {
    Path secret = Files.writeString(top.resolve("secret.md"), "---\ntitle: Secret\n---\n");
    Path link = root().resolve("content/en/secret.md");
    Files.createSymbolicLink(link, secret);
    try (Git git = Git.open(top.toFile())) {
      commit(git, "a link");
    }

    ReaderDiff diff = diff("main", "work");

    assertThat(diff.pages()).isEmpty();
    assertThat(diff.problems())
        .anyMatch(problem -> problem.toString().startsWith("content/en/secret.md"));
  }

  private Map<String, FileTime> times() throws IOException {
    Map<String, FileTime> times = new TreeMap<>();
    try (Stream<Path> files = Files.walk(top)) {
      for (Path file : files.toList()) {
        times.put(top.relativize(file).toString(), Files.getLastModifiedTime(file));
      }
    }
    return times;
  }
}
