package caravan;

import static org.assertj.core.api.Assertions.assertThat;

import caravan.testing.Reports;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Editions of one file go into a report one after the other. */
class UpdateTest {
  @TempDir private Path root;
  @TempDir private Path files;

  @BeforeEach
  void write() throws IOException {
    Reports.write(
        root,
        Map.of(
            "en/index.md",
            "---\ntitle: Start\n---\n\nThe index was [102.4](=idx.KAZ@2025-06) in June 2025 [@a].\n"));
    file("one.csv", "country,period,value\nKAZ,2025-05,100.1\nKAZ,2025-06,102.4\n");
    file(
        "two.csv",
        "country,period,value\nKAZ,2025-05,100.10\nKAZ,2025-06,101.9\nKAZ,2025-07,103.0\n");
    Program.Run run = Program.run(root, "import", "--name", "idx", path("one.csv"));
    assertThat(run.err()).isEmpty();
  }

  private void file(String name, String text) throws IOException {
    Files.writeString(files.resolve(name), text);
  }

  private String path(String name) {
    return files.resolve(name).toString();
  }

  @Test
  void onlyErrorsThatStayAreToldAsOnesThatWereThere() throws IOException {
    Path page = root.resolve("content/en/index.md");
    Files.writeString(
        page,
        Program.read(page).replace("102.4", "101.9")
            + "\nAnd [5](=idx.KAZ@2025-05), [](=idx.X@2025).\n");
    assertThat(Program.run(root, "check").err()).contains("data say 102.4", "3 errors");
    Program.Run run = Program.run(root, "update", "--dry-run", "idx", path("two.csv"));
    assertThat(run.out()).contains("Errors that were there before, and are still: 2;");
  }

  @Test
  void aRevisionIsToldAndTheTextIsMended() throws IOException {
    assertThat(Program.run(root, "check").err()).isEmpty();
    Program.Run run =
        Program.run(root, "update", "--edition", "2025-08-01", "idx", path("two.csv"));
    assertThat(run.err()).isEmpty();
    assertThat(run.out())
        .isEqualTo(
            """
            idx: 1 added, 1 revised, 0 reflagged, 0 gone, 1 same
              added: KAZ@2025-07 is 103.0
              revised: KAZ@2025-06 from 102.4 to 101.9 (-0.49 %)
            Wrote content/data/idx.csv
            Wrote content/data/idx.yaml
            Figures to correct (by --fix, or by caravan fix): 1
              content/en/index.md:5:16: "102.4" → "101.9"
            Figures of what was the newest period: 1
              content/en/index.md:5:15: "102.4" is of 2025-06; there is 2025-07
            """);
    assertThat(Program.run(root, "check").err())
        .contains("the text says \"102.4\", the data say 101.9");
    assertThat(Program.run(root, "fix").status()).isZero();
    assertThat(Program.read(root.resolve("content/en/index.md"))).contains("[101.9](=idx");
    Program.Run again =
        Program.run(root, "update", "--edition", "2025-08-01", "idx", path("two.csv"));
    assertThat(again.out()).isEqualTo("idx: 0 added, 0 revised, 0 reflagged, 0 gone, 3 same\n");
    // An edition that says the same is known, too.
    Program.Run later =
        Program.run(root, "update", "--edition", "2025-09-01", "idx", path("two.csv"));
    assertThat(later.out())
        .isEqualTo(
            """
            idx: 0 added, 0 revised, 0 reflagged, 0 gone, 3 same
            Wrote content/data/idx.yaml
            The text agrees with the new data
            """);
    assertThat(Program.read(root.resolve("content/data/idx.yaml")))
        .contains("editions:\n  - 2025-08-01\n  - 2025-09-01\ntable: idx.csv");
  }

  @Test
  void theFirstEditionHasADateToo() throws IOException {
    Program.Run run =
        Program.run(root, "import", "--name", "old", "--edition", "2025-07-01", path("one.csv"));
    assertThat(run.err()).isEmpty();
    assertThat(Program.read(root.resolve("content/data/old.yaml")))
        .contains("edition: 2025-07-01\n");
    Program.run(root, "update", "--edition", "2025-08-01", "old", path("two.csv"));
    Files.writeString(
        root.resolve("content/en/index.md"),
        "---\ntitle: Start\n---\n\nFirst [102.4](=old.KAZ@2025-06[2025-07]), then"
            + " [101.9](=old.KAZ@2025-06) [@a].\n");
    assertThat(Program.run(root, "check").err()).doesNotContain("error[");
    assertThat(Program.run(root, "import", "--edition", "May", path("one.csv")).err())
        .contains("--edition takes a date such as 2025-06-13, not \"May\"");
  }

  @Test
  void aDryRunWritesNothing() throws IOException {
    String before = Program.read(root.resolve("content/data/idx.csv"));
    Program.Run run = Program.run(root, "update", "--dry-run", "idx", path("two.csv"));
    assertThat(run.out()).contains("1 revised", "Would write content/data/idx.csv");
    assertThat(Program.read(root.resolve("content/data/idx.csv"))).isEqualTo(before);
  }

  @Test
  void whatCanNotBeUpdatedIsTold() throws IOException {
    assertThat(Program.run(root, "update", "index", path("two.csv")).err())
        .startsWith(
            "caravan: " + path("two.csv") + ": there is no dataset \"index\" that can be read");
    assertThat(Program.run(root, "update", "t", path("two.csv")).err())
        .contains("the observations of \"t\" stand in its YAML file, not in a table");
    Program.write(
        root.resolve("content/data/raw.yaml"),
        "title: R\nunit: 1\ndimensions: [country]\nsource: a\ntable: raw.csv\nignore: x\n"
            + "columns: {country: {column: land, codes: {\"398\": KAZ}}}\n");
    Program.write(root.resolve("content/data/raw.csv"), "land,period,value,x\n398,2025,1,2\n");
    assertThat(Program.run(root, "update", "raw", path("two.csv")).err())
        .contains("the table of \"raw\" is a file as its source gives it");
    file("usd.csv", "country,period,value (USD)\nKAZ,2025-05,1\nKAZ,2025-06,2\n");
    assertThat(Program.run(root, "update", "idx", path("usd.csv")).err())
        .contains("the file is in USD, the dataset in 1");
    file("thousand.csv", "country,period,thousands\nKAZ,2025-05,1\nKAZ,2025-06,2\n");
    assertThat(Program.run(root, "update", "idx", path("thousand.csv")).err())
        .contains("values of the file are multiplied with 1e3");
    assertThat(Program.run(root, "update", "--edition", "May", "idx", path("two.csv")).status())
        .isEqualTo(2);
    assertThat(Program.run(root, "update", "idx", path("none.csv")).status()).isEqualTo(2);
  }

  /** A report may be a stranger's: what stands behind a link is neither read nor written. */
  @Test
  void linksAreNotFollowed() throws IOException {
    Path outside = files.resolve("outside");
    Files.move(root.resolve("content/data"), outside);
    Files.createSymbolicLink(root.resolve("content/data"), outside);
    Program.Run run = Program.run(root, "import", "--name", "other", path("two.csv"));
    assertThat(run.status()).isEqualTo(1);
    assertThat(run.err())
        .contains(
            "content/data/other.csv stands behind a symbolic link, which a report can't have");
    assertThat(outside.resolve("other.csv")).doesNotExist();
  }

  @Test
  void aListThatIsBrokenIsNotAddedTo() throws IOException {
    Path lists = root.resolve("content/codelists.yaml");
    for (String broken : new String[] {"partner: {KAZ: [\n", "- a\n"}) {
      Files.writeString(lists, broken);
      Program.Run run = Program.run(root, "import", "--name", "other", path("two.csv"));
      assertThat(run.status()).isEqualTo(1);
      assertThat(run.err()).contains("content/codelists.yaml has errors");
      assertThat(lists).hasContent(broken.strip());
    }
    Files.write(lists, new byte[] {'a', ':', ' ', (byte) 0xE4, '\n'});
    assertThat(Program.run(root, "import", "--name", "other", path("two.csv")).err())
        .contains("content/codelists.yaml is not saved as UTF-8");
    Files.writeString(lists, "{partner: {KAZ: Kazakhstan}}\n");
    Program.Run run = Program.run(root, "import", "--name", "other", path("two.csv"));
    assertThat(run.out()).contains("Add yourself: content/codelists.yaml, country: KAZ:");
    assertThat(lists).hasContent("{partner: {KAZ: Kazakhstan}}");
  }
}
