package caravan.text.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class JsonArraysTest {
  private static Map<String, Object> object(Random random) {
    Map<String, Object> object = new LinkedHashMap<>();
    object.put("a", List.of("\n    }", "{", "]", random.nextInt(100)).get(random.nextInt(4)));
    if (random.nextBoolean()) {
      object.put("b", List.of(Map.of("c", "x"), Map.of()));
    }
    if (random.nextBoolean()) {
      object.put("d", Map.of("e", List.of(), "f\u202e", List.of("g")));
    }
    return object;
  }

  private static Map<String, Object> document(List<?> first, List<?> second) {
    Map<String, Object> all = new LinkedHashMap<>();
    all.put("title", "\n  \"two\" : [");
    all.put("terms", Map.of("two", List.of(Map.of("h", 1))));
    all.put("one", first);
    all.put("two", second);
    all.put("end", List.of(Map.of("i", 2)));
    return all;
  }

  /** Whatever changes, the text is the one that would be written of all. */
  @Test
  void aChangedTextIsTheOneOfTheChangedObjects() {
    Random random = new Random(20261201);
    for (int round = 0; round < 500; round++) {
      List<Object> first = new ArrayList<>();
      List<Object> second = new ArrayList<>();
      for (int i = 0; i < 1 + random.nextInt(4); i++) {
        first.add(object(random));
        second.add(object(random));
      }
      String before = Json.write(document(first, second));
      Map<Integer, Object> changed = new TreeMap<>();
      for (int i = random.nextInt(3); i > 0; i--) {
        int number = random.nextInt(second.size());
        changed.put(number, object(random));
        second.set(number, changed.get(number));
      }
      assertThat(JsonArrays.with(before, "two", changed))
          .contains(Json.write(document(first, second)));
    }
  }

  @Test
  void whatIsNotThereIsNotChanged() {
    Map<String, Object> object = Map.of("a", 1);
    String json = Json.write(document(List.of(), List.of(object)));
    assertThat(JsonArrays.with(json, "two", Map.of(0, object))).isPresent();
    assertThat(JsonArrays.with(json, "two", Map.of(1, object))).isEmpty();
    assertThat(JsonArrays.with(json, "one", Map.of(0, object))).isEmpty();
    assertThat(JsonArrays.with(json, "three", Map.of())).isEmpty();
    assertThat(JsonArrays.with(json.substring(0, json.length() - 40), "end", Map.of(0, object)))
        .isEmpty();
  }
}
