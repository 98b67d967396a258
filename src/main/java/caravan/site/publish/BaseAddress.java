package caravan.site.publish;

import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Where a site will stand. Immutable.
 *
 * @param text such as {@code https://example.org/report}, without a slash at the end
 */
public record BaseAddress(String text) {
  private static final Pattern PARTS = Pattern.compile("https?://[^/?#]+([^?#]*).*");

  public BaseAddress {
    Objects.requireNonNull(text, "text");
    if (text.endsWith("/") || !PARTS.matcher(text).matches()) {
      throw new IllegalArgumentException("no base of addresses: " + text);
    }
  }

  /**
   * The absolute address of a file.
   *
   * @param path from the site's root: {@code en/index.html}
   */
  public String of(String path) {
    return text + "/" + PathText.encoded(path);
  }

  /**
   * The path of a site's root on its host, with a slash at both ends: {@code /report/}; {@code /}
   * where it isn't known.
   */
  public static String folder(@Nullable BaseAddress base) {
    if (base == null) {
      return "/";
    }
    Matcher parts = PARTS.matcher(base.text);
    return parts.matches() ? parts.group(1) + "/" : "/";
  }
}
