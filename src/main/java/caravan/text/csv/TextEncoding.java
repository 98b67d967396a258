package caravan.text.csv;

import java.io.BufferedInputStream;
import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;

/**
 * The encoding of a file, told from its bytes.
 *
 * @param charset by which it is read
 * @param told what people call it
 */
public record TextEncoding(Charset charset, String told) {
  private static final int BUFFER = 1 << 16;

  /** So many bytes of lines beyond ASCII tell what they are written in. */
  private static final int SAMPLED_BYTES = 1 << 16;

  /** A file that can be read from its beginning again and again. */
  public interface Bytes {
    /** A new stream. */
    InputStream open() throws IOException;
  }

  /**
   * UTF-8 where that can be, UTF-16 by its marks, else the one encoding in which words look like
   * words. Reads the whole file once.
   *
   * @param named the name of a character set; null to tell it from the bytes
   * @param known how many words of a text are known: tells encodings apart that fit alike
   * @throws CsvFault where it can't be told, or there is none of this name
   */
  public static TextEncoding of(Bytes bytes, @Nullable String named, ToLongFunction<String> known)
      throws CsvFault, IOException {
    if (named != null) {
      try {
        return new TextEncoding(Charset.forName(named), named);
      } catch (IllegalArgumentException e) {
        throw new CsvFault(
            0, 0, "there is no encoding \"" + named + "\"", "write windows-1252, GBK or UTF-16LE");
      }
    }
    byte[] start;
    try (InputStream in = bytes.open()) {
      start = in.readNBytes(1000);
    }
    Charset wide = start.length < 2 ? null : wide(start);
    if (wide != null) {
      return new TextEncoding(wide, wide.name());
    }
    if (isUtf8(bytes)) {
      return new TextEncoding(StandardCharsets.UTF_8, "UTF-8");
    }
    byte[] sample = sample(bytes);
    EncodingGuess.Guess guess = EncodingGuess.surely(sample, known);
    if (guess == null) {
      throw new CsvFault(
          0,
          0,
          "this file is not saved as UTF-8, and its encoding can't be told"
              + EncodingGuess.of(sample),
          "say which it is, for instance --encoding windows-1252 or --encoding GBK");
    }
    return new TextEncoding(Charset.forName(guess.charset()), guess.told());
  }

  /** UTF-16 by its mark, or since every other byte of a text in Latin letters is zero. */
  private static @Nullable Charset wide(byte[] bytes) {
    if (bytes[0] == -1 && bytes[1] == -2) {
      return StandardCharsets.UTF_16LE;
    }
    if (bytes[0] == -2 && bytes[1] == -1) {
      return StandardCharsets.UTF_16BE;
    }
    int even = 0;
    int odd = 0;
    for (int i = 0; i < bytes.length; i++) {
      if (bytes[i] == 0) {
        even += i % 2 == 0 ? 1 : 0;
        odd += i % 2;
      }
    }
    return odd > bytes.length / 3
        ? StandardCharsets.UTF_16LE
        : even > bytes.length / 3 ? StandardCharsets.UTF_16BE : null;
  }

  private static boolean isUtf8(Bytes bytes) throws IOException {
    CharsetDecoder decoder =
        StandardCharsets.UTF_8
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT);
    ByteBuffer read = ByteBuffer.allocate(BUFFER);
    CharBuffer chars = CharBuffer.allocate(BUFFER);
    try (InputStream in = bytes.open()) {
      for (int count = 0; count >= 0; ) {
        count = in.read(read.array(), read.position(), read.remaining());
        read.position(read.position() + Math.max(0, count));
        read.flip();
        chars.clear();
        if (decoder.decode(read, chars, count < 0).isError()) {
          return false;
        }
        read.compact();
      }
    }
    return true;
  }

  /** Lines with bytes beyond ASCII, up to as many as tell enough. */
  private static byte[] sample(Bytes bytes) throws IOException {
    ByteArrayOutputStream lines = new ByteArrayOutputStream();
    ByteArrayOutputStream line = new ByteArrayOutputStream();
    boolean counts = false;
    try (InputStream in = new BufferedInputStream(bytes.open(), BUFFER)) {
      for (int one = 0; one >= 0 && lines.size() < SAMPLED_BYTES; ) {
        one = in.read();
        if (one >= 0 && line.size() < SAMPLED_BYTES) {
          line.write(one);
          counts |= one >= 0x80;
        }
        if (one < 0 || one == '\n') {
          if (counts) {
            lines.writeBytes(line.toByteArray());
          }
          line.reset();
          counts = false;
        }
      }
    }
    return lines.toByteArray();
  }

  /**
   * The text of a file, without a byte order mark.
   *
   * @return a reader that fails with a {@link java.nio.charset.CharacterCodingException} at bytes
   *     that are not of this encoding
   */
  public Reader reader(Bytes bytes) throws IOException {
    CharsetDecoder decoder =
        charset
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT);
    BufferedReader reader =
        new BufferedReader(new InputStreamReader(bytes.open(), decoder), BUFFER);
    try {
      reader.mark(1);
      if (reader.read() != '\uFEFF') {
        reader.reset();
      }
      return reader;
    } catch (IOException e) {
      reader.close();
      throw e;
    }
  }

  /** The same bytes again and again. */
  public static Bytes of(byte[] bytes) {
    byte[] copy = Arrays.copyOf(bytes, bytes.length);
    return () -> new ByteArrayInputStream(copy);
  }
}
