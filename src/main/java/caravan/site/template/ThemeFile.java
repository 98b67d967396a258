package caravan.site.template;

import caravan.site.view.Checks;
import java.util.Objects;

/**
 * A file of the look. Safe to share between threads.
 *
 * @param path relative, with {@code /}, without a leading one
 * @param bytes reads the content, each time anew; throws {@link TemplateFault} if that fails
 */
public record ThemeFile(String path, Content bytes) {
  public ThemeFile {
    Checks.text(path, "path");
    Objects.requireNonNull(bytes, "bytes");
  }

  /** Content read when it is wanted. */
  @FunctionalInterface
  public interface Content {
    /** All bytes of the file. */
    byte[] read();
  }
}
