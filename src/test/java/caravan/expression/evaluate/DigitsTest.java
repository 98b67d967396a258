package caravan.expression.evaluate;

import static org.assertj.core.api.Assertions.assertThat;

import caravan.model.data.Dataset;
import caravan.testing.TestData;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The digits of values that stand together, whatever the language. */
class DigitsTest {
  /** Values as their source states them, and the powers of ten of the last digits. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        // As far as the largest value, but two digits at least, and no zeros that were not stated.
        "106.3, 43.82, 3.4, 0.65, 0.043, 9 | -1, -1, -1, -2, -3, 0",
        "8881148216, 1234567890, 99999999, 43210 | 7, 7, 7, 3",
        "41, 43.82, 48.7 | 0, -1, -1",
        "254200, 26700, 9234 | 2, 2, 2",
        "5.00, 4.8 | -1, -1"
      })
  void ofLabels(String values, String last) {
    List<Traced> traced = traced(values);
    Digits digits = digits(values);
    int common = digits.inLabels(traced);

    assertThat(traced.stream().map(value -> digits.inLabel(value, common)).toList())
        .hasToString("[" + last + "]");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "106.3, 43.82, 3.4, 0.65, 0.043, 9 | -1, -2, -1, -2, -2, 0",
        "8881148216, 1234567890, 99999999, 43210 | 7, 7, 6, 4",
        "46.40, 46.4, 46 | -1, -1, 0",
        "674.15, 312.04 | -2, -2"
      })
  void ofColumns(String values, String last) {
    List<Traced> traced = traced(values);
    Digits digits = digits(values);
    int common = digits.inColumn(traced);

    assertThat(traced.stream().map(value -> digits.inColumn(value, common, 1)).toList())
        .hasToString("[" + last + "]");
  }

  private static Digits digits(String values) {
    return new Digits(context(values));
  }

  private static List<Traced> traced(String values) {
    Dataset dataset = Objects.requireNonNull(context(values).datasets().get("d"));
    List<Traced> traced = new ArrayList<>();
    Objects.requireNonNull(dataset.series().get("X"))
        .observations()
        .values()
        .forEach(
            observation ->
                traced.add(
                    new Traced(
                        observation.main().quantity(),
                        List.of(new Used(observation, observation.main())))));
    return traced;
  }

  private static DataContext context(String values) {
    StringBuilder yaml = new StringBuilder("title: T\nunit: USD\ndimensions: [place]\nsource: a\n");
    yaml.append("observations:\n  X:\n");
    int year = 2000;
    for (String value : values.split(", ", -1)) {
      yaml.append("    ").append(year++).append(": ").append(value).append('\n');
    }
    return TestData.context(Map.of("d", yaml.toString()));
  }
}
