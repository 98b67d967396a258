package caravan.model.data;

import static org.assertj.core.api.Assertions.assertThat;

import caravan.testing.TestData;
import caravan.text.diagnostic.Diagnostics;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How exactly values are known, where a dataset or a value says it. */
class PrecisionTest {
  private static Dataset dataset(String settings, String value, Diagnostics out) {
    return TestData.dataset(
        "d",
        "title: D\nunit: t\nmultiplier: 1e3\ndimensions: [code]\nsource: a\n"
            + settings
            + "\nobservations:\n  A: {2025: "
            + value
            + "}\n",
        out);
  }

  private static Observation observation(String settings, String value) {
    Diagnostics out = new Diagnostics();
    Dataset dataset = dataset(settings, value, out);
    assertThat(TestData.lines(out)).isEmpty();
    return Objects.requireNonNull(dataset.series().get("A")).observations().firstEntry().getValue();
  }

  /** The digits that are told, and the interval in the unit without its multiple. */
  private static String told(Statement statement) {
    Quantity quantity = statement.quantity().scaled(-3, Unit.NUMBER);
    return statement.stated().toPlainString()
        + ": "
        + quantity.low().stripTrailingZeros().toPlainString()
        + " to "
        + quantity.high().stripTrailingZeros().toPlainString();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "`` | 46.4 | 46.4: 46.35 to 46.45",
        "decimals: 2 | 46.4 | 46.40: 46.395 to 46.405",
        "decimals: 2 | 46.41 | 46.41: 46.405 to 46.415",
        "decimals: 2 | 46 | 46.00: 45.995 to 46.005",
        "decimals: 2 | 0 | 0.00: -0.005 to 0.005",
        "decimals: 2 | -46.4 | -46.40: -46.405 to -46.395",
        "decimals: 0 | 45e4 | 450000: 449999.5 to 450000.5",
        "decimals: 0 | 46 | 46: 45.5 to 46.5",
        "decimals: 12 | 1 | 1.000000000000: 0.9999999999995 to 1.0000000000005",
        "decimals: 1.0 | 46 | 46.0: 45.95 to 46.05",
        "exact: true | 46.4 | 46.4: 46.4 to 46.4",
        "exact: true | 14627 | 14627: 14627 to 14627",
        "exact: true | 0 | 0: 0 to 0",
        "exact: false | 46.4 | 46.4: 46.35 to 46.45",
        "decimals: 2 | {value: 46, decimals: 0} | 46: 45.5 to 46.5",
        "decimals: 2 | {value: 46.4} | 46.40: 46.395 to 46.405",
        "decimals: 2 | {value: 46, exact: true} | 46: 46 to 46",
        "decimals: 2 | {value: 46, exact: false} | 46: 45.5 to 46.5",
        "exact: true | {value: 46, exact: false} | 46: 45.5 to 46.5",
        "exact: true | {value: 46, decimals: 1} | 46.0: 45.95 to 46.05",
        "`` | {value: 46, exact: true} | 46: 46 to 46",
        "`` | {value: 46, decimals: 1} | 46.0: 45.95 to 46.05"
      })
  void aValueIsAsExactAsItIsSaidToBe(String settings, String value, String told) {
    assertThat(told(observation(settings, value).main())).isEqualTo(told);
  }

  @Test
  void whatOthersSayAndWhatWasSaidBeforeIsAsExact() {
    Observation observation =
        observation(
            "decimals: 2",
            "{value: 46.4, also: [{value: 46.5, source: b}, {value: 46, decimals: 0, source: a}],"
                + " revisions: [{value: 46.3, source: b}, {value: 46, exact: true, source: a}]}");

    assertThat(observation.also())
        .extracting(PrecisionTest::told)
        .containsExactly("46.50: 46.495 to 46.505", "46: 45.5 to 46.5");
    assertThat(observation.revisions())
        .extracting(PrecisionTest::told)
        .containsExactly("46.30: 46.295 to 46.305", "46: 46 to 46");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "decimals: 1 | 46.41 | 8:13 wrong-type: \"46.41\" has 2 decimals, where values are stated"
            + " to 1",
        "decimals: 1 | 46.40 | 8:13 wrong-type: \"46.40\" has 2 decimals, where values are stated"
            + " to 1",
        "decimals: 0 | 46.0 | 8:13 wrong-type: \"46.0\" has 1 decimal, where values are stated to"
            + " 0",
        "decimals: 2 | {value: 46.4, also: [{value: 46.412, source: b}]}"
            + " | 8:42 wrong-type: \"46.412\" has 3 decimals, where values are stated to 2",
        "decimals: 13 | 46 | 6:11 wrong-type: \"decimals\" is a whole number from 0 to 12, not 13",
        "decimals: 1.5 | 46 | 6:11 wrong-type: \"decimals\" is a whole number from 0 to 12, not"
            + " 1.5",
        "decimals: -1 | 46 | 6:11 wrong-type: \"decimals\" is a whole number from 0 to 12, not -1",
        "decimals: 1e9 | 46 | 6:11 wrong-type: \"decimals\" is a whole number from 0 to 12, not"
            + " 1e9",
        "decimals: two | 46 | 6:11 wrong-type: a number is needed here, not \"two\"",
        "exact: maybe | 46 | 6:8 wrong-type: true or false is needed here, not \"maybe\""
      })
  void whatCannotBeIsAnError(String settings, String value, String error) {
    Diagnostics out = new Diagnostics();
    dataset(settings, value, out);

    assertThat(TestData.lines(out)).isEqualTo(List.of(error));
  }

  @Test
  void exactAndDecimalsTogetherAreAnError() {
    Diagnostics out = new Diagnostics();
    dataset("decimals: 2\nexact: true", "46", out);

    assertThat(TestData.lines(out))
        .containsExactly("6:11 wrong-type: what is exact was not rounded to any decimals");
  }
}
