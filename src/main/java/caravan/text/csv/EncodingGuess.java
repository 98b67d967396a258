package caravan.text.csv;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.util.List;
import java.util.Objects;
import java.util.function.ToLongFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * In which encoding a file was saved that is not UTF-8. Tables have few words, mostly names, too
 * few for statistics of letters; but a name is written in one script, small letters follow large
 * ones, and few letters of a European name have accents. The encoding is taken in which most words
 * look so.
 */
final class EncodingGuess {
  /** The encodings by what people call them; the likelier of two that fit alike comes first. */
  private static final List<Candidate> KNOWN =
      List.of(
          new Candidate(
              "windows-1252", "Windows-1252 (Western Europe)", "éèêàâäáãåçñóôöõøúüíß", "ëòùûìîïæœ"),
          new Candidate(
              "windows-1250",
              "Windows-1250 (Central Europe)",
              "áčďéěíľňóôőřšťúůűýžąćęłńśźż",
              "äëĺöŕüăâîșţđç"),
          new Candidate("windows-1254", "Windows-1254 (Turkish)", "çğıİöşü", "âîû"),
          new Candidate("windows-1257", "Windows-1257 (Baltic)", "āčēģīķļņšūžąęėįų", "õäöüó"),
          new Candidate("windows-1251", "Windows-1251 (Cyrillic)", "", ""),
          new Candidate("KOI8-R", "KOI8-R (Cyrillic)", "", ""),
          new Candidate("IBM866", "IBM866 (Cyrillic)", "", ""),
          new Candidate("windows-1253", "Windows-1253 (Greek)", "", ""),
          new Candidate("windows-1256", "Windows-1256 (Arabic)", "", ""),
          new Candidate("windows-1255", "Windows-1255 (Hebrew)", "", ""),
          new Candidate("GBK", "GBK (Chinese)", "", ""),
          new Candidate("EUC-KR", "EUC-KR (Korean)", "", ""),
          new Candidate("Big5", "Big5 (Chinese)", "", ""),
          new Candidate("windows-31j", "Shift_JIS (Japanese)", "", ""),
          new Candidate("EUC-JP", "EUC-JP (Japanese)", "", ""),
          new Candidate(
              "x-MacRoman", "Mac Roman (Western Europe)", "éèêàâäáãåçñóôöõøúüíß", "ëòùûìîïæœ"),
          new Candidate("IBM850", "IBM850 (Western Europe)", "éèêàâäáãåçñóôöõøúüíß", "ëòùûìîïæœ"));

  private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}]+");

  /** So many bytes say enough. */
  private static final int SAMPLED_BYTES = 1 << 16;

  /** From here on a guess is no guess any more. */
  private static final double SURE = 0.8;

  private EncodingGuess() {}

  /**
   * An encoding.
   *
   * @param frequent the letters beyond ASCII of its languages, where these are written in Latin
   *     letters
   * @param rare letters that only few of these languages have
   */
  private record Candidate(String name, String told, String frequent, String rare) {}

  /**
   * How many words fit an encoding.
   *
   * @param example one of them
   */
  private record Fit(Candidate encoding, double share, String example) {}

  /** A clause for a message, {@code , but perhaps as …}; empty where nobody can tell. */
  static String of(byte[] bytes) {
    Fit best = null;
    for (Candidate candidate : KNOWN) {
      Fit fit = fit(candidate, bytes);
      if (fit != null && fit.share() > 0.5 && (best == null || fit.share() > best.share() + 0.01)) {
        best = fit;
      }
    }
    return best == null
        ? ""
        : ", but perhaps as "
            + best.encoding().told()
            + ", in which it has words such as \""
            + best.example()
            + "\"";
  }

  /**
   * An encoding that a file surely has.
   *
   * @param charset the name of its character set
   * @param told what people call it, with a word that it has in the file
   */
  record Guess(String charset, String told) {}

  /**
   * The encoding of a file; null where nobody can tell, or another one fits as well and makes
   * another text of it, of which as many words are known.
   *
   * @param known how many words of a text are known
   */
  static @Nullable Guess surely(byte[] bytes, ToLongFunction<String> known) {
    List<Fit> fits =
        KNOWN.stream()
            .map(candidate -> fit(candidate, bytes))
            .filter(Objects::nonNull)
            .filter(fit -> fit.share() >= SURE)
            .toList();
    double most = fits.stream().mapToDouble(Fit::share).max().orElse(0);
    Fit best = null;
    long bestKnown = -1;
    boolean told = false;
    for (Fit fit : fits) {
      String text = decoded(fit.encoding(), bytes);
      if (text == null || fit.share() < most - 0.02) {
        continue;
      }
      long words = known.applyAsLong(text);
      if (words > bestKnown) {
        best = fit;
        bestKnown = words;
        told = true;
      } else if (words == bestKnown
          && best != null
          && !text.equals(decoded(best.encoding(), bytes))) {
        told = false;
      }
    }
    return best == null || !told
        ? null
        : new Guess(
            best.encoding().name(),
            best.encoding().told() + ", in which it has words such as \"" + best.example() + "\"");
  }

  private static @Nullable Fit fit(Candidate candidate, byte[] bytes) {
    String text = Charset.isSupported(candidate.name()) ? decoded(candidate, bytes) : null;
    if (text == null) {
      return null;
    }
    double all = 0;
    double fitting = 0;
    String example = "";
    Matcher words = WORD.matcher(text);
    while (words.find()) {
      String word = words.group();
      if (word.chars().anyMatch(c -> c >= 0x80)) {
        double fit = word.length() == 1 ? 0 : fit(word, candidate);
        all += word.length();
        fitting += fit * word.length();
        // A longer word is the surer sign for who reads the message.
        boolean better = word.length() > example.length() && example.length() < 5;
        example = fit > 0.5 && better ? word : example;
      }
    }
    // Signs that are no letters, such as those of another encoding, count against it.
    long signs = text.chars().filter(c -> c >= 0x80 && isOdd(c)).count();
    if (all == 0 || example.isEmpty()) {
      return null;
    }
    double share = fitting / (all + signs);
    // A few Chinese characters may all lie among the Korean ones by chance.
    boolean korean =
        candidate.name().equals("EUC-KR")
            && text.chars().filter(EncodingGuess::isEastAsian).distinct().count() >= 6;
    return new Fit(candidate, korean && share == 1 ? 1.1 : share, example);
  }

  /** The text, or as much of it as says enough; null where the bytes are not of this encoding. */
  private static @Nullable String decoded(Candidate candidate, byte[] bytes) {
    int length = Math.min(bytes.length, SAMPLED_BYTES);
    // Not in the middle of a line, and so of a character.
    while (length < bytes.length && length > 0 && bytes[length - 1] != '\n') {
      length--;
    }
    try {
      ByteBuffer part = ByteBuffer.wrap(bytes, 0, length == 0 ? bytes.length : length);
      CharBuffer text = Charset.forName(candidate.name()).newDecoder().decode(part);
      return text.toString();
    } catch (CharacterCodingException e) {
      return null;
    }
  }

  private static boolean isOdd(int c) {
    return !Character.isLetter(c) && "«»“”„‘’–—…№€£¥°±×·\u00A0、。，：；（）《》％　".indexOf(c) < 0;
  }

  /** From 0 to 1: how much a word looks like one of the encoding's languages. */
  private static double fit(String word, Candidate candidate) {
    if (word.codePoints().allMatch(EncodingGuess::isEastAsian)) {
      return common(word, candidate);
    }
    if (word.codePoints().map(c -> Character.UnicodeScript.of(c).ordinal()).distinct().count()
        > 1) {
      return 0;
    }
    boolean lower = word.codePoints().skip(1).noneMatch(Character::isUpperCase);
    boolean upper = word.codePoints().noneMatch(Character::isLowerCase);
    if (!lower && !upper) {
      return 0;
    }
    Character.UnicodeScript script = Character.UnicodeScript.of(word.codePointAt(0));
    if (script != Character.UnicodeScript.LATIN) {
      return script == Character.UnicodeScript.HAN ? 0 : russian(word);
    }
    long accented = word.chars().filter(c -> c >= 0x80).count();
    double known = word.chars().filter(c -> c >= 0x80).mapToDouble(c -> weight(c, candidate)).sum();
    // No language writes a word with accents alone, or with one on most of many letters.
    boolean odd = accented == word.length() || (accented > 2 && accented * 3 > word.length() * 2L);
    return odd ? 0 : known / accented;
  }

  private static double weight(int letter, Candidate candidate) {
    int small = Character.toLowerCase(letter);
    boolean frequent =
        candidate.frequent().indexOf(small) >= 0 || candidate.frequent().indexOf(letter) >= 0;
    return frequent ? 1 : candidate.rare().indexOf(small) >= 0 ? 0.7 : 0;
  }

  /** Letters that most Cyrillic languages lack are those of another encoding. */
  private static double russian(String word) {
    long odd =
        word.chars().filter(c -> c >= 0x400 && c < 0x530 && (c < 0x410 || c > 0x44F)).count();
    return odd * 2 > word.length() ? 0.2 : 1 - 0.5 * odd / word.length();
  }

  private static boolean isEastAsian(int c) {
    return switch (Character.UnicodeScript.of(c)) {
      case HAN, HANGUL, HIRAGANA, KATAKANA -> true;
      default -> false;
    };
  }

  /** The share of characters that are frequent in an encoding: those of its first part. */
  private static double common(String word, Candidate candidate) {
    byte[] bytes = word.getBytes(Charset.forName(candidate.name()));
    int count = 0;
    int common = 0;
    for (int i = 0; i + 1 < bytes.length; i += 2) {
      int lead = bytes[i] & 0xFF;
      int trail = bytes[i + 1] & 0xFF;
      count++;
      boolean frequent =
          switch (candidate.name()) {
            case "GBK" -> lead >= 0xB0 && lead <= 0xD7 && trail >= 0xA1;
            case "EUC-KR" -> lead >= 0xB0 && lead <= 0xC8;
            case "Big5" -> lead >= 0xA4 && lead <= 0xC6;
            case "EUC-JP" -> lead == 0xA4 || lead == 0xA5 || (lead >= 0xB0 && lead <= 0xCF);
            default -> lead == 0x82 || lead == 0x83 || (lead >= 0x88 && lead <= 0x97);
          };
      common += frequent ? 1 : 0;
    }
    return count == 0 ? 0 : (double) common / count;
  }
}
