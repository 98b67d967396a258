package caravan.fuzz;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What Jazzer calls: each input goes to the target that its first argument names. */
public final class FuzzDriver {
  private static @Nullable Target target;

  private FuzzDriver() {}

  /** Called once. */
  public static void fuzzerInitialize(String[] arguments) {
    target = Targets.named(arguments[0]);
  }

  /** Called with each input. */
  public static void fuzzerTestOneInput(byte[] input) throws Exception {
    Objects.requireNonNull(target, "a target is named").accept(input);
  }
}
