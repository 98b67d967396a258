package caravan.files.output;

import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.IntPredicate;
import java.util.regex.Pattern;

/**
 * The place of a file in the site, relative to the site's root: segments joined by {@code /}, such
 * as {@code en/index.html}. Whatever passes the check names a file below the root on Linux, macOS
 * and Windows alike, and is written the same way on all of them.
 *
 * <p>Immutable and safe for use by several threads. Paths are ordered by the UTF-16 code units of
 * their text, on every machine and in every language setting.
 *
 * @param text the path; see {@link #problemOf} for what is allowed
 */
public record OutputPath(String text) implements Comparable<OutputPath> {
  /** What common file systems allow for one name, in bytes of UTF-8. */
  public static final int MAX_SEGMENT_BYTES = 255;

  /**
   * What a whole path may have, in bytes of UTF-8: systems take about a thousand with the folder
   * ahead of the site, and addresses grow threefold where they are encoded.
   */
  public static final int MAX_BYTES = 700;

  /** The longest ending that a build adds to the name of a file. */
  private static final String ADDED = ".gz";

  /** How much of a path a message shows at each end. */
  private static final int SHOWN = 40;

  /** Windows gives these names to devices, with whatever extension. */
  private static final Pattern DEVICE_NAME =
      Pattern.compile(
          "(?i)(CON|PRN|AUX|NUL|CONIN\\$|CONOUT\\$|(COM|LPT)[0-9\u00b9\u00b2\u00b3]) *(\\..*)?");

  private static final String FORBIDDEN = "\\<>:\"|?*";

  /** Marks that turn the direction of text, by which a name can look like another. */
  private static final Pattern TURNING =
      Pattern.compile("[\\x{61c}\\x{200e}\\x{200f}\\x{202a}-\\x{202e}\\x{2066}-\\x{2069}]");

  /** What the JDK shows in the place of bytes that it could not read. */
  private static final char UNREADABLE = '\ufffd';

  /**
   * Checks the text.
   *
   * @throws IllegalArgumentException if {@link #problemOf} finds a problem
   */
  public OutputPath {
    Optional<String> problem = problemOf(text);
    if (problem.isPresent()) {
      throw new IllegalArgumentException("not a path in the site: " + problem.get());
    }
  }

  /**
   * Same as the constructor, for a reader's ease.
   *
   * @throws IllegalArgumentException if {@link #problemOf} finds a problem
   */
  public static OutputPath of(String text) {
    return new OutputPath(text);
  }

  /**
   * What is wrong with a path, as a clause fit for a message to the author, or empty if nothing is.
   * A path must be relative, without empty, {@code .}, {@code ..} or dot-leading segments, without
   * control characters, marks that turn the direction of text, bytes that could not be read, and
   * characters that Windows refuses, without the names of Windows devices, without spaces or dots
   * at the end of a segment, well-formed, in Unicode normalization form C, and each segment at most
   * 255 bytes of UTF-8.
   */
  public static Optional<String> problemOf(String text) {
    if (text.isEmpty()) {
      return Optional.of("it is empty");
    }
    if (text.startsWith("/")) {
      return Optional.of("it is absolute, " + printable(text));
    }
    if (!StandardCharsets.UTF_8.newEncoder().canEncode(text)) {
      return Optional.of("it holds half of a surrogate pair");
    }
    if (!Normalizer.isNormalized(text, Normalizer.Form.NFC)) {
      return Optional.of("it is not in Unicode normalization form C, " + printable(text));
    }
    if (text.getBytes(StandardCharsets.UTF_8).length > MAX_BYTES) {
      return Optional.of("it is longer than " + MAX_BYTES + " bytes, " + printable(text));
    }
    for (String segment : text.split("/", -1)) {
      Optional<String> problem = problemOfSegment(segment);
      if (problem.isPresent()) {
        return problem.map(clause -> clause + " in " + printable(text));
      }
    }
    return Optional.empty();
  }

  /**
   * What is wrong with the path of a file, as {@link #problemOf}; there must also be room for what
   * a build adds to its name.
   */
  public static Optional<String> problemOfFile(String text) {
    return problemOf(text).or(() -> problemOf(text + ADDED));
  }

  private static boolean hasAny(String text, IntPredicate kind) {
    for (int i = 0; i < text.length(); i++) {
      if (kind.test(text.charAt(i))) {
        return true;
      }
    }
    return false;
  }

  private static Optional<String> problemOfSegment(String segment) {
    if (segment.isEmpty()) {
      return Optional.of("a name is empty");
    }
    if (segment.startsWith(".")) {
      return Optional.of("a name begins with a dot");
    }
    if (segment.endsWith(".") || segment.endsWith(" ")) {
      return Optional.of("a name ends with a dot or a space");
    }
    if (hasAny(segment, Character::isISOControl)) {
      return Optional.of("there is a control character");
    }
    if (TURNING.matcher(segment).find()) {
      return Optional.of("there is a character that turns the direction of text");
    }
    if (segment.indexOf(UNREADABLE) >= 0) {
      return Optional.of(
          "there is a character that can't be read (the name is not UTF-8, or this machine is not"
              + " set to it: try LC_ALL=C.UTF-8)");
    }
    if (hasAny(segment, c -> FORBIDDEN.indexOf(c) >= 0)) {
      return Optional.of("there is one of the characters " + FORBIDDEN);
    }
    if (DEVICE_NAME.matcher(segment).matches()) {
      return Optional.of("a name is one that Windows keeps for a device");
    }
    int bytes = segment.getBytes(StandardCharsets.UTF_8).length;
    if (bytes > MAX_SEGMENT_BYTES) {
      return Optional.of(
          "a name has at most " + MAX_SEGMENT_BYTES + " bytes, and there is one of " + bytes);
    }
    return Optional.empty();
  }

  private static String printable(String text) {
    String shown = text.replaceAll("\\p{Cntrl}", "\ufffd");
    int points = shown.codePointCount(0, shown.length());
    if (points > 3 * SHOWN) {
      shown =
          shown.substring(0, shown.offsetByCodePoints(0, SHOWN))
              + "…"
              + shown.substring(shown.offsetByCodePoints(0, points - SHOWN));
    }
    return "\"" + TURNING.matcher(shown).replaceAll("\ufffd") + "\"";
  }

  /** The segments from the root down; never empty. */
  public List<String> segments() {
    return List.of(text.split("/", -1));
  }

  /**
   * The text with upper and lower case made equal, much as file systems on macOS and Windows do.
   * Upper case first: letters such as the Greek final sigma meet only there.
   */
  public static String fold(String text) {
    return text.toUpperCase(Locale.ROOT).toLowerCase(Locale.ROOT);
  }

  @Override
  public int compareTo(OutputPath other) {
    return text.compareTo(other.text);
  }

  @Override
  public String toString() {
    return text;
  }
}
