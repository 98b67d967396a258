package caravan.text.csv;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CsvTest {
  private static final String MARK = "\uFEFF";

  @Test
  void writesLinesAsTheStandardSays() {
    String csv =
        Csv.write(
            List.of("name", "value"),
            List.of(
                List.of("Kazakhstan, \"north\"", new BigDecimal("1234567.50")),
                Arrays.asList("two\nlines", null)));

    assertThat(csv)
        .isEqualTo(
            MARK + "name,value\r\n\"Kazakhstan, \"\"north\"\"\",1234567.50\r\n\"two\nlines\",\r\n");
  }

  @ParameterizedTest
  @ValueSource(strings = {"=1+1", "+1", "-5", "@SUM(A1)", "\t=1", "\r=1", "=cmd|' /C calc'!A0"})
  void aTextIsNoFormula(String text) {
    assertThat(read(Csv.write(List.of("a"), List.of(List.of(text)))).get(1))
        .containsExactly("'" + text);
  }

  @ParameterizedTest
  @CsvSource({"-5, -5", "1E+9, 1000000000", "0.0000001, 0.0000001", "-0.50, -0.50"})
  void aNumberStaysANumber(String number, String written) {
    assertThat(Csv.write(List.of("a"), List.of(List.of(new BigDecimal(number)))))
        .isEqualTo(MARK + "a\r\n" + written + "\r\n");
  }

  @Test
  void refusesWhatItCannotWrite() {
    assertThatThrownBy(() -> Csv.write(List.of("a"), List.of(List.of(1.5))))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> Csv.write(List.of("a"), List.of(List.of("b", "c"))))
        .isInstanceOf(IllegalArgumentException.class);
  }

  /** What is written reads back, whatever the texts hold. */
  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
  void readsBack(long seed) {
    Random random = new Random(seed);
    List<String> head = texts(random, 1 + random.nextInt(5));
    List<List<String>> rows = new ArrayList<>();
    for (int i = 0; i < 50; i++) {
      rows.add(texts(random, head.size()));
    }

    List<List<String>> read = read(Csv.write(head, rows));

    assertThat(read.get(0)).isEqualTo(head);
    assertThat(read.subList(1, read.size())).isEqualTo(rows);
  }

  /** Texts of the characters that matter, none of which begins like a formula. */
  private static List<String> texts(Random random, int count) {
    String alphabet = "a\",;\r\n\t '=-+@é中😀";
    int[] points = alphabet.codePoints().toArray();
    List<String> texts = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      StringBuilder text = new StringBuilder(random.nextBoolean() ? "x" : "");
      for (int k = text.isEmpty() ? 0 : random.nextInt(8); k > 0; k--) {
        text.appendCodePoint(points[random.nextInt(points.length)]);
      }
      texts.add(text.toString());
    }
    return texts;
  }

  /** Reads by the grammar of RFC 4180. */
  private static List<List<String>> read(String csv) {
    assertThat(csv).startsWith(MARK).endsWith("\r\n");
    List<List<String>> rows = new ArrayList<>(List.of(new ArrayList<>()));
    StringBuilder cell = new StringBuilder();
    boolean quoted = false;
    for (int i = MARK.length(); i < csv.length(); i++) {
      char c = csv.charAt(i);
      if (quoted && c == '"' && csv.startsWith("\"\"", i)) {
        cell.append('"');
        i++;
      } else if (c == '"') {
        quoted = !quoted;
      } else if (!quoted && (c == ',' || csv.startsWith("\r\n", i))) {
        rows.get(rows.size() - 1).add(cell.toString());
        cell.setLength(0);
        if (c == '\r') {
          i++;
          rows.add(new ArrayList<>());
        }
      } else {
        cell.append(c);
      }
    }
    rows.remove(rows.size() - 1);
    return rows;
  }
}
