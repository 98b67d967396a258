package caravan.text.csv;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.io.Reader;
import java.io.StringWriter;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The encoding of a file is told from its bytes, or asked for. */
class TextEncodingTest {
  private static long known(String text) {
    return text.contains("Казахстан") || text.contains("Curaçao") || text.contains("Ελλάδα")
        ? 1
        : 0;
  }

  private static TextEncoding of(byte[] bytes, @Nullable String named)
      throws CsvFault, IOException {
    return TextEncoding.of(TextEncoding.of(bytes), named, text -> 0);
  }

  private static String text(TextEncoding encoding, byte[] bytes) throws IOException {
    StringWriter out = new StringWriter();
    try (Reader reader = encoding.reader(TextEncoding.of(bytes))) {
      reader.transferTo(out);
    }
    return out.toString();
  }

  /** The first word that tells may stand far below; a character may stand across two buffers. */
  @ParameterizedTest
  @ValueSource(strings = {"UTF-8", "windows-1251"})
  void allOfALongFileCounts(String charset) throws CsvFault, IOException {
    String ascii = "x".repeat(997) + "\n";
    String text = ascii.repeat(200) + "y".repeat(1 << 15) + "\nКазахстан,Россия,1\n";
    for (int i = 0; i < 3; i++) {
      byte[] bytes = (" ".repeat(i) + text + text).getBytes(Charset.forName(charset));
      TextEncoding encoding =
          TextEncoding.of(TextEncoding.of(bytes), null, TextEncodingTest::known);
      assertThat(encoding.charset()).isEqualTo(Charset.forName(charset));
      assertThat(text(encoding, bytes)).isEqualTo(" ".repeat(i) + text + text);
    }
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
  void itIsTold(String charset, String text, String told) throws CsvFault, IOException {
    byte[] bytes = ("a,b\n" + text + ",1\n").getBytes(Charset.forName(charset));
    TextEncoding encoding = TextEncoding.of(TextEncoding.of(bytes), null, TextEncodingTest::known);
    assertThat(text(encoding, bytes)).isEqualTo("a,b\n" + text + ",1\n");
    assertThat(encoding.told()).startsWith(told);
  }

  @Test
  void aMarkIsNoText() throws CsvFault, IOException {
    byte[] bytes = "\uFEFFa,b\n".getBytes(StandardCharsets.UTF_8);
    assertThat(text(of(bytes, null), bytes)).isEqualTo("a,b\n");
  }

  @Test
  void whatNobodyCanTellIsAsked() {
    byte[] bytes = "a,b\nXaçay,1\n".getBytes(Charset.forName("windows-1252"));
    CsvFault fault = catchThrowableOfType(CsvFault.class, () -> of(bytes, null));
    assertThat(fault).hasMessageContaining("its encoding can't be told");
    assertThat(fault.help()).contains("--encoding");
  }

  @Test
  void whatIsNamedIsTaken() throws CsvFault, IOException {
    byte[] bytes = "a,b\nXaçay,1\n".getBytes(Charset.forName("windows-1252"));
    assertThat(text(of(bytes, "windows-1254"), bytes)).contains("Xaçay");
    TextEncoding utf = of(bytes, "UTF-8");
    assertThatThrownBy(() -> text(utf, bytes)).isInstanceOf(CharacterCodingException.class);
    assertThat(catchThrowableOfType(CsvFault.class, () -> of(bytes, "nope")))
        .hasMessage("there is no encoding \"nope\"");
  }
}
