package caravan.app.tables;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/** The first characters of a file that may be a text. Stateless. */
final class TextStart {
  private TextStart() {}

  /**
   * The characters without a mark and blanks ahead of them; those beyond ASCII are not told apart.
   *
   * @param bytes the first of the file
   */
  static String of(byte[] bytes) {
    String text = new String(bytes, charset(bytes)).replace("\0", "");
    return text.replaceFirst("^(\uFEFF|\u00ef\u00bb\u00bf)", "").stripLeading();
  }

  private static Charset charset(byte[] bytes) {
    boolean little = bytes.length > 1 && bytes[0] == -1 && bytes[1] == -2;
    boolean big = bytes.length > 1 && bytes[0] == -2 && bytes[1] == -1;
    return little
        ? StandardCharsets.UTF_16LE
        : big ? StandardCharsets.UTF_16BE : StandardCharsets.ISO_8859_1;
  }
}
