package caravan.expression.evaluate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class OnDemandTest {
  private final List<String> made = new ArrayList<>();
  private final OnDemand<String> things =
      new OnDemand<>(
          Set.of("b", "a", "c"),
          name -> {
            made.add(name);
            return name + name;
          });

  /** Names are known, things are made when asked for, and once. */
  @Test
  void onlyWhatIsAskedForIsMade() {
    assertThat(things.keySet()).containsExactly("a", "b", "c");
    assertThat(things).hasSize(3).containsKey("b").doesNotContainKey("d");
    assertThat(things.isEmpty()).isFalse();
    assertThat(things.get("d")).isNull();
    assertThat(made).isEmpty();

    assertThat(things.get("b")).isEqualTo("bb");
    assertThat(things.get("b")).isEqualTo("bb");

    assertThat(made).containsExactly("b");
  }

  @Test
  void allAreInOrder() {
    assertThat(new TreeMap<>(things)).isEqualTo(Map.of("a", "aa", "b", "bb", "c", "cc"));
    assertThat(made).containsExactly("a", "b", "c");
  }
}
