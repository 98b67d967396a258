package caravan.expression.evaluate;

import static org.assertj.core.api.Assertions.assertThat;

import caravan.model.data.Dataset;
import caravan.testing.TestData;
import caravan.text.diagnostic.Diagnostics;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What was made from things by their names stays right as long as those asked for are the same. */
class WatchedTest {
  private static Expansion expansion(String text) {
    return new Expansion("a", "figures.yaml:1:1", text, Expansion.Level.SUM, true, Set.of("a"), 1);
  }

  private static Dataset dataset() {
    return Objects.requireNonNull(
        TestData.dataset(
            "d",
            "title: D\nunit: t\ndimensions: [code]\nsource: a\nobservations: {A: {2025: 1}}\n",
            new Diagnostics()));
  }

  @Test
  void onlyWhatWasAskedForMatters() {
    Watched<Expansion> names = Watched.names(Map.of("a", expansion("1"), "b", expansion("2")));

    assertThat(names.get("a")).isEqualTo(expansion("1"));
    assertThat(names.answersLike(Map.of("a", expansion("1")))).isTrue();
    assertThat(names.answersLike(Map.of("a", expansion("3")))).isFalse();
    assertThat(names.answersLike(Map.of())).isFalse();
  }

  @Test
  void whatWasNotThereMayNotComeIn() {
    Watched<Expansion> names = Watched.names(Map.of("a", expansion("1")));

    assertThat(names.containsKey("b")).isFalse();
    assertThat(names.containsKey("a")).isTrue();
    assertThat(names.answersLike(Map.of("a", expansion("1"), "c", expansion("1")))).isTrue();
    assertThat(names.answersLike(Map.of("a", expansion("1"), "b", expansion("1")))).isFalse();
  }

  /** Who looked at all of them would see another one. */
  @Test
  void whoSawAllSawEach() {
    Map<String, Expansion> things = Map.of("a", expansion("1"), "b", expansion("2"));
    Watched<Expansion> names = Watched.names(things);

    assertThat(names).hasSize(2);
    assertThat(names.answersLike(things)).isTrue();
    assertThat(names.answersLike(Map.of("a", expansion("1")))).isFalse();
    assertThat(names.answersLike(Map.of("a", expansion("1"), "b", expansion("3")))).isFalse();
  }

  @Test
  void aDatasetThatWasReadAnewIsAnother() {
    Dataset dataset = dataset();
    Watched<Dataset> datasets = Watched.datasets(Map.of("d", dataset));

    assertThat(datasets.get("d")).isSameAs(dataset);
    assertThat(datasets.answersLike(Map.of("d", dataset))).isTrue();
    assertThat(datasets.answersLike(Map.of("d", dataset()))).isFalse();
  }

  @Test
  void aNameIsToldWithWhatItStandsFor() {
    assertThat(expansion("x.A@2025").told()).isEqualTo("a is x.A@2025 (figures.yaml:1:1)");
  }
}
