package caravan.text.diagnostic;

import java.nio.charset.StandardCharsets;

/** A path as part of a URI. */
final class UriPath {
  private static final String PLAIN =
      "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~/";

  private UriPath() {}

  /** The path with all but letters, digits, {@code -._~} and slashes of ASCII percent-encoded. */
  static String of(String path) {
    StringBuilder uri = new StringBuilder(path.length());
    for (byte b : path.getBytes(StandardCharsets.UTF_8)) {
      if (b > 0 && PLAIN.indexOf(b) >= 0) {
        uri.append((char) b);
      } else {
        uri.append('%');
        uri.append(Character.toUpperCase(Character.forDigit((b >> 4) & 0xF, 16)));
        uri.append(Character.toUpperCase(Character.forDigit(b & 0xF, 16)));
      }
    }
    return uri.toString();
  }
}
