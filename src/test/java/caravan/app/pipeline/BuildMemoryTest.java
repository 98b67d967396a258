package caravan.app.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import caravan.text.source.SourceFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class BuildMemoryTest {
  private static final Project SHIPPED = new Project(Path.of("."), Path.of("none"), 1, "test");
  private static final String DATASET = "content/data/trade.yaml";

  @Test
  void whatIsReadAgainAndAgainIsKept() {
    BuildMemory memory = new BuildMemory();
    SiteLoader.load(SHIPPED, memory);
    assertThat(memory.yaml().last(DATASET)).isNotNull();
    assertThat(memory.datasets().last(DATASET)).isNotNull();
  }

  @Test
  void whatIsReadOnceIsLetGo() {
    BuildMemory memory = BuildMemory.once();
    assertThat(SiteLoader.load(SHIPPED, memory).value().data().datasets()).containsKey("trade");
    assertThat(memory.yaml().last(DATASET)).isNull();
    assertThat(memory.datasets().last(DATASET)).isNull();
    byte[] text = "a".getBytes(StandardCharsets.UTF_8);
    memory.files().put("a", text, new SourceFile("a", "a"));
    assertThat(memory.files().get("a", text)).isNull();
  }
}
