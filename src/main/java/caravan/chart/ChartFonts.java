package caravan.chart;

import java.awt.Font;
import java.awt.FontFormatException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The fonts that labels are measured with. Immutable. */
record ChartFonts(Font regular, Font semibold) {
  private static final String FOLDER = "/caravan/templates/fonts/";

  /**
   * Reads the fonts from the class path.
   *
   * @throws IllegalStateException if they are not there or no fonts
   * @throws UncheckedIOException if they cannot be read
   */
  static ChartFonts load() {
    prepareAwt();
    return new ChartFonts(read("SourceSans3-Regular.ttf"), read("SourceSans3-SemiBold.ttf"));
  }

  /**
   * What letters of pictures are drawn with: these fonts, and the Chinese ones for what they lack.
   *
   * @throws IllegalStateException if the Chinese fonts are not on the class path or no fonts
   * @throws UncheckedIOException if they cannot be read
   */
  Typeface typeface() {
    return new Typeface(
        List.of(regular, read("NotoSansSC-Regular.ttf")),
        List.of(semibold, read("NotoSansSC-SemiBold.ttf")));
  }

  /**
   * Lets AWT start on a machine without a screen and without fontconfig, where even reading a font
   * from a file fails otherwise. What was set on the command line stays.
   */
  private static synchronized void prepareAwt() {
    if (System.getProperty("java.awt.headless") == null) {
      System.setProperty("java.awt.headless", "true");
    }
    if (System.getProperty("sun.awt.fontconfig") != null) {
      return;
    }
    try {
      Path file = Files.createTempFile("caravan-fonts", ".properties");
      // AWT reads the file when it makes its first font, and may do so again later.
      file.toFile().deleteOnExit();
      Files.writeString(
          file, "version=1\nsequence.allfonts=default\n", StandardCharsets.ISO_8859_1);
      System.setProperty("sun.awt.fontconfig", file.toString());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Font read(String name) {
    try (InputStream in = ChartFonts.class.getResourceAsStream(FOLDER + name)) {
      if (in == null) {
        throw new IllegalStateException("font not on the class path: " + FOLDER + name);
      }
      return Font.createFont(Font.TRUETYPE_FONT, in);
    } catch (FontFormatException e) {
      throw new IllegalStateException("not a font: " + name, e);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
