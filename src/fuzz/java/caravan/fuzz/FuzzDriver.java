package caravan.fuzz;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What Jazzer calls: each input goes to the target that its first argument names. */
public final class FuzzDriver {
  private static @Nullable Target target;

  private FuzzDriver() {}

  /** Called once. */
  public static void fuzzerInitialize(String[] arguments) {
    Target named = Targets.named(arguments[0]);
    // What is loaded with the first inputs would count as their time.
    named.seeds().stream().limit(20).forEach(seed -> warm(named, seed));
    target = named;
  }

  private static void warm(Target named, byte[] seed) {
    try {
      named.accept(seed);
    } catch (Exception | AssertionError e) {
      System.err.println("A first text does harm: " + e);
    }
  }

  /** Called with each input. */
  public static void fuzzerTestOneInput(byte[] input) throws Exception {
    Objects.requireNonNull(target, "a target is named").accept(input);
  }
}
