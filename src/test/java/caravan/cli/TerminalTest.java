package caravan.cli;

import static org.assertj.core.api.Assertions.assertThat;

import caravan.cli.Terminal.Colours;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Colours and progress appear where somebody looks, and wants them. */
class TerminalTest {
  @ParameterizedTest
  @CsvSource({
    "true, '', true",
    "false, '', false",
    "true, NO_COLOR=1, false",
    "true, NO_COLOR=, true",
    "true, TERM=dumb, false",
    "true, TERM=xterm, true",
    "true, CLICOLOR=0, false",
    "false, CLICOLOR_FORCE=1, true",
    "false, CLICOLOR_FORCE=0, false",
    "false, FORCE_COLOR=1, true",
    "true, FORCE_COLOR=0, false",
    "false, FORCE_COLOR=1 NO_COLOR=1, false",
    "true, OS=Windows_NT, false",
    "true, OS=Windows_NT WT_SESSION=abc, true",
  })
  void coloursAreForThoseWhoWantThem(boolean interactive, String variables, boolean expected) {
    Map<String, String> environment = new HashMap<>();
    for (String variable : variables.split(" ", -1)) {
      if (!variable.isEmpty()) {
        String[] parts = variable.split("=", 2);
        environment.put(parts[0], parts[1]);
      }
    }
    Terminal terminal = new Terminal(interactive, environment);
    assertThat(terminal.colours(Colours.auto)).isEqualTo(expected);
    assertThat(terminal.colours(Colours.always)).isTrue();
    assertThat(terminal.colours(Colours.never)).isFalse();
  }

  @Test
  void progressIsShownOnATerminalOnly() {
    assertThat(new Terminal(true, Map.of("NO_COLOR", "1")).showsProgress()).isTrue();
    assertThat(new Terminal(true, Map.of("TERM", "dumb")).showsProgress()).isFalse();
    assertThat(new Terminal(false, Map.of("FORCE_COLOR", "1")).showsProgress()).isFalse();
    assertThat(Terminal.none().showsProgress()).isFalse();
  }
}
