package caravan.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;

class UserCacheTest {
  private static final Path ROOT = Path.of("").toAbsolutePath();

  @Test
  void liesWhereTheUserKeepsSuchThings() {
    assertThat(UserCache.folder(Map.of(), "/home/a")).isEqualTo(Path.of("/home/a/.cache/caravan"));
    assertThat(UserCache.folder(Map.of("XDG_CACHE_HOME", ROOT.toString()), "/home/a"))
        .isEqualTo(ROOT.resolve("caravan"));
    assertThat(UserCache.folder(Map.of("LOCALAPPDATA", ROOT.toString()), "/home/a"))
        .isEqualTo(ROOT.resolve("caravan"));
  }

  @Test
  void isNeverRelativeToTheReport() {
    assertThat(UserCache.folder(Map.of("XDG_CACHE_HOME", "content"), "/home/a"))
        .isEqualTo(Path.of("/home/a/.cache/caravan"));
  }

  @Test
  void isNowhereForAUserWithoutAHome() {
    for (String home : new String[] {"", "?", "home", "a\0b"}) {
      assertThat(UserCache.folder(Map.of(), home)).isNull();
    }
    assertThat(UserCache.folder(Map.of("XDG_CACHE_HOME", "\0"), "?")).isNull();
  }
}
