package caravan.language.registry;

import static org.assertj.core.api.Assertions.assertThat;

import caravan.language.number.NamedUnit;
import caravan.language.number.NumberWriter;
import caravan.language.number.TextNumber;
import caravan.model.data.Unit;
import caravan.model.data.Units;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every unit that the program knows is written and read in every language that is written by hand.
 * Signs are known from {@link Units}; a new unit fails here until {@code ChineseUnits} and {@code
 * RussianUnits} have its words. English writes signs.
 */
class EveryUnitTest {
  private static final Units UNITS = new Units(List.of());

  static Stream<Arguments> unitsInLanguages() {
    Set<String> names = UNITS.names();
    return Stream.of("en", "zh", "ru")
        .flatMap(
            language ->
                names.stream()
                    .filter(name -> !name.equals("1"))
                    .map(name -> Arguments.of(language, name)));
  }

  /** What is written of its base unit is read as that. */
  @ParameterizedTest
  @MethodSource("unitsInLanguages")
  void isWrittenInWordsThatAreRead(String code, String name) {
    Language language = Objects.requireNonNull(Language.find(code));
    Unit unit = Objects.requireNonNull(UNITS.find(name)).unit();
    NumberWriter writer = language.numberWriter();

    for (String text :
        List.of(
            writer.compact(new BigDecimal("5.2"), unit, 1),
            writer.full(new BigDecimal("5"), unit, 0))) {
      List<TextNumber> numbers = language.numberReader().read(text);
      assertThat(numbers).as(text).hasSize(1);
      assertThat(numbers.get(0).unit())
          .as(text)
          .isEqualTo(new NamedUnit.Known(unit, BigDecimal.ONE));
      if (!code.equals("en")) {
        assertThat(text).doesNotContainPattern("[A-Za-z]");
      }
    }
  }

  static Stream<Arguments> measuresInLanguages() {
    return Stream.of("en", "zh", "ru")
        .flatMap(language -> Units.measures().stream().map(name -> Arguments.of(language, name)));
  }

  /** A price by a quantity is read, in the words that the language writes it in. */
  @ParameterizedTest
  @MethodSource("measuresInLanguages")
  void standsBelowAPrice(String code, String name) {
    Language language = Objects.requireNonNull(Language.find(code));
    Unit price = Objects.requireNonNull(UNITS.find("USD/" + name)).unit();
    String text = language.numberWriter().full(new BigDecimal("5"), price, 0);
    List<TextNumber> numbers = language.numberReader().read(text);

    assertThat(numbers).as(text).hasSize(1);
    assertThat(numbers.get(0).unit())
        .as(text)
        .isEqualTo(new NamedUnit.Known(price, BigDecimal.ONE));
  }

  /** A multiple of a base unit, such as kt, is read where people write it so. */
  @ParameterizedTest
  @MethodSource("unitsInLanguages")
  void isReadByItsSign(String code, String name) {
    Language language = Objects.requireNonNull(Language.find(code));
    Units.Definition definition = Objects.requireNonNull(UNITS.find(name));
    String points = code.equals("ru") ? "п. п." : "pp";
    String sign = name.equals("percent") ? "%" : name.equals("points") ? points : name;
    List<TextNumber> numbers = language.numberReader().read("5 " + sign);

    assertThat(numbers).hasSize(1);
    assertThat(numbers.get(0).unit()).isInstanceOf(NamedUnit.Known.class);
    NamedUnit.Known known = (NamedUnit.Known) numbers.get(0).unit();
    assertThat(known.unit()).isEqualTo(definition.unit());
    assertThat(known.factor()).isEqualByComparingTo(definition.factor());
  }
}
