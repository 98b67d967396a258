package caravan.text.csv;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A quote too few is told where it opens, however far its reader went on. */
class OpenQuoteTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '^',
      value = {
        "a,b\\n`x,1\\ny,2\\nz,3\\n| 2 | 1 | never closed",
        "a,b\\nv,1\\nw,`2\\nz,3\\n| 3 | 2 | never closed",
        "a,b\\nx,1\\n`y,2\\n`z`,3\\n| 3 | 1 | closed only in line 4",
        "a,b,c\\n`x,1,2\\ny,`2`,3\\n| 2 | 1 | closed only in line 3",
        "a;b\\r\\n`x;1\\r\\ny;2\\r\\n| 2 | 1 | never closed",
        "`a,b\\nx,1\\n| 1 | 1 | never closed",
        "a,b\\n`x `` y,1\\nz,2| 2 | 1 | never closed",
      })
  void itIsTold(String text, int line, int cell, String said) {
    byte[] file =
        text.replace("\\n", "\n")
            .replace("\\r", "\r")
            .replace('`', '"')
            .getBytes(StandardCharsets.UTF_8);
    CsvFault fault = catchThrowableOfType(CsvFault.class, () -> CsvTable.read(file));
    assertThat(fault).hasMessageContaining(said);
    assertThat(fault.line()).isEqualTo(line);
    assertThat(fault.cell()).isEqualTo(cell);
  }
}
