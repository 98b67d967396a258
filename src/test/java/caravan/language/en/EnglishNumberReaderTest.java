package caravan.language.en;

import static org.assertj.core.api.Assertions.assertThat;

import caravan.language.number.NamedUnit;
import caravan.language.number.NumberReader;
import caravan.language.number.TextNumber;
import caravan.language.registry.Language;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EnglishNumberReaderTest {
  private static final NumberReader READER =
      Objects.requireNonNull(Language.find("en")).numberReader();

  /** What was read: the number as stated, times its scale, and its unit. */
  private static String read(String text) {
    return READER.read(text).stream()
        .map(EnglishNumberReaderTest::shown)
        .collect(Collectors.joining("; "));
  }

  private static String shown(TextNumber n) {
    String scale =
        n.scale().compareTo(BigDecimal.ONE) == 0
            ? ""
            : " e" + (n.scale().precision() - n.scale().scale() - 1);
    String unit = "";
    if (n.unit() instanceof NamedUnit.Known known) {
      String factor =
          known.factor().compareTo(BigDecimal.ONE) == 0 ? "" : known.factor().toPlainString() + "·";
      unit = " " + factor + known.unit().toString().replace("percentage points", "points");
    }
    return n.number().toPlainString() + scale + unit;
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "US$106.3 billion | 106.3 e9 USD",
        "US$\u00a0106.3\u00a0billion | 106.3 e9 USD",
        "US$ 5 million | 5 e6 USD",
        "USD 106.3 billion | 106.3 e9 USD",
        "$106.3bn | 106.3 e9 USD",
        "$106.3 bn | 106.3 e9 USD",
        "$106.3B | 106.3 e9 USD",
        "106.3 Billion | 106.3 e9",
        "106.3 BILLION | 106.3 e9",
        "billions: 106.3 billions | 106.3 e9",
        "106,300 million | 106300 e6",
        "$106,300,000,000 | 106300000000 USD",
        "106.3 billion dollars | 106.3 e9 USD",
        "106.3 billion US dollars | 106.3 e9 USD",
        "106.3 billion U.S. dollars | 106.3 e9 USD",
        "70-billion-dollar | 70 e9 USD",
        "€5 million | 5 e6 EUR",
        "5 million € | 5 e6 EUR",
        "£2tn | 2 e12 GBP",
        "¥2 trillion | 2 e12 CNY",
        "674.15 billion yuan | 674.15 e9 CNY",
        "RMB 674 billion | 674 e9 CNY",
        "CNY 674 billion | 674 e9 CNY",
        "HK$5 million | 5 e6 HKD",
        "A$5 million | 5 e6 AUD",
        "₸500 billion | 500 e9 KZT",
        "500 billion tenge | 500 e9 KZT",
        "₽3 trillion | 3 e12 RUB",
        "106.3bn roubles | 106.3 e9 RUB",
        "104 percent | 104 percent",
        "104 Percent | 104 percent",
        "104 per cent | 104 percent",
        "104\u00a0per\u00a0cent | 104 percent",
        "104% | 104 percent",
        "104 % | 104 percent",
        "104\u202f% | 104 percent",
        "12.2% | 12.2 percent",
        "1.2 percentage points | 1.2 points",
        "1 percentage point | 1 points",
        "a 1.2-percentage-point rise | 1.2 points",
        "1.2 pp | 1.2 points",
        "25 basis points | 25 0.01·points",
        "minus 3 percent | -3 percent",
        "Minus 3 percent | -3 percent",
        "−3 percent | -3 percent",
        "-3 percent | -3 percent",
        "–3 percent | -3 percent",
        "−US$3 billion | -3 e9 USD",
        "US$−3 billion | -3 e9 USD",
        "+3 percent | 3 percent",
        "6.3bn | 6.3 e9",
        "1,063 | 1063",
        "1,063.5 | 1063.5",
        "0.46 | 0.46",
        "06 | 6",
        "46.40 billion | 46.40 e9",
        "five | 5",
        "Five | 5",
        "twenty-one | 21",
        "twenty one | 21",
        "ninety-nine | 99",
        "sixteen | 16",
        "six | 6",
        "zero | 0",
        "seventy billion dollars | 70 e9 USD",
        "two hundred | 2.00 e2",
        "one hundred and six | 1.06 e2",
        "one hundred and six billion | 106 e9",
        "a hundred | 1.00 e2",
        "a million | 1 e6",
        "five percent | 5 percent",
        "five years in a row | 5",
        "five new trains | 5",
        "five out of ten | 0.5",
        "1.5m | 1.5 e6",
        "5k | 5 e3",
        "3 tonnes | 3 t",
        "3 million tonnes | 3 e6 t",
        "3 million tons | 3 e6 t",
        "5 kg | 5 0.001·t",
        "20 kt | 20 1000·t",
        "20kt | 20 1000·t",
        "20 Mt | 20 1000000·t",
        "38 bcm | 38 1000000000·m3",
        "38 billion cubic metres | 38 e9 m3",
        "38 billion m³ | 38 e9 m3",
        "4 TWh | 4 1000000000·kWh",
        "300,000 TEU | 300000 TEU",
        "3 million barrels | 3 e6 bbl",
        "in 2025 | 2025",
        "12 percent in 2025 | 12 percent",
        "2025: 12 percent | 12 percent",
        "between 2019 and 2025 | 2019; 2025",
        "2,025 trains | 2025",
        "45–50 percent | 45 percent",
        "45 to 50 percent | 45 percent",
        "from 45 to 50 percent | 45; 50 percent",
        "5½ | 5.5",
        "½ | 0.5",
        "tenth | 10",
        "5th | 5",
        "the 1990s | 1990",
        "3.5x | 3.5",
        "12 CIS countries | 12",
        "GDP 106 | 106",
        "5 GDP points | 5",
        "12.2. | 12.2",
        "12, | 12",
        "(12) | 12",
        "Q1 12 percent | 12 percent",
        "CO2 12 | 12",
        "US$70 billion, eight | 70 e9 USD"
      })
  void whatAnEnglishReaderReads(String text, String expected) {
    assertThat(read(text)).isEqualTo(expected);
  }

  /** Better no number at all, which is an error, than one that the writer did not mean. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "more",
        "CO2",
        "Q1",
        "G20",
        "1,06 billion",
        "10,63",
        "1,0633",
        "1.5.2",
        "1.5,000",
        "..5",
        "１２ percent",
        "1２",
        "1e9",
        "6.3T",
        "6.3bnx",
        "someone",
        "often",
        "weight",
        "0x10"
      })
  void whatIsNoNumber(String text) {
    assertThat(read(text)).isEmpty();
  }

  @Test
  void theDigitsAreThoseToReplace() {
    String text = "about −US$1,063.5 million now";
    TextNumber number = READER.read(text).get(0);

    assertThat(text.substring(number.start(), number.end())).isEqualTo("−US$1,063.5 million");
    assertThat(text.substring(number.digitsStart(), number.digitsEnd())).isEqualTo("1,063.5");
  }

  @Test
  void bareIsWhatNamesNeitherScaleNorUnit() {
    List<TextNumber> numbers = READER.read("1,063 and 5 percent and 6 billion");

    assertThat(numbers).extracting(TextNumber::isBare).containsExactly(true, false, false);
  }

  @Test
  void longTextsAreReadInOneGo() {
    String text = "1,".repeat(20_000) + "-".repeat(20_000) + "twenty ".repeat(5_000);

    assertThat(READER.read(text)).hasSizeLessThan(20_001);
  }
}
