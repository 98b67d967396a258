package caravan.cli;

import static org.assertj.core.api.Assertions.assertThat;

import caravan.app.pipeline.Progress.Step;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class ProgressLineTest {
  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
  private final ProgressLine line =
      new ProgressLine(new PrintStream(bytes, true, StandardCharsets.UTF_8));

  @Test
  void theLineIsWrittenOverAndTakenAway() {
    line.show();
    line.step(Step.WRITE);
    line.items(3);
    line.done();
    line.show();
    line.show();
    line.close();
    line.show();
    assertThat(bytes.toString(StandardCharsets.UTF_8))
        .isEqualTo("\r\u001b[KReading …\r\u001b[KWriting … 1 of 3\r\u001b[K");
  }

  @Test
  void aShortRunShowsNothing() {
    line.step(Step.CHECK);
    line.items(3);
    line.close();
    assertThat(bytes.size()).isZero();
  }
}
