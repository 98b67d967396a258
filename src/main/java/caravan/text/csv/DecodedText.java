package caravan.text.csv;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/** The text of a file that has to be UTF-8. Stateless. */
final class DecodedText {
  private DecodedText() {}

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
