package caravan.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a failure of a golden file shows. */
class GoldenTest {
  @BeforeEach
  void comparing() {
    assumeThat(Golden.isWritten()).isFalse();
  }

  @Test
  void showsTheLinesThatDifferAndNoOthers() {
    String same = "same\n".repeat(1000);

    assertThatThrownBy(() -> Golden.hold("a.txt", same + "old\nend\n", same + "new\nend\n"))
        .hasMessage(
            "a.txt differs from line 1001 on; -Dgolden=write writes it anew\n"
                + "- old\n- end\n+ new\n+ end\n");
    assertThatCode(() -> Golden.hold("a.txt", same, same)).doesNotThrowAnyException();
  }

  @Test
  void aLongLineIsCut() {
    assertThatThrownBy(() -> Golden.hold("a.txt", "a".repeat(500_000), "b".repeat(500_000)))
        .satisfies(failure -> assertThat(failure.getMessage()).hasSizeLessThan(1000));
  }

  @Test
  void namesTheFileOfAFolder() {
    Path folder = Path.of("expected");
    Map<String, String> kept = Map.of("a.txt", "a\n", "b/c.txt", "c\n");

    assertThatThrownBy(() -> Golden.hold(folder, kept, Map.of("a.txt", "a\n", "b/c.txt", "d\n")))
        .hasMessageStartingWith(folder.resolve("b/c.txt") + " differs from line 1");
    assertThatThrownBy(() -> Golden.hold(folder, kept, Map.of("a.txt", "a\n")))
        .hasMessage(folder.resolve("b/c.txt") + " is made no more");
    assertThatThrownBy(() -> Golden.hold(folder, Map.of(), Map.of("a.txt", "a\n")))
        .hasMessageStartingWith(folder.resolve("a.txt") + " differs from line 1");
  }
}
