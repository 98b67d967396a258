package caravan.app.diff;

import static org.assertj.core.api.Assertions.assertThat;

import caravan.app.diff.compare.ReaderDiff;
import caravan.app.diff.read.Problem;
import caravan.app.diff.write.HostLinks;
import caravan.testing.Reports;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.eclipse.jgit.api.Git;
import org.eclipse.jgit.lib.CommitBuilder;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.FileMode;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectInserter;
import org.eclipse.jgit.lib.PersonIdent;
import org.eclipse.jgit.lib.TreeFormatter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Trees that no working copy could be made of: what is odd is left out, and told. */
class OddTreesTest {
  @TempDir private Path root;

  @Test
  void oddNamesAreLeftOutAndTold() throws Exception {
    Reports.copy(Path.of("src/test/resources/diff/base"), root);
    String deep = "d".repeat(3);
    String commit;
    try (Git git = Git.init().setDirectory(root.toFile()).call();
        ObjectInserter in = git.getRepository().newObjectInserter()) {
      ObjectId page = in.insert(Constants.OBJ_BLOB, "---\ntitle: T\n---\n".getBytes());
      ObjectId folders = tree(in, entry("x.md", FileMode.REGULAR_FILE, page));
      for (int i = 0; i < 500; i++) {
        folders = tree(in, entry(deep, FileMode.TREE, folders));
      }
      ObjectId english =
          tree(
              in,
              entry("\u001b[2J\n.md", FileMode.REGULAR_FILE, page),
              entry(".git", FileMode.REGULAR_FILE, page),
              entry("..", FileMode.REGULAR_FILE, page),
              entry("a\\b.md", FileMode.REGULAR_FILE, page),
              entry("ddd", FileMode.TREE, folders),
              entry("index.md", FileMode.REGULAR_FILE, page),
              entry("link.md", FileMode.SYMLINK, page),
              entry("module", FileMode.GITLINK, page),
              entry("n".repeat(300) + ".md", FileMode.REGULAR_FILE, page),
              entry("\u0085.md", FileMode.REGULAR_FILE, page));
      ObjectId site = in.insert(Constants.OBJ_BLOB, "title: T\nlanguages: [en]\n".getBytes());
      ObjectId content =
          tree(
              in,
              entry("en", FileMode.TREE, english),
              entry("site.yaml", FileMode.REGULAR_FILE, site));
      CommitBuilder built = new CommitBuilder();
      built.setTreeId(tree(in, entry("content", FileMode.TREE, content)));
      PersonIdent nobody = new PersonIdent("nobody", "nobody@example.org", 0, 0);
      built.setAuthor(nobody);
      built.setCommitter(nobody);
      built.setMessage("odd");
      commit = in.insert(built).name();
      in.flush();
    }

    ReaderDiff diff = new ReportDiff(root, 1).between(root.toString(), commit);

    assertThat(diff.problems().stream().map(Problem::toString))
        .anyMatch(told -> told.contains("nnn") && told.endsWith("a name is longer than 255 bytes"))
        .anyMatch(told -> told.contains("/ddd/") && told.endsWith("it lies in too many folders"))
        .contains(
            "content/en/link.md: not read: it is a link",
            "content/en/module: not read: it is a module, which has a repository of its own",
            "content/en/a\\b.md: not read: its name is none that a report has",
            "content/en/..: not read: its name is none that a report has");
    assertThat(diff.problems().stream().map(Problem::toString))
        .filteredOn(told -> told.contains("not read"))
        .hasSize(9);
    for (DiffFormat format : DiffFormat.values()) {
      String written = format.write(diff, HostLinks.NONE, null);
      assertThat(written.codePoints().filter(c -> Character.isISOControl(c) && c != '\n').toArray())
          .as("%s", format)
          .isEmpty();
    }
  }

  private record Entry(String name, FileMode mode, ObjectId id) {}

  private static Entry entry(String name, FileMode mode, ObjectId id) {
    return new Entry(name, mode, id);
  }

  /** Git sorts names; what reads a tree here does not mind if they are not. */
  private static ObjectId tree(ObjectInserter in, Entry... entries) throws Exception {
    TreeFormatter tree = new TreeFormatter();
    for (Entry entry : entries) {
      byte[] name = entry.name().getBytes(StandardCharsets.UTF_8);
      tree.append(name, 0, name.length, entry.mode(), entry.id());
    }
    return in.insert(tree);
  }
}
