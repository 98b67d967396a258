package caravan.files.cache;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Texts among what is kept as bytes: of any length, and perhaps missing. Stateless. */
public final class KeptText {
  private KeptText() {}

  /** Writes a text, or that there is none. */
  public static void write(DataOutputStream out, @Nullable String text) throws IOException {
    if (text == null) {
      out.writeInt(-1);
    } else {
      byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
      out.writeInt(bytes.length);
      out.write(bytes);
    }
  }

  /** Writes texts, of which none is missing. */
  public static void write(DataOutputStream out, Collection<String> texts) throws IOException {
    out.writeInt(texts.size());
    for (String text : texts) {
      write(out, text);
    }
  }

  /** A text that was written; null where there was none. */
  public static @Nullable String read(DataInputStream in) throws IOException {
    int length = in.readInt();
    if (length < 0) {
      return null;
    }
    byte[] bytes = in.readNBytes(length);
    if (bytes.length < length) {
      throw new IOException("too short");
    }
    return new String(bytes, StandardCharsets.UTF_8);
  }

  /**
   * A text that was written.
   *
   * @throws IOException also where there was none
   */
  public static String some(DataInputStream in) throws IOException {
    String text = read(in);
    if (text == null) {
      throw new IOException("a text is missing");
    }
    return text;
  }

  /** Texts that were written. */
  public static List<String> list(DataInputStream in) throws IOException {
    List<String> texts = new ArrayList<>();
    for (int i = in.readInt(); i > 0; i--) {
      texts.add(some(in));
    }
    return texts;
  }
}
