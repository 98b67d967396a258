package caravan.language.registry;

import static org.assertj.core.api.Assertions.assertThat;

import caravan.language.number.NamedUnit;
import caravan.language.number.TextNumber;
import caravan.model.data.Unit;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Up to one digit every language writes the same digits, whatever it counts in, and reads them
 * again: the number, its multiple and its unit.
 */
class SameDigitsTest {
  private static final int ROUNDS = 150;

  private static final List<Unit> UNITS =
      Stream.of("USD CNY percent t m3 kWh TEU".split(" ")).map(Unit::of).toList();

  static Stream<String> languages() {
    return Stream.of("en", "zh", "ru", "de", "fr", "ja", "hi", "fa", "kk");
  }

  @ParameterizedTest
  @MethodSource("languages")
  void inEveryLanguage(String code) {
    Language language = Objects.requireNonNull(Language.find(code));
    Random random = new Random(20);
    List<String> wrong = new ArrayList<>();
    for (int i = 0; i < ROUNDS; i++) {
      BigDecimal size =
          new BigDecimal(new BigInteger(1 + random.nextInt(44), random), random.nextInt(5));
      BigDecimal value = random.nextBoolean() ? size : size.negate();
      Unit unit = UNITS.get(random.nextInt(UNITS.size()));
      int lead = value.precision() - value.scale() - 1;
      int last = Math.max(-4, lead - random.nextInt(5));
      BigDecimal rounded = value.setScale(-last, RoundingMode.HALF_UP);
      String text = language.numberWriter().upTo(last, value, unit);
      List<TextNumber> read = language.numberReader().read(text);
      boolean same =
          read.size() == 1
              && read.get(0)
                      .number()
                      .multiply(read.get(0).scale())
                      .multiply(factor(read.get(0)))
                      .compareTo(rounded)
                  == 0
              && unit.equals(unit(read.get(0)));
      // Zeros behind the point say nothing.
      boolean zero =
          same
              && read.get(0).number().scale() > 0
              && read.get(0).number().stripTrailingZeros().scale() < read.get(0).number().scale();
      if (!same || zero) {
        wrong.add(rounded.toPlainString() + " " + unit + ": " + text);
      }
    }
    assertThat(wrong.stream().limit(12)).isEmpty();
  }

  private static BigDecimal factor(TextNumber number) {
    return number.unit() instanceof NamedUnit.Known known ? known.factor() : BigDecimal.ONE;
  }

  private static Unit unit(TextNumber number) {
    return number.unit() instanceof NamedUnit.Known known ? known.unit() : Unit.NUMBER;
  }
}
