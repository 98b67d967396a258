package caravan.text.csv;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EncodingGuessTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "windows-1252 | Windows-1252 | Côte d'Ivoire,Curaçao,Réunion,Åland",
        "windows-1252 | Windows-1252 | Österreich;1,5;Türkei",
        "windows-1252 | Windows-1252 | PAÍS,MÉXICO,PANAMÁ",
        "windows-1252 | Windows-1252 | États-Unis;Bénin",
        "ISO-8859-1 | Windows-1252 | año,valor",
        "windows-1250 | Windows-1250 | Česko,Maďarsko,Łódź,žlté",
        "windows-1250 | Windows-1250 | země,Čína,Německo",
        "windows-1254 | Windows-1254 | ülke,Türkiye,İran,Şili",
        "windows-1251 | Windows-1251 | страна,Россия,Казахстан",
        "windows-1251 | Windows-1251 | країна,Україна,Київ",
        "KOI8-R | KOI8-R | страна,Россия,Казахстан",
        "IBM866 | IBM866 | страна,Россия,Казахстан",
        "windows-1253 | Windows-1253 | χώρα,Ελλάδα",
        "GBK | GBK | 国家,中国,哈萨克斯坦",
        "GB18030 | GBK | 年份,贸易总额（亿美元）",
        "Big5 | Big5 | 國家,中國,臺灣",
        "Shift_JIS | Shift_JIS | 国,日本,カザフスタン",
        "EUC-KR | EUC-KR | 국가,한국,일본,우즈베키스탄",
        "x-MacRoman | Mac Roman | Côte d'Ivoire,Réunion",
      })
  void namesTheEncodingAndAWordToTellItBy(String saved, String named, String words) {
    byte[] bytes = (words + "\n2024,1,2,3\n").getBytes(Charset.forName(saved));
    String guess = EncodingGuess.of(bytes);
    assertThat(guess).startsWith(", but perhaps as " + named + " (");
    String word = guess.replaceFirst(".*\"(.*)\"", "$1");
    assertThat(words).contains(word);
  }

  @Test
  void saysNothingWhereThereAreNoWords() {
    assertThat(EncodingGuess.of(new byte[] {'5', '0', ' ', (byte) 0x80, '\n'})).isEmpty();
    assertThat(EncodingGuess.of("abc\n".getBytes(StandardCharsets.UTF_8))).isEmpty();
    byte[] noise = new byte[4000];
    new java.util.Random(1).nextBytes(noise);
    assertThat(EncodingGuess.of(noise)).isEmpty();
  }
}
