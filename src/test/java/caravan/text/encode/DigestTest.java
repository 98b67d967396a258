package caravan.text.encode;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class DigestTest {
  private static final String ABC =
      "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad";

  @Test
  void isSha256() {
    assertThat(Digest.of("abc")).isEqualTo(ABC);
    assertThat(Digest.of("abc".getBytes(StandardCharsets.UTF_8))).isEqualTo(ABC);
    assertThat(new Digest().add("abc").bytes()).hasSize(Digest.LENGTH);
    assertThat(new Digest().add("abc").hex(4)).isEqualTo("ba7816bf");
  }

  @Test
  void takesWhatIsAddedAsOneText() {
    byte[] more = "bcd".getBytes(StandardCharsets.UTF_8);
    assertThat(new Digest().add("a").add(more, 2).hex()).isEqualTo(ABC);
  }

  @Test
  void tellsPartsApartByWhereTheyAreCut() {
    assertThat(new Digest().addPart("ab").addPart("c").hex())
        .isNotEqualTo(new Digest().addPart("a").addPart("bc").hex());
    assertThat(new Digest().addPart("é").hex()).isEqualTo(Digest.of("2:é"));
  }
}
