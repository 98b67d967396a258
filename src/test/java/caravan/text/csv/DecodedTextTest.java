package caravan.text.csv;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The encoding of a file is told from its bytes, or asked for. */
class DecodedTextTest {
  private static long known(String text) {
    return text.contains("Казахстан") || text.contains("Curaçao") || text.contains("Ελλάδα")
        ? 1
        : 0;
  }

  @ParameterizedTest
  @CsvSource({
    "UTF-8,Казахстан,UTF-8",
    "UTF-16,Казахстан,UTF-16BE",
    "UTF-16LE,Kazakhstan and others,UTF-16LE",
    "windows-1251,Казахстан,Windows-1251 (Cyrillic)",
    "KOI8-R,Казахстан,KOI8-R (Cyrillic)",
    "windows-1252,Curaçao,Windows-1252 (Western Europe)",
    "windows-1253,Ελλάδα,Windows-1253 (Greek)",
  })
  void itIsTold(String charset, String text, String told) throws CsvFault {
    byte[] bytes = ("a,b\n" + text + ",1\n").getBytes(Charset.forName(charset));
    DecodedText read = DecodedText.of(bytes, null, DecodedTextTest::known);
    assertThat(read.text()).isEqualTo("a,b\n" + text + ",1\n");
    assertThat(read.encoding()).startsWith(told);
  }

  @Test
  void aMarkIsNoText() throws CsvFault {
    byte[] bytes = "\uFEFFa,b\n".getBytes(StandardCharsets.UTF_8);
    assertThat(DecodedText.of(bytes, null, text -> 0).text()).isEqualTo("a,b\n");
  }

  @Test
  void whatNobodyCanTellIsAsked() {
    byte[] bytes = "a,b\nXaçay,1\n".getBytes(Charset.forName("windows-1252"));
    CsvFault fault =
        catchThrowableOfType(CsvFault.class, () -> DecodedText.of(bytes, null, text -> 0));
    assertThat(fault).hasMessageContaining("its encoding can't be told");
    assertThat(fault.help()).contains("--encoding");
  }

  @Test
  void whatIsNamedIsTaken() throws CsvFault {
    byte[] bytes = "a,b\nXaçay,1\n".getBytes(Charset.forName("windows-1252"));
    assertThat(DecodedText.of(bytes, "windows-1254", text -> 0).text()).contains("Xaçay");
    assertThat(catchThrowableOfType(CsvFault.class, () -> DecodedText.of(bytes, "UTF-8", t -> 0)))
        .hasMessage("this file is not saved as UTF-8");
    assertThat(catchThrowableOfType(CsvFault.class, () -> DecodedText.of(bytes, "nope", t -> 0)))
        .hasMessage("there is no encoding \"nope\"");
  }
}
