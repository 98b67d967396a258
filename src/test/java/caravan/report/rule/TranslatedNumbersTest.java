package caravan.report.rule;

import static org.assertj.core.api.Assertions.assertThat;

import caravan.language.number.LanguageWords;
import caravan.language.registry.LanguageWordsReader;
import caravan.language.registry.Languages;
import caravan.model.data.CodeLists;
import caravan.testing.TestData;
import caravan.text.diagnostic.Diagnostics;
import caravan.text.source.SourceFile;
import caravan.text.yaml.MapReader;
import caravan.text.yaml.YamlMap;
import caravan.text.yaml.YamlParser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** One text in four languages, and whether it says the same in all of them. */
class TranslatedNumbersTest {
  private static final List<String> CODES = List.of("en", "zh", "ru", "de");

  private static List<String> told(String yaml) throws IOException {
    Diagnostics out = new Diagnostics();
    Path path = Path.of("templates/messages/de.yaml");
    YamlMap root =
        (YamlMap)
            Objects.requireNonNull(
                YamlParser.parse(new SourceFile("de", Files.readString(path)).asText(), out));
    LanguageWords words =
        LanguageWordsReader.read(Objects.requireNonNull(root.get("numbers")), out);
    Languages languages = Languages.of(CODES, Map.of("de", words), new CodeLists(Map.of()));
    TranslatedNumbers numbers = new TranslatedNumbers(languages, out);
    numbers.check(MapReader.asLocalized(YamlParser.parse(TestData.text(yaml), out), out), CODES);
    return TestData.lines(out);
  }

  private static String text(String en, String zh, String ru, String de) {
    return "en: '%s'\nzh: '%s'\nru: '%s'\nde: '%s'\n".formatted(en.replace("'", "''"), zh, ru, de);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "US$89.3 billion | 893亿美元 | 89,3 млрд долларов | 89,3 Milliarden US-Dollar",
        "$1.06 trillion in 2025 | 2025年1.06万亿美元 | в 2025 году 1,06 трлн долл. | 2025 1,06"
            + " Billionen Dollar",
        "14,627 trains | 14627列 | 14 627 поездов | 14.627 Züge",
        "about 1.2 million tonnes | 约120万吨 | около 1,2 млн т | rund 1,2 Millionen Tonnen",
        "half of it, 50 percent | 一半，即50% | половина, 50 % | die Hälfte, 50 Prozent",
        "67% | 三分之二 | две трети | zwei Drittel",
        "doubled from 12.5% | 从12.5%翻了一番 | удвоилась с 12,5 % | hat sich von 12,5 % verdoppelt",
        "fell 6.1 percent | 下降6.1% | снизился на 6,1% | sank um 6,1 Prozent",
        "a decline of 6.1% | 下降6.1% | падение на 6,1 % | ein Minus von 6,1 %",
        "100 to 110 billion yuan | 1000亿至1100亿元 | 100–110 млрд юаней | 100 bis 110 Milliarden"
            + " Yuan",
        "five partners | 5个伙伴 | пять партнёров | 5 Partner",
        "As of 13 June 2025 | 截至2025年6月13日 | По состоянию на 13 июня 2025 г. | Stand 13. Juni"
            + " 2025",
        "from January to May, months 1-5 | 1—5月 | за январь–май, 5 месяцев | Januar bis Mai",
        "in the 21st century, 3rd place | 21世纪，第三位 | в XXI веке, 3-е место | im 21."
            + " Jahrhundert, 3. Platz",
        "HS 8703, SITC sections 0–9 | 税则号8703，第0—9类 | ТН ВЭД 8703, разделы 0–9 | HS 8703,"
            + " Abschnitte 0–9",
        "CC BY 4.0; dump 5008b541 | CC BY 4.0；提交5008b541 | CC BY 4.0; коммит 5008b541 | CC BY"
            + " 4.0; Commit 5008b541",
        "unit: 10,000 yuan | 单位：万元 | единица: 10 тыс. юаней | Einheit: 10 000 Yuan",
        "in thousands of dollars | 单位：千美元 | в тыс. долларов | in tausend Dollar",
        "two years later | 两年后 | через 2 года | zwei Jahre später",
        "500 kg, 0.5 t | 500公斤，0.5吨 | 500 кг, 0,5 т | 500 kg, 0,5 t",
        "1 million TEU | 100万标准箱 | 1 млн ДФЭ | 1 Million TEU",
        "Rev. 3, table 12 | 修订本第3版，表12 | пересмотр 3, таблица 12 | Rev. 3, Tabelle 12",
        "at 7.1 yuan per dollar | 按1美元兑7.1元人民币 | по 7,1 юаня за доллар | zu 7,1 Yuan je"
            + " Dollar",
        "up 1.5 times | 增长1.5倍 | вырос в 1,5 раза | das 1,5-fache",
        "12.5 percentage points | 12.5个百分点 | 12,5 п. п. | 12,5 Prozentpunkte",
        "Measured at 2015 prices | 按2015年价格 | в ценах 2015 года | in Preisen von 2015",
        "20-foot containers | 20英尺集装箱 | 20-футовые контейнеры | 20-Fuß-Container",
        "over 1,000 firms | 一千多家企业 | более тысячи фирм | über 1000 Firmen",
        "no numbers here | 没有 | нет | keine"
      })
  void languagesThatSayTheSame(String en, String zh, String ru, String de) throws IOException {
    assertThat(told(text(en, zh, ru, de))).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "US$89.3 billion | 8930亿美元 | 89,3 млрд долларов | 89,3 Milliarden US-Dollar"
            + " | 2:6 \"US$89.3 billion\" in en, \"8930亿美元\" in zh, \"89,3 млрд долларов\" in"
            + " ru, \"89,3 Milliarden US-Dollar\" in de",
        "US$1 billion | 1亿美元 | 1 млрд долл. | 1 Milliarde Dollar"
            + " | 2:6 \"US$1 billion\" in en, \"1亿美元\" in zh, \"1 млрд долл.\" in ru, \"1"
            + " Milliarde Dollar\" in de",
        "5.1 percent | 5.1% | 1,5 % | 5,1 Prozent"
            + " | 3:6 \"5.1 percent\" in en, \"5.1%\" in zh, \"1,5 %\" in ru, \"5,1 Prozent\" in"
            + " de",
        "882,712 and 5.1% | 882712和5.1% | 882 712 | 882.712 und 5,1 %"
            + " | 3:6 \"5.1%\" in en, \"5.1%\" in zh, none of these in ru, \"5,1 %\" in de",
        "a half | 50% | 40 % | 50 %"
            + " | 3:6 none of these in en, \"50%\" in zh, \"40 %\" in ru, \"50 %\" in de",
        "882,712 | 882712 | 882 721 | 882.712"
            + " | 3:6 \"882,712\" in en, \"882712\" in zh, \"882 721\" in ru, \"882.712\" in de",
        "106.3 | 106.3 | 1063 | 106,3"
            + " | 3:6 \"106.3\" in en, \"106.3\" in zh, \"1063\" in ru, \"106,3\" in de"
      })
  void oneThatDiffersIsToldAtItsNumber(String en, String zh, String ru, String de, String expected)
      throws IOException {
    String[] parts = expected.split(" ", 2);

    assertThat(told(text(en, zh, ru, de)))
        .containsExactly(
            parts[0]
                + " numbers-differ: the languages of this text say different numbers: "
                + parts[1]);
  }

  @Test
  void aTextForAllLanguagesIsTheSameInAll() throws IOException {
    assertThat(told("'US$89.3 billion'")).isEmpty();
  }

  @Test
  void ofTwoLanguagesTheSecondIsTold() throws IOException {
    assertThat(told("en: 5.1 percent\nru: 5,2 процента\n"))
        .containsExactly(
            "2:5 numbers-differ: the languages of this text say different numbers: \"5.1 percent\""
                + " in en, \"5,2 процента\" in ru");
  }
}
