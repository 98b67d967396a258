package caravan.app.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import caravan.testing.Reports;
import caravan.text.diagnostic.Code;
import caravan.text.diagnostic.Diagnostic;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Markdown made to be slow or to overflow ends with a page or an error, not with a fault. */
class PathologicalContentTest {
  @TempDir Path root;

  static Stream<PathologicalBodies.Case> bodies() {
    return PathologicalBodies.all();
  }

  @ParameterizedTest
  @MethodSource("bodies")
  void itEnds(PathologicalBodies.Case one) throws IOException {
    Reports.write(
        root, Map.of("en/index.md", "---\ntitle: T\n---\n\n" + one.body().apply(1) + "\n"));

    assertThat(Reports.build(root, 1).diagnostics())
        .extracting(Diagnostic::code)
        .doesNotContain(Code.TOO_SLOW, Code.NOT_MADE);
  }
}
