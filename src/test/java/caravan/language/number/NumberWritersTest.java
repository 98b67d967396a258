package caravan.language.number;

import static org.assertj.core.api.Assertions.assertThat;

import caravan.language.registry.Phrases;
import caravan.model.data.Quantity;
import caravan.model.data.Unit;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.api.parallel.Resources;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class NumberWritersTest {
  private static final List<Unit> UNITS =
      Stream.of(
              "percent points USD EUR GBP CNY RUB KZT KGS UZS TJS TMT JPY CAD CHF t m3 kWh bbl km"
                  .split(" "))
          .map(Unit::of)
          .toList();

  private static Unit unit(String name) {
    return name.equals("1") ? Unit.NUMBER : Unit.of(name);
  }

  private static String plain(String text) {
    return text.replace('\u00a0', ' ');
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "zh | 106300000000 | USD | 0 | 1063亿美元",
        "zh | 1063000000000 | USD | 2 | 1.06万亿美元",
        "zh | -106300000000 | USD | 0 | −1063亿美元",
        "zh | 674150000000 | CNY | 1 | 6741.5亿元",
        "zh | 46000 | t | 1 | 4.6万吨",
        "zh | 99999600 | t | 0 | 1亿吨",
        "zh | 9999 | t | 0 | 9999吨",
        "zh | 12.2 | percent | 0 | 12%",
        "zh | 1.2 | points | 1 | 1.2个百分点",
        "zh | 2.29 | 1 | 1 | 2.3",
        "zh | 10630 | 1 | 0 | 10,630",
        "zh | 300000 | TEU | 0 | 30万标准箱",
        "zh | 5000000 | trains | 0 | 500万 trains",
        "ru | 106300000000 | USD | 1 | 106,3 млрд долл. США",
        "ru | -106300000000 | USD | 1 | −106,3 млрд долл. США",
        "ru | 999960000 | USD | 1 | 1,0 млрд долл. США",
        "ru | 674150000000 | CNY | 1 | 674,2 млрд юаней",
        "ru | 12.2 | percent | 0 | 12 %",
        "ru | -0.4 | percent | 0 | 0 %",
        "ru | 1.2 | points | 1 | 1,2 п. п.",
        "ru | 38000000000 | m3 | 0 | 38 млрд куб. м",
        "ru | 1063 | 1 | 0 | 1 063",
        "ru | 11920 | trains | 0 | 11 920 trains"
      })
  void compact(String language, BigDecimal value, String unit, int decimals, String text) {
    NumberWriter writer = Phrases.language(language).numberWriter();

    assertThat(plain(writer.compact(value, unit(unit), decimals))).isEqualTo(text);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "zh | 106300000000 | USD | 0 | 106,300,000,000美元",
        "zh | 1.2 | points | 1 | 1.2个百分点",
        "ru | 106300000000 | USD | 0 | 106 300 000 000 долларов США",
        "ru | 1 | USD | 0 | 1 доллар США",
        "ru | 22 | USD | 0 | 22 доллара США",
        "ru | 11 | t | 0 | 11 тонн",
        "ru | 1.5 | t | 1 | 1,5 тонны",
        "ru | 1.2 | points | 1 | 1,2 процентных пункта",
        "ru | 5 | points | 0 | 5 процентных пунктов",
        "ru | 12 | percent | 0 | 12 %"
      })
  void full(String language, BigDecimal value, String unit, int decimals, String text) {
    NumberWriter writer = Phrases.language(language).numberWriter();

    assertThat(plain(writer.full(value, unit(unit), decimals))).isEqualTo(text);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "en | USD | 9 | US$ billion",
        "zh | USD | 8 | 亿美元",
        "zh | t | 4 | 万吨",
        "zh | percent | 0 | %",
        "zh | 1 | 0 | ''",
        "ru | USD | 9 | млрд долл. США",
        "ru | t | 6 | млн т",
        "ru | points | 0 | п. п.",
        "ru | 1 | 0 | ''"
      })
  void labels(String language, String unit, int power, String label) {
    NumberWriter writer = Phrases.language(language).numberWriter();

    assertThat(plain(writer.unitLabel(unit(unit), power))).isEqualTo(label);
  }

  @Test
  void unitsOfUnits() {
    Unit price = Unit.of("USD").dividedBy(Unit.of("t"));

    assertThat(Phrases.language("zh").numberWriter().compact(new BigDecimal("450"), price, 0))
        .isEqualTo("450美元/吨");
    assertThat(
            plain(Phrases.language("ru").numberWriter().compact(new BigDecimal("450"), price, 0)))
        .isEqualTo("450 долл. США/т");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "' процентов' | 13 | 12 | ' процентов'",
        "' процентов' | 13 | 21 | ",
        "' процента' | 2 | 3.5 | ",
        "' млрд долл. США' | 1 | 5 | ' млрд долл. США'",
        "' %' | 1 | 5 | ' %'",
        "'' | 1 | 5 | ''"
      })
  void russianEndingsGoWithTheNumber(String behind, BigDecimal old, BigDecimal value, String text) {
    NumberWriter writer = Phrases.language("ru").numberWriter();

    assertThat(writer.behind(behind, old, value)).isEqualTo(text);
  }

  static Stream<Arguments> seeds() {
    return Stream.of("en", "zh", "ru")
        .flatMap(language -> LongStream.range(1, 4).mapToObj(seed -> Arguments.of(language, seed)));
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void whatIsWrittenIsReadBack(String language, long seed) {
    Random random = new Random(seed);
    NumberWriter writer = Phrases.language(language).numberWriter();
    for (int i = 0; i < 1000; i++) {
      BigDecimal size =
          new BigDecimal(new BigInteger(1 + random.nextInt(60), random), random.nextInt(14) - 2);
      BigDecimal value = random.nextBoolean() ? size : size.negate();
      Unit unit = UNITS.get(random.nextInt(UNITS.size()));
      int decimals = random.nextInt(5);
      assertReadBack(language, value, unit, writer.compact(value, unit, decimals));
      assertReadBack(language, value, unit, writer.full(value, unit, decimals));
      assertReadBack(language, value, Unit.NUMBER, writer.number(value, decimals));
    }
  }

  private static void assertReadBack(String language, BigDecimal value, Unit unit, String text) {
    List<TextNumber> numbers = Phrases.language(language).numberReader().read(text);
    assertThat(numbers).as(text).hasSize(1);
    TextNumber number = numbers.get(0);
    Unit read = number.unit() instanceof NamedUnit.Known known ? known.unit() : Unit.NUMBER;
    assertThat(read).as(text).isEqualTo(unit);
    assertThat(number.vagueness()).as(text).isEqualTo(Vagueness.NONE);
    BigDecimal factor =
        number.unit() instanceof NamedUnit.Known known ? known.factor() : BigDecimal.ONE;
    BigDecimal multiple = number.scale().multiply(factor);
    // Who is told to write no decimals writes "1 million" for 1.4, which readers take to two
    // digits.
    boolean one = number.scale().compareTo(BigDecimal.TEN) > 0 && number.decimals() == 0;
    Quantity said =
        one && number.number().abs().compareTo(BigDecimal.ONE) == 0
            ? Quantity.stated(number.number(), multiple, unit)
            : number.said(multiple, unit);
    assertThat(said.meets(Quantity.exact(value, unit))).as("%s for %s", text, value).isTrue();
  }

  @Test
  @ResourceLock(Resources.LOCALE)
  void theLocaleOfTheMachineDoesNotMatter() {
    Locale before = Locale.getDefault();
    try {
      Locale.setDefault(Locale.forLanguageTag("ar-EG"));
      assertThat(plain(Phrases.language("ru").numberWriter().number(new BigDecimal("1063.5"), 1)))
          .isEqualTo("1 063,5");
      assertThat(Phrases.language("zh").numberWriter().list(List.of("甲", "乙", "丙")))
          .isEqualTo("甲、乙和丙");
    } finally {
      Locale.setDefault(before);
    }
  }
}
