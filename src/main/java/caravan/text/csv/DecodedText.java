package caravan.text.csv;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;

/**
 * The text of a file whose encoding is not known beforehand.
 *
 * @param text without a byte order mark
 * @param encoding what it is called, for people
 */
public record DecodedText(String text, String encoding) {
  /**
   * The text of a file: UTF-8 where that can be, UTF-16 by its marks, else the one encoding in
   * which its words look like words.
   *
   * @param named the name of a character set; null to tell it from the bytes
   * @param known how many words of a text are known: tells encodings apart that fit alike
   * @throws CsvFault where it can't be told, or the named one does not fit
   */
  public static DecodedText of(byte[] bytes, @Nullable String named, ToLongFunction<String> known)
      throws CsvFault {
    if (named != null) {
      return named(bytes, named);
    }
    String wide = bytes.length < 2 ? "" : wide(bytes);
    if (!wide.isEmpty()) {
      return named(bytes, wide);
    }
    CharBuffer chars = CharBuffer.allocate(bytes.length + 1);
    if (!utf8(bytes, chars).isError()) {
      return new DecodedText(unmarked(chars.flip().toString()), "UTF-8");
    }
    EncodingGuess.Guess guess = EncodingGuess.surely(bytes, known);
    if (guess == null) {
      throw new CsvFault(
          0,
          0,
          "this file is not saved as UTF-8, and its encoding can't be told"
              + EncodingGuess.of(bytes),
          "say which it is, for instance --encoding windows-1252 or --encoding GBK");
    }
    return new DecodedText(named(bytes, guess.charset()).text(), guess.told());
  }

  private static DecodedText named(byte[] bytes, String name) throws CsvFault {
    try {
      CharBuffer text = Charset.forName(name).newDecoder().decode(ByteBuffer.wrap(bytes));
      return new DecodedText(unmarked(text.toString()), name);
    } catch (IllegalArgumentException e) {
      throw new CsvFault(
          0, 0, "there is no encoding \"" + name + "\"", "write windows-1252, GBK or UTF-16LE");
    } catch (CharacterCodingException e) {
      throw new CsvFault(
          0, 0, "this file is not saved as " + name, "leave --encoding out, or name another one");
    }
  }

  /** UTF-16 by its mark, or since every other byte of a text in Latin letters is zero. */
  private static String wide(byte[] bytes) {
    if (bytes[0] == -1 && bytes[1] == -2) {
      return "UTF-16LE";
    }
    if (bytes[0] == -2 && bytes[1] == -1) {
      return "UTF-16BE";
    }
    int even = 0;
    int odd = 0;
    int sampled = Math.min(bytes.length, 1000);
    for (int i = 0; i < sampled; i++) {
      if (bytes[i] == 0) {
        even += i % 2 == 0 ? 1 : 0;
        odd += i % 2;
      }
    }
    return odd > sampled / 3 ? "UTF-16LE" : even > sampled / 3 ? "UTF-16BE" : "";
  }

  /**
   * The text of a file that has to be UTF-8.
   *
   * @throws CsvFault where it is not, with the encoding that it may be
   */
  static String utf8(byte[] bytes) throws CsvFault {
    if (bytes.length > 1
        && ((bytes[0] == -1 && bytes[1] == -2) || (bytes[0] == -2 && bytes[1] == -1))) {
      throw new CsvFault(1, 0, "this file is saved as UTF-16", "save it as UTF-8");
    }
    CharBuffer chars = CharBuffer.allocate(bytes.length + 1);
    CoderResult result = utf8(bytes, chars);
    String text = chars.flip().toString();
    if (result.isError()) {
      int line = 1 + (int) text.chars().filter(c -> c == '\n').count();
      throw new CsvFault(
          line,
          0,
          "this file is not saved as UTF-8" + EncodingGuess.of(bytes),
          "save it as \"CSV UTF-8\", or in a text editor with the encoding UTF-8");
    }
    return unmarked(text);
  }

  private static CoderResult utf8(byte[] bytes, CharBuffer to) {
    CharsetDecoder decoder =
        StandardCharsets.UTF_8
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT);
    return decoder.decode(ByteBuffer.wrap(bytes), to, true);
  }

  private static String unmarked(String text) {
    return text.startsWith("\uFEFF") ? text.substring(1) : text;
  }
}
