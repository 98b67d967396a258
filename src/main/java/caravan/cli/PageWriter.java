package caravan.cli;

import caravan.app.fix.FixRefused;
import caravan.app.fix.Rewrite;
import caravan.text.source.SourceFile;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;

/**
 * Writes pages anew, or shows what would change.
 *
 * @param root the report's folder
 * @param people where is told what was done
 * @param dryRun whether nothing is written
 */
record PageWriter(Path root, PrintStream people, PrintStream err, boolean dryRun) {
  /**
   * Writes one page.
   *
   * @param after its text as it should be
   * @param told what was done, line by line
   * @return whether it was written, or would have been; if not, the reason is told
   * @throws IOException if the file system refuses
   */
  boolean write(SourceFile page, String after, List<String> told) throws IOException {
    try {
      Rewrite rewrite = Rewrite.of(root, page, after);
      if (dryRun) {
        people.print(rewrite.diff());
      } else {
        rewrite.write();
        told.forEach(line -> Lines.print(people, line));
      }
      return true;
    } catch (FixRefused e) {
      Lines.print(err, "caravan: " + e.getMessage());
      return false;
    }
  }
}
