package caravan.site.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import caravan.site.search.SearchIndex.Posting;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class PlaceStepsTest {
  private static String json(Map<Integer, Integer> places) {
    List<Posting> postings = new ArrayList<>();
    new TreeMap<>(places).forEach((place, impact) -> postings.add(new Posting(place, impact)));
    return PlaceSteps.of(postings);
  }

  @Test
  void placesAreStepsFromTheOneBefore() {
    assertThat(json(Map.of(0, 3, 4, 1, 9, 12))).isEqualTo("[0,3,4,1,5,12]");
    assertThat(PlaceSteps.count("[0,3,4,1,5,12]")).isEqualTo(6);
  }

  @Test
  void anImpactChangesComesOrGoes() {
    assertThat(PlaceSteps.changed("[0,3,4,1]", Map.of(4, 7))).isEqualTo("[0,3,4,7]");
    assertThat(PlaceSteps.changed("[0,3,4,1]", Map.of(2, 7, 8, 1))).isEqualTo("[0,3,2,7,2,1,4,1]");
    assertThat(PlaceSteps.changed("[0,3,4,1]", Map.of(0, 0, 3, 0))).isEqualTo("[4,1]");
    assertThat(PlaceSteps.changed("[4,1]", Map.of(4, 0))).isNull();
    assertThat(PlaceSteps.changed(null, Map.of(4, 2))).isEqualTo("[4,2]");
  }

  @Test
  void aChangedListIsTheOneOfTheChangedPlaces() {
    Random random = new Random(20261130);
    for (int round = 0; round < 2_000; round++) {
      Map<Integer, Integer> places = new TreeMap<>();
      Map<Integer, Integer> changed = new TreeMap<>();
      for (int i = random.nextInt(6); i > 0; i--) {
        places.put(random.nextInt(12), 1 + random.nextInt(300));
      }
      for (int i = random.nextInt(6); i > 0; i--) {
        changed.put(random.nextInt(14), random.nextInt(3));
      }
      Map<Integer, Integer> now = new TreeMap<>(places);
      now.putAll(changed);
      now.values().removeIf(impact -> impact == 0);
      assertThat(PlaceSteps.changed(places.isEmpty() ? null : json(places), changed))
          .isEqualTo(now.isEmpty() ? null : json(now));
    }
  }

  @Test
  void whatIsNoListIsRefused() {
    for (String wrong : List.of("", "[", "1,2", "[1]", "[1,x]", "[,]")) {
      assertThatIllegalArgumentException()
          .as(wrong)
          .isThrownBy(() -> PlaceSteps.changed(wrong, Map.of()));
    }
  }
}
