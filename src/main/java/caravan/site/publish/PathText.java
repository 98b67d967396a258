package caravan.site.publish;

import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** Paths within the site as parts of addresses. Stateless. */
public final class PathText {
  private static final String PLAIN = "-._~!$&'()*+,;=@";

  private PathText() {}

  /** A path segment or anchor percent-encoded as RFC 3986 asks. */
  public static String encodedSegment(String text) {
    StringBuilder out = new StringBuilder();
    for (byte b : text.getBytes(StandardCharsets.UTF_8)) {
      char c = (char) (b & 0xFF);
      boolean plain =
          (c >= 'a' && c <= 'z')
              || (c >= 'A' && c <= 'Z')
              || (c >= '0' && c <= '9')
              || PLAIN.indexOf(c) >= 0;
      if (plain) {
        out.append(c);
      } else {
        out.append('%').append(String.format(Locale.ROOT, "%02X", (int) c));
      }
    }
    return out.toString();
  }

  /** A path of several segments, percent-encoded. */
  public static String encoded(String path) {
    StringBuilder out = new StringBuilder();
    for (String segment : path.split("/", -1)) {
      out.append(out.isEmpty() ? "" : "/").append(encodedSegment(segment));
    }
    return out.toString();
  }
}
