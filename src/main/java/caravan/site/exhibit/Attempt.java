package caravan.site.exhibit;

import caravan.site.template.TemplateFault;
import caravan.text.source.GivenUp;
import java.io.UncheckedIOException;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * One part of a report is made, and its failure is told where it belongs, so that all the others
 * are made all the same. Stateless.
 */
public final class Attempt {
  private Attempt() {}

  /**
   * What is made; null where that fails by a fault of the program. A template that can't be used,
   * and a file system that refuses, concern more than one part, and are thrown on.
   *
   * @param failed is told of the fault
   */
  public static <T> @Nullable T at(Supplier<T> making, Consumer<Throwable> failed) {
    try {
      return making.get();
    } catch (TemplateFault | UncheckedIOException | GivenUp e) {
      throw e;
    } catch (RuntimeException | StackOverflowError e) {
      failed.accept(e);
      return null;
    }
  }
}
