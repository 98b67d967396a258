package caravan;

import static org.assertj.core.api.Assertions.assertThat;

import caravan.testing.Reports;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.eclipse.jgit.api.Git;
import org.eclipse.jgit.api.MergeResult;
import org.eclipse.jgit.api.ResetCommand;
import org.eclipse.jgit.api.errors.GitAPIException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A new edition on release day: one command, and two of them on two branches. */
class ReleaseDayTest {
  @TempDir private Path root;
  @TempDir private Path files;

  private static final String PAGE =
      """
      ---
      title: Start
      ---

      The index of June was [102.4](=idx.KAZ@2025-06), [higher](=idx.KAZ@2025-06>idx.KAZ@2025-05) than in
      May; at first it was [102.4](=idx.KAZ@2025-06[first]) [@a].

      ```chart
      id: fig-idx
      type: line
      title: Prices
      series: idx.KAZ@2025-04..2025-06
      ```
      """;

  @BeforeEach
  void write() throws IOException {
    Reports.write(root, Map.of("en/index.md", PAGE));
    file(
        "1.csv", "country,period,value\nKAZ,2025-04,101.7\nKAZ,2025-05,102.0\nKAZ,2025-06,102.4\n");
    file(
        "2.csv",
        "country,period,value\nKAZ,2025-04,101.7\nKAZ,2025-05,102.0\nKAZ,2025-06,101.9\nKAZ,2025-07,103.0\n");
    file(
        "3.csv",
        "country,period,value\nKAZ,2025-04,101.7\nKAZ,2025-05,102.0\nKAZ,2025-06,102.4\nKAZ,2025-07,103.1\n");
    Program.Run run = Program.run(root, "import", "--name", "idx", "--source", "a", path("1.csv"));
    assertThat(run.err()).isEmpty();
  }

  private void file(String name, String text) throws IOException {
    Files.writeString(files.resolve(name), text);
  }

  private String path(String name) {
    return files.resolve(name).toString();
  }

  private Program.Run update(String edition, String file, String... more) {
    List<String> all = new ArrayList<>(List.of("--edition", edition));
    all.addAll(List.of(more));
    all.addAll(List.of("idx", path(file)));
    return Program.run(root, "update", all.toArray(String[]::new));
  }

  /** The dimension has one code in all files, and need not be named. */
  @Test
  void oneCommandLeavesAChangeThatIsReadyToReview() throws IOException {
    Program.Run dry = update("2025-08-01", "2.csv", "--dry-run");
    assertThat(dry.err()).isEmpty();
    assertThat(dry.out())
        .contains(
            "Figures to correct (by --fix, or by caravan fix): 1\n  content/en/index.md:5:24: \"102.4\" →"
                + " \"101.9\"",
            "Claims no longer true: 1\n  content/en/index.md:5:50: \"higher\" is false: 101.9 against"
                + " 102",
            "Charts, tables and key figures that hide newer data: 1\n  content/en/index.md:12:9: this chart ends with"
                + " 2025-06, the data go on to 2025-07",
            "\"102.4\" is of 2025-06; there is 2025-07");
    assertThat(root.resolve("content/en/corrections-idx-2025-08-01.md")).doesNotExist();

    Program.Run run = update("2025-08-01", "2.csv", "--fix");
    assertThat(run.err()).isEmpty();
    assertThat(run.out()).contains("content/en/index.md:5:24: \"102.4\" → \"101.9\"");
    Path note = root.resolve("content/en/corrections-idx-2025-08-01.md");
    assertThat(note)
        .hasContent(
            """
            ---
            title: "Corrections of 1 August 2025"
            draft: true
            ---

            Values of “1” that were revised in the edition of 1 August 2025:

            - Kazakhstan, Jun 2025: was [](=idx.KAZ@2025-06[first]), now [](=idx.KAZ@2025-06[2025-08-01])

            Numbers corrected in the text:

            - [Start](index.md): “[102\\.4](=!)” is now “[101\\.9](=!)”
            """);
    // The claim is for a person; then all of it is true, the note too.
    Program.write(
        root.resolve("content/en/index.md"),
        Program.read(root.resolve("content/en/index.md"))
            .replace("[higher](=idx.KAZ@2025-06>", "[lower](=idx.KAZ@2025-06<"));
    Program.write(note, Program.read(note).replace("draft: true\n", ""));
    assertThat(Program.run(root, "check").err())
        .contains("warning[newer-data]")
        .doesNotContain("error[");
    // Also when the value is revised again.
    assertThat(update("2025-09-01", "3.csv", "--fix").err()).isEmpty();
    assertThat(Program.run(root, "check").err())
        .contains("\"lower\"")
        .doesNotContain("corrections-idx-2025-08-01.md");
    assertThat(Program.run(root, "update", "--help").out().lines().count()).isLessThan(25);
  }

  private Git repository() throws GitAPIException {
    Git git = Git.init().setDirectory(root.toFile()).setInitialBranch("main").call();
    commit(git, "one");
    return git;
  }

  private static void commit(Git git, String message) throws GitAPIException {
    git.add().addFilepattern(".").call();
    git.commit()
        .setMessage(message)
        .setAuthor("A", "a@example.org")
        .setCommitter("A", "a@example.org")
        .setSign(false)
        .call();
  }

  private MergeResult merged(Git git) throws GitAPIException, IOException {
    git.checkout().setName("main").call();
    return git.merge().include(git.getRepository().resolve("other")).setMessage("merge").call();
  }

  /**
   * Also where one of them says of a value what the table said before, and so adds no row for it.
   */
  @Test
  void twoEditionsOnTwoBranchesMeetInAConflict() throws Exception {
    try (Git git = repository()) {
      git.checkout().setCreateBranch(true).setName("other").call();
      assertThat(update("2025-08-01", "2.csv").err()).isEmpty();
      commit(git, "two");
      git.checkout().setName("main").call();
      assertThat(update("2025-09-01", "3.csv").err()).isEmpty();
      commit(git, "three");
      assertThat(merged(git).getConflicts().keySet()).contains("content/data/idx.yaml");
      assertThat(Program.run(root, "check").err()).contains("error[merge-conflict]");
      // One is kept, and the other edition given again: all is as if they had come in turn.
      git.reset().setMode(ResetCommand.ResetType.HARD).call();
      assertThat(update("2025-08-01", "2.csv").err()).isEmpty();
    }
    assertThat(root.resolve("content/data/idx.csv"))
        .hasContent(
            """
            country,period,value,edition
            KAZ,2025-04,101.7,
            KAZ,2025-05,102.0,
            KAZ,2025-06,102.4,
            KAZ,2025-06,101.9,2025-08-01
            KAZ,2025-06,102.4,2025-09-01
            KAZ,2025-07,103.0,2025-08-01
            KAZ,2025-07,103.1,2025-09-01
            """);
  }

  @Test
  void theSameEditionOnTwoBranchesIsOne() throws Exception {
    try (Git git = repository()) {
      git.checkout().setCreateBranch(true).setName("other").call();
      assertThat(update("2025-08-01", "2.csv").err()).isEmpty();
      commit(git, "two");
      git.checkout().setName("main").call();
      assertThat(update("2025-08-01", "2.csv").err()).isEmpty();
      Program.write(root.resolve("content/en/more.md"), "---\ntitle: More\n---\n\nText.\n");
      commit(git, "two, and more");
      assertThat(merged(git).getMergeStatus().isSuccessful()).isTrue();
      String once = Program.read(root.resolve("content/data/idx.csv"));
      assertThat(update("2025-08-01", "2.csv").out())
          .isEqualTo("idx: 0 added, 0 revised, 0 reflagged, 0 gone, 4 same\n");
      assertThat(root.resolve("content/data/idx.csv")).hasContent(once.strip());
    }
  }

  /** What people make of a conflict is looked at: a value twice, an edition that is not listed. */
  @Test
  void aTableThatWasMergedWronglyIsTold() throws IOException {
    assertThat(update("2025-08-01", "2.csv").err()).isEmpty();
    Path table = root.resolve("content/data/idx.csv");
    Program.write(
        table,
        Program.read(table) + "KAZ,2025-07,103.1,2025-08-01\nKAZ,2025-06,102.4,2025-09-01\n");
    assertThat(Program.run(root, "check").err())
        .contains(
            "a second value for KAZ and 2025-07 in the edition of 2025-08-01; the first, 103.0,"
                + " stands in line 6",
            "the edition 2025-09-01 is none of those that the dataset lists");
  }
}
