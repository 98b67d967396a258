package caravan.text.encode;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * The SHA-256 digest of what is added to it, in the order in which it is added. The same bytes have
 * the same digest on every machine. For one thread.
 */
public final class Digest {
  /** How many bytes a digest has. */
  public static final int LENGTH = 32;

  private final MessageDigest digest;

  /** A digest of nothing so far. */
  public Digest() {
    try {
      digest = MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }

  /** The digest of a text in UTF-8: 64 hexadecimal digits in lower case. */
  public static String of(String text) {
    return new Digest().add(text).hex();
  }

  /** The digest of bytes: 64 hexadecimal digits in lower case. */
  public static String of(byte[] bytes) {
    return new Digest().add(bytes).hex();
  }

  /** Adds bytes. */
  public Digest add(byte[] bytes) {
    digest.update(bytes);
    return this;
  }

  /** Adds some of the bytes of an array, from its beginning. */
  public Digest add(byte[] bytes, int length) {
    digest.update(bytes, 0, length);
    return this;
  }

  /** Adds a text in UTF-8. */
  public Digest add(String text) {
    return add(text.getBytes(StandardCharsets.UTF_8));
  }

  /**
   * Adds bytes with their number ahead of them, so that two different lists of parts never come to
   * the same digest by being cut in different places.
   */
  public Digest addPart(byte[] bytes) {
    return add(bytes.length + ":").add(bytes);
  }

  /** Adds a text in UTF-8 with the number of its bytes ahead of it, as for bytes. */
  public Digest addPart(String text) {
    return addPart(text.getBytes(StandardCharsets.UTF_8));
  }

  /** The 32 bytes of the digest. Ends it: what is added later begins a new one. */
  public byte[] bytes() {
    return digest.digest();
  }

  /** The digest as 64 hexadecimal digits in lower case. Ends it, as {@link #bytes} does. */
  public String hex() {
    return hex(LENGTH);
  }

  /**
   * The beginning of the digest in hexadecimal digits, two for each byte. Ends it, as {@link
   * #bytes} does.
   *
   * @param bytes how many of its bytes, 1 to {@link #LENGTH}
   */
  public String hex(int bytes) {
    return HexFormat.of().formatHex(digest.digest(), 0, bytes);
  }
}
