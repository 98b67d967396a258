package caravan.app.diff;

import static org.assertj.core.api.Assertions.assertThat;

import caravan.app.diff.write.HostLinks;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HostLinksTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://github.com/owner/name/blob/0123abc",
        "https://gitlab.example/group/sub/name/-/blob/0123abc/report",
        "http://localhost:3000/a/b/src/commit/0123abc"
      })
  void takesTheAddressOfFiles(String base) {
    assertThat(HostLinks.isAddress(base)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "javascript:alert(1)",
        "https://e.org/a) [x](https://evil.example",
        "https://e.org/a?b",
        "https://e.org/a/",
        "main",
        ""
      })
  void takesNoOther(String base) {
    assertThat(HostLinks.isAddress(base)).isFalse();
  }
}
