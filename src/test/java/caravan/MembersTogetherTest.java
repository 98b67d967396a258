package caravan;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a file says on each of the pages that it makes is told once, at its place. */
class MembersTogetherTest {
  @TempDir Path root;

  @BeforeEach
  void write() {
    Program.copy(Program.BASE, root);
    Program.write(
        root.resolve("content/en/countries/profile.md"),
        "---\ntitle: \"{partner}\"\nfor-each: partner\n---\n\nOf {partner} 7 tonnes are told.\n");
  }

  @Test
  void aNumberThatIsNotBound() {
    assertThat(Program.run(root, "check", "--coverage").out())
        .contains("profile.md:6:14: \"7 tonnes\" in: Of Kazakhstan 7 tonnes are told")
        .containsOnlyOnce("profile.md")
        .contains("(and on 1 more page)");
    assertThat(Program.run(root, "check", "--require-coverage").err())
        .containsOnlyOnce("\"7 tonnes\" is not bound to data");
  }
}
