package caravan.chart.drawing;

import caravan.files.cache.TemporaryFolder;
import java.awt.Font;
import java.awt.FontFormatException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * The fonts that labels are measured with. Immutable.
 *
 * @param folder holds their files as long as the program runs
 */
public record ChartFonts(Path folder, Font regular, Font semibold) {
  private static final String FONTCONFIG = "sun.awt.fontconfig";
  private static final String FOLDER = "/caravan/templates/fonts/";

  /**
   * Reads the fonts from the class path.
   *
   * @throws IllegalStateException if they are not there or no fonts
   * @throws UncheckedIOException if they cannot be read
   */
  static ChartFonts load() {
    try {
      Path folder = prepareAwt();
      return new ChartFonts(
          folder,
          read("SourceSans3-Regular.ttf", folder),
          read("SourceSans3-SemiBold.ttf", folder));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * What letters of pictures are drawn with: these fonts, and the Chinese ones for what they lack.
   *
   * @throws IllegalStateException if the Chinese fonts are not on the class path or no fonts
   * @throws UncheckedIOException if they cannot be read
   */
  public Typeface typeface() {
    return new Typeface(
        List.of(regular, read("NotoSansSC-Regular.ttf", folder)),
        List.of(semibold, read("NotoSansSC-SemiBold.ttf", folder)));
  }

  /**
   * Lets AWT start on a machine without a screen and without fontconfig, where even reading a font
   * from a file fails otherwise. What was set on the command line stays.
   */
  private static synchronized Path prepareAwt() throws IOException {
    if (System.getProperty("java.awt.headless") == null) {
      System.setProperty("java.awt.headless", "true");
    }
    String known = System.getProperty(FONTCONFIG);
    Path before = known == null ? null : Path.of(known).toAbsolutePath().getParent();
    if (before != null && before.endsWith("caravan-fonts") && Files.isDirectory(before)) {
      // That of a renderer before this one, in the same program.
      return before;
    }
    // AWT reads its files when it makes its first font, and may do so again later.
    Path folder = TemporaryFolder.make("awt").keptToTheEnd().path().resolve("caravan-fonts");
    Files.createDirectory(folder);
    if (known == null) {
      Path file = folder.resolve("fontconfig.properties");
      Files.writeString(
          file, "version=1\nsequence.allfonts=default\n", StandardCharsets.ISO_8859_1);
      System.setProperty(FONTCONFIG, file.toString());
    }
    return folder;
  }

  /** From a file of ours: AWT would leave the ones that it makes when the program is killed. */
  private static synchronized Font read(String name, Path folder) {
    try (InputStream in = ChartFonts.class.getResourceAsStream(FOLDER + name)) {
      if (in == null) {
        throw new IllegalStateException("font not on the class path: " + FOLDER + name);
      }
      Path file = folder.resolve(name);
      if (!Files.exists(file)) {
        Files.copy(in, file);
      }
      return Font.createFont(Font.TRUETYPE_FONT, file.toFile());
    } catch (FontFormatException e) {
      throw new IllegalStateException("not a font: " + name, e);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
