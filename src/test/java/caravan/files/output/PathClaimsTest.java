package caravan.files.output;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PathClaimsTest {
  @ParameterizedTest
  @CsvSource({
    "en/a.html, en/a.html",
    "en/a.html, en/A.html",
    "en/a.html, EN/b.html",
    "en, en/a.html",
    "en/a.html, en",
    "ς/a.html, Σ/b.html",
  })
  void twoPathsThatFallTogetherAreAFaultThatNamesBoth(String first, String second) {
    PathClaims claims = new PathClaims();
    claims.claim(OutputPath.of(first));
    assertThatIllegalStateException()
        .isThrownBy(() -> claims.claim(OutputPath.of(second)))
        .withMessage(
            "two files of the site fall together: \"" + first + "\" and \"" + second + "\"");
  }

  @Test
  void neighboursDoNotClash() {
    PathClaims claims = new PathClaims();
    assertThatCode(
            () -> {
              claims.claim(OutputPath.of("en/a.html"));
              claims.claim(OutputPath.of("en/b/a.html"));
              claims.claim(OutputPath.of("en/b/c.html"));
              claims.claim(OutputPath.of("en.html"));
            })
        .doesNotThrowAnyException();
  }
}
