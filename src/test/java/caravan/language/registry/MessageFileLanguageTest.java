package caravan.language.registry;

import static org.assertj.core.api.Assertions.assertThat;

import caravan.language.number.LanguageWords;
import caravan.language.number.NumberWriter;
import caravan.language.typesetting.RegionNames;
import caravan.model.data.CodeLists;
import caravan.model.data.Period;
import caravan.model.data.Unit;
import caravan.text.diagnostic.Diagnostics;
import caravan.text.source.SourceFile;
import caravan.text.yaml.YamlParser;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** German, which the program knows by CLDR and by a message file. */
class MessageFileLanguageTest {
  private final Language german = Phrases.language("de");

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "106,3 Mrd. US-Dollar | 106.3 e9 USD",
        "US$ 106,3 Mrd | 106.3 e9 USD",
        "um 12 Prozent | 12 percent",
        "fast 95 Milliarden | 95 e9 NEARLY",
        "mehr als 1.063 Tonnen | 1063 t OVER",
        "nicht mehr als 5 % | 5 percent AT_MOST",
        "5 Prozent oder mehr | 5 percent AT_LEAST",
        "sank um 6,1 Prozent | -6.1 percent",
        "sank auf 6,1 Prozent | 6.1 percent",
        "stieg nach dem Rückgang um 3 % | -3 percent",
        "6,1 % weniger | -6.1 percent",
        "minus 6 Prozent | -6 percent",
        "1,2 Prozentpunkte | 1.2 points",
        "die Hälfte | 0.5 part",
        "verdoppelte sich | 2 times",
        "zwischen 100 und 110 Mrd. Euro | 100 to 110 e9 EUR",
        "100 bis 110 Mio. Euro | 100 to 110 e6 EUR",
        "300 Dollar je Tonne | 300 USD/t",
        "300 US-Dollar pro 1.000 Kubikmeter | 300 0.001·USD/m3",
        "fünf Jahre | 5",
        "am 18. Januar 2026 waren es 7 % | 7 percent",
        "G20 und 5G | -",
        "Tabelle 3 zeigt 7 % | 7 percent",
        "14,5 Mrd. Kilowattstunden | 14.5 e9 kWh",
        "1,06,3 | -",
      })
  void reads(String text, String expected) {
    assertThat(Phrases.read(text, german)).isEqualTo(expected);
  }

  @Test
  void writes() {
    NumberWriter writer = german.numberWriter();
    BigDecimal trade = new BigDecimal("106.3e9");

    assertThat(writer.compact(trade, Unit.of("USD"), 1))
        .isEqualTo("106,3\u00a0Mrd.\u00a0US-Dollar");
    assertThat(writer.full(trade, Unit.of("EUR"), 0)).isEqualTo("106.300.000.000\u00a0Euro");
    assertThat(writer.compact(BigDecimal.ONE, Unit.POINTS, 0)).isEqualTo("1\u00a0Prozentpunkt");
    assertThat(writer.unitLabel(Unit.of("USD"), 9)).isEqualTo("Mrd. US-Dollar");
    assertThat(writer.compact(new BigDecimal("-12.44"), Unit.PERCENT, 1)).isEqualTo("−12,4\u00a0%");
    assertThat(writer.behind(" Prozentpunkt", BigDecimal.ONE, BigDecimal.TEN)).isNull();
    assertThat(german.dateWriter().date(LocalDate.of(2026, 11, 22))).isEqualTo("22. November 2026");
    assertThat(german.dateWriter().period(Objects.requireNonNull(Period.parse("2025-H1"))))
        .isEqualTo("1. Halbjahr 2025");
  }

  /** What a file says is text, never a pattern. */
  @Test
  void takesWordsAsTheyAre() {
    Diagnostics out = new Diagnostics();
    SourceFile file =
        new SourceFile(
            "xx.yaml",
            "over: ['(.*', '\\E[']\nfalls: ['(a+)+$']\nranges: {and: '.*'}\nlink: ['*']\n");
    LanguageWords words =
        LanguageWordsReader.read(Objects.requireNonNull(YamlParser.parse(file.asText(), out)), out);
    Language language =
        Languages.of(List.of("de"), Map.of("de", words), new CodeLists(Map.of())).get("de");

    assertThat(out.list()).isEmpty();
    assertThat(Phrases.read("aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa! 5 x 6 %", language))
        .isEqualTo("5; 6 percent");
  }

  @Test
  void namesCountries() {
    assertThat(RegionNames.of("KAZ", "de")).isEqualTo("Kasachstan");
    assertThat(RegionNames.of("UZ", "ru")).isEqualTo("Узбекистан");
    assertThat(RegionNames.of("XKX", "en")).isEqualTo("Kosovo");
    assertThat(RegionNames.of("CA5", "en")).isNull();
    assertThat(RegionNames.of("ZZZ", "en")).isNull();
    assertThat(RegionNames.of("ALL", "en")).isNull();
  }
}
