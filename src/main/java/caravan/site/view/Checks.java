package caravan.site.view;

import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What the view records demand of their components. */
public final class Checks {
  private Checks() {}

  /** Text that must be there. */
  public static String text(@Nullable String value, String name) {
    Objects.requireNonNull(value, name);
    if (value.isBlank()) {
      throw new IllegalArgumentException(name + " is blank");
    }
    return value;
  }

  /**
   * An address that a page may link to: relative, {@code http}, {@code https} or {@code mailto}.
   * Content comes from strangers, and this is the last door before the page, so that no {@code
   * javascript:} or {@code data:} address gets through even if an earlier check missed it.
   */
  static String href(@Nullable String value, String name) {
    String address = text(value, name);
    // Browsers drop tabs and newlines inside an address, which would hide its scheme from us.
    if (address.chars().anyMatch(c -> c <= ' ' || c == 0x7f)) {
      throw new IllegalArgumentException(name + " has a space or control character: " + address);
    }
    int colon = address.indexOf(':');
    boolean hasScheme = colon >= 0 && address.substring(0, colon).chars().noneMatch(Checks::ends);
    if (hasScheme) {
      String scheme = address.substring(0, colon).toLowerCase(Locale.ROOT);
      if (!scheme.equals("http") && !scheme.equals("https") && !scheme.equals("mailto")) {
        throw new IllegalArgumentException(name + " has a scheme that is not allowed: " + address);
      }
    }
    return address;
  }

  static @Nullable String optionalHref(@Nullable String value, String name) {
    return value == null ? null : href(value, name);
  }

  /** An {@code id} attribute: not empty, no white space. */
  static String id(@Nullable String value, String name) {
    Objects.requireNonNull(value, name);
    if (value.isEmpty() || value.chars().anyMatch(Character::isWhitespace)) {
      throw new IllegalArgumentException(name + " is not an id: \"" + value + "\"");
    }
    return value;
  }

  private static boolean ends(int c) {
    return c == '/' || c == '?' || c == '#';
  }
}
