package caravan.text.csv;

import java.io.BufferedReader;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
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
    byte[] sample = sampleUnlessUtf8(bytes);
    if (sample.length == 0) {
      return new TextEncoding(StandardCharsets.UTF_8, "UTF-8");
    }
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

  /** Lines that have other bytes than ASCII, where the file is no UTF-8; empty where it is. */
  private static byte[] sampleUnlessUtf8(Bytes bytes) throws IOException {
    CharsetDecoder decoder =
        StandardCharsets.UTF_8
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT);
    ByteBuffer read = ByteBuffer.allocate(BUFFER);
    CharBuffer chars = CharBuffer.allocate(BUFFER);
    boolean fits = true;
    Sample sample = new Sample();
    try (InputStream in = bytes.open()) {
      for (int count = 0; count >= 0 && (fits || !sample.isFull()); ) {
        count = in.read(read.array(), read.position(), read.remaining());
        if (count > 0) {
          sample.add(read.array(), read.position(), count);
          read.position(read.position() + count);
        }
        read.flip();
        if (fits) {
          chars.clear();
          CoderResult result = decoder.decode(read, chars, count < 0);
          fits = !result.isError();
        }
        if (fits) {
          read.compact();
        } else {
          read.clear();
        }
      }
    }
    return fits ? new byte[0] : sample.lines();
  }

  /** Lines with bytes beyond ASCII, up to as many as tell enough. */
  private static final class Sample {
    private final ByteArrayOutputStream lines = new ByteArrayOutputStream();
    private final ByteArrayOutputStream line = new ByteArrayOutputStream();
    private boolean counts;

    void add(byte[] bytes, int from, int count) {
      for (int i = from; i < from + count && !isFull(); i++) {
        counts |= bytes[i] < 0;
        if (line.size() < SAMPLED_BYTES) {
          line.write(bytes[i]);
        }
        if (bytes[i] == '\n') {
          end();
        }
      }
    }

    private void end() {
      if (counts) {
        lines.writeBytes(line.toByteArray());
      }
      line.reset();
      counts = false;
    }

    boolean isFull() {
      return lines.size() >= SAMPLED_BYTES;
    }

    byte[] lines() {
      end();
      return lines.toByteArray();
    }
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
    return () -> new java.io.ByteArrayInputStream(copy);
  }
}
