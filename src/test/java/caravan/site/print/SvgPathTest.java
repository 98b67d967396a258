package caravan.site.print;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SvgPathTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "M1 2L3 4Z | M1,2 L3,4 Z",
        "M1 2 3 4 | M1,2 L3,4",
        "m1 2l3-4h.5v-1z | M1,2 L4,-2 L4.5,-2 L4.5,-3 Z",
        "M1 2H5V6 | M1,2 L5,2 L5,6",
        "M0 0C1 2,3 4,5 6 | M0,0 C1,2,3,4,5,6",
        "M0 0Q3 0 6 6 | M0,0 C2,0,4,2,6,6",
        "M1 1l1 1zl2 0 | M1,1 L2,2 Z L3,1",
      })
  void readsWhatOurDrawingsHave(String data, String path) throws IOException {
    assertThat(drawn(data)).isEqualTo(path.strip());
  }

  @Test
  void refusesWhatItDoesNotKnow() {
    assertThatThrownBy(() -> drawn("M0 0A1 1 0 0 1 2 2"))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private static String drawn(String data) throws IOException {
    StringBuilder out = new StringBuilder();
    SvgPath.draw(
        data.strip(),
        new SvgPath.Sink() {
          @Override
          public void move(double x, double y) {
            add("M", x, y);
          }

          @Override
          public void line(double x, double y) {
            add("L", x, y);
          }

          @Override
          public void curve(double x1, double y1, double x2, double y2, double x, double y) {
            add("C", x1, y1, x2, y2, x, y);
          }

          @Override
          public void close() {
            add("Z");
          }

          private void add(String command, double... numbers) {
            out.append(out.length() == 0 ? "" : " ").append(command);
            for (int i = 0; i < numbers.length; i++) {
              String text = String.format(Locale.ROOT, "%.1f", numbers[i]).replaceAll("\\.0$", "");
              out.append(i == 0 ? "" : ",").append(text);
            }
          }
        });
    return out.toString();
  }
}
