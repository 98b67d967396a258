package caravan.cli;

import java.io.Console;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What messages are shown on.
 *
 * @param interactive whether standard error goes to a terminal, where somebody may be looking
 * @param environment the variables of the environment that say what they want to see
 */
record Terminal(boolean interactive, Map<String, String> environment) {
  /** The names are what a user types. */
  enum Colours {
    auto,
    always,
    never
  }

  Terminal {
    environment = Map.copyOf(environment);
  }

  /** No terminal: a file, a pipe, a test. */
  static Terminal none() {
    return new Terminal(false, Map.of());
  }

  /** What this process writes its messages to. */
  static Terminal ofProcess() {
    return new Terminal(isTerminal(), System.getenv());
  }

  /**
   * Whether messages have colours. Of the variables, {@code NO_COLOR} is asked first, then {@code
   * FORCE_COLOR} and {@code CLICOLOR_FORCE}, which want them without a terminal too.
   */
  boolean colours(Colours when) {
    return switch (when) {
      case always -> true;
      case never -> false;
      case auto -> wanted();
    };
  }

  private boolean wanted() {
    if (!value("NO_COLOR").isEmpty() || isOff("FORCE_COLOR")) {
      return false;
    }
    if (isOn("FORCE_COLOR") || isOn("CLICOLOR_FORCE")) {
      return true;
    }
    return showsProgress() && !isOff("CLICOLOR");
  }

  /** Whether a line can be written and then taken away again. */
  boolean showsProgress() {
    boolean windows = value("OS").equals("Windows_NT");
    // The old console of Windows shows codes as they are; those that do not say who they are.
    boolean understands = !windows || isOn("WT_SESSION") || isOn("ANSICON") || isOn("TERM");
    return interactive && understands && !value("TERM").equals("dumb");
  }

  private String value(String name) {
    return environment.getOrDefault(name, "");
  }

  private boolean isOn(String name) {
    return !value(name).isEmpty() && !isOff(name);
  }

  private boolean isOff(String name) {
    return value(name).equals("0") || value(name).equals("false");
  }

  private static boolean isTerminal() {
    Path error = Path.of("/proc/self/fd/2");
    try {
      if (Files.isSymbolicLink(error)) {
        String target = Files.readSymbolicLink(error).toString();
        return target.matches("/dev/(pts/|tty|console).*");
      }
    } catch (IOException e) {
      return false;
    }
    return isTerminal(System.console());
  }

  /** From Java 22 on there is a console without a terminal too, and a way to ask it. */
  private static boolean isTerminal(@Nullable Console console) {
    if (console == null) {
      return false;
    }
    try {
      return Boolean.TRUE.equals(Console.class.getMethod("isTerminal").invoke(console));
    } catch (NoSuchMethodException e) {
      return true;
    } catch (ReflectiveOperationException e) {
      return false;
    }
  }
}
