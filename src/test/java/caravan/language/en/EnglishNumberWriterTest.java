package caravan.language.en;

import static org.assertj.core.api.Assertions.assertThat;

import caravan.language.number.NamedUnit;
import caravan.language.number.NumberWriter;
import caravan.language.number.TextNumber;
import caravan.language.registry.Language;
import caravan.model.data.Quantity;
import caravan.model.data.Unit;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EnglishNumberWriterTest {
  private static final Language ENGLISH = Objects.requireNonNull(Language.find("en"));
  private static final NumberWriter WRITER = ENGLISH.numberWriter();
  private static final List<Unit> UNITS =
      List.of(
          Unit.NUMBER,
          Unit.PERCENT,
          Unit.POINTS,
          Unit.of("USD"),
          Unit.of("EUR"),
          Unit.of("GBP"),
          Unit.of("CNY"),
          Unit.of("KZT"),
          Unit.of("t"),
          Unit.of("m3"),
          Unit.of("kWh"),
          Unit.of("bbl"),
          Unit.of("km"),
          Unit.of("TEU"));

  private static Unit unit(String name) {
    return name.equals("1") ? Unit.NUMBER : Unit.of(name);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "106300000000 | USD | 1 | US$106.3 billion",
        "-106300000000 | USD | 1 | −US$106.3 billion",
        "106300000000 | CNY | 1 | CNY 106.3 billion",
        "106300000000 | EUR | 0 | €106 billion",
        "999960000 | USD | 1 | US$1.0 billion",
        "-999960000 | USD | 1 | −US$1.0 billion",
        "999940000 | USD | 1 | US$999.9 million",
        "999999999999 | USD | 0 | US$1 trillion",
        "999999.5 | USD | 0 | US$1 million",
        "999999.4 | USD | 0 | US$999,999",
        "1500000000000000 | USD | 1 | US$1,500.0 trillion",
        "12.2 | percent | 0 | 12 percent",
        "12.25 | percent | 1 | 12.3 percent",
        "12.35 | percent | 1 | 12.4 percent",
        "-0.04 | percent | 1 | 0.0 percent",
        "-0.04 | percent | 0 | 0 percent",
        "-0.4 | USD | 0 | US$0",
        "1 | points | 0 | 1 percentage point",
        "-1 | points | 0 | −1 percentage point",
        "1.2 | points | 1 | 1.2 percentage points",
        "5000000 | t | 0 | 5 million t",
        "11920 | trains | 0 | 11,920 trains",
        "1063 | 1 | 0 | 1,063"
      })
  void whatAnEnglishWriterWrites(BigDecimal value, String unit, int decimals, String text) {
    assertThat(WRITER.compact(value, unit(unit), decimals).replace('\u00a0', ' ')).isEqualTo(text);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "106300000000 | USD | 0 | US$106,300,000,000",
        "-1234.5 | EUR | 2 | −€1,234.50",
        "-0.001 | EUR | 2 | €0.00"
      })
  void inFull(BigDecimal value, String unit, int decimals, String text) {
    assertThat(WRITER.full(value, unit(unit), decimals).replace('\u00a0', ' ')).isEqualTo(text);
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4})
  void whatIsWrittenIsReadBack(long seed) {
    Random random = new Random(seed);
    for (int i = 0; i < 1500; i++) {
      BigDecimal value =
          new BigDecimal(new BigInteger(1 + random.nextInt(60), random), random.nextInt(14) - 2);
      BigDecimal signed = random.nextBoolean() ? value : value.negate();
      Unit unit = UNITS.get(random.nextInt(UNITS.size()));
      int decimals = random.nextInt(5);
      assertReadBack(signed, unit, WRITER.compact(signed, unit, decimals));
      assertReadBack(signed, unit, WRITER.full(signed, unit, decimals));
    }
  }

  private static void assertReadBack(BigDecimal value, Unit unit, String text) {
    List<TextNumber> numbers = ENGLISH.numberReader().read(text);
    assertThat(numbers).as(text).hasSize(1);
    TextNumber number = numbers.get(0);
    NamedUnit.Known read =
        number.unit() instanceof NamedUnit.Known known
            ? known
            : new NamedUnit.Known(Unit.NUMBER, BigDecimal.ONE);
    assertThat(read.unit()).as(text).isEqualTo(unit);
    BigDecimal scale = number.scale().multiply(read.factor());
    Quantity said = Quantity.stated(number.number(), scale, unit);
    assertThat(said.meets(Quantity.exact(value, unit))).as("%s for %s", text, value).isTrue();
  }
}
