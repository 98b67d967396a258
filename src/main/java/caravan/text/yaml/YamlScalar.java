package caravan.text.yaml;

import caravan.text.source.SourceText;
import caravan.text.source.Span;
import java.math.BigDecimal;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A single value.
 *
 * @param text the value, without quotes and with escapes resolved
 * @param plain whether it is written without quotes and not as a block; only then can it be a
 *     number, a truth value or nothing
 */
public record YamlScalar(Span span, SourceText text, boolean plain) implements YamlNode {
  private static final Pattern NUMBER =
      Pattern.compile("-?\\d{1,40}(\\.\\d{1,40})?([eE][+-]?\\d{1,2})?");

  public YamlScalar {
    Objects.requireNonNull(span, "span");
    Objects.requireNonNull(text, "text");
  }

  /** Whether there is no value: nothing, {@code ~} or {@code null}. */
  public boolean isNull() {
    String value = text.text();
    return plain && (value.isEmpty() || value.equals("~") || value.equals("null"));
  }

  /** The number with the digits as stated (its scale tells how many), or null if it is none. */
  public @Nullable BigDecimal number() {
    return plain && NUMBER.matcher(text.text()).matches() ? new BigDecimal(text.text()) : null;
  }

  /** True or false, or null if it is neither. */
  public @Nullable Boolean truth() {
    if (!plain) {
      return null;
    }
    return switch (text.text()) {
      case "true" -> Boolean.TRUE;
      case "false" -> Boolean.FALSE;
      default -> null;
    };
  }

  @Override
  public String describe() {
    return isNull() ? "nothing" : "\"" + text + "\"";
  }
}
