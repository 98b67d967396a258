package caravan.diagnostic;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;

/** Tells one mistake from another, from revision to revision of a file. */
final class Fingerprint {
  private Fingerprint() {}

  /**
   * A text that stays the same while lines move and other lines change: made from the code, the
   * file, what is marked, and how often the same was marked before.
   *
   * @param seen how often each was seen; is counted up
   */
  static String of(Diagnostic diagnostic, Map<String, Integer> seen) {
    String marked = diagnostic.span().text();
    String text = marked.isEmpty() ? line(diagnostic) : marked;
    String key = diagnostic.code().id() + '\0' + diagnostic.span().file().path() + '\0' + text;
    int before = seen.merge(key, 1, Integer::sum) - 1;
    return digest(key + '\0' + before);
  }

  private static String line(Diagnostic diagnostic) {
    return diagnostic.span().file().lineText(diagnostic.span().line()).strip();
  }

  private static String digest(String text) {
    try {
      byte[] hash =
          MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(hash, 0, 16);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
