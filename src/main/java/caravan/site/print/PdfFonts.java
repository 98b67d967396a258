package caravan.site.print;

import com.openhtmltopdf.pdfboxout.PDFontSupplier;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.EnumMap;
import java.util.Map;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.GlyphData;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.jspecify.annotations.Nullable;

/** The fonts of one document, shared by its text and its charts, so that each is in it once. */
final class PdfFonts {
  /** The fonts, and how style sheets call them. */
  enum Face {
    TEXT("SourceSans3-Regular.ttf", "Source Sans 3", 400, false),
    TEXT_ITALIC("SourceSans3-Italic.ttf", "Source Sans 3", 400, true),
    TEXT_BOLD("SourceSans3-SemiBold.ttf", "Source Sans 3", 700, false),
    CHINESE("NotoSansSC-Regular.ttf", "Noto Sans SC", 400, false),
    CHINESE_BOLD("NotoSansSC-SemiBold.ttf", "Noto Sans SC", 700, false);

    private final String file;
    private final String family;
    private final int weight;
    private final boolean italic;

    Face(String file, String family, int weight, boolean italic) {
      this.file = file;
      this.family = family;
      this.weight = weight;
      this.italic = italic;
    }

    String family() {
      return family;
    }

    int weight() {
      return weight;
    }

    boolean isItalic() {
      return italic;
    }
  }

  /** A font, and what it is made from. */
  private record Loaded(PDType0Font font, TrueTypeFont outlines, CmapLookup characters) {}

  private final PDDocument document;
  private final Map<Face, Loaded> fonts = new EnumMap<>(Face.class);

  PdfFonts(PDDocument document) {
    this.document = document;
  }

  /** A font, read when it is first asked for; only the glyphs that are used get into the file. */
  PDType0Font font(Face face) throws IOException {
    return loaded(face).font();
  }

  private Loaded loaded(Face face) throws IOException {
    Loaded known = fonts.get(face);
    if (known == null) {
      RandomAccessReadBuffer bytes = new RandomAccessReadBuffer(FontFile.read(face.file));
      TrueTypeFont outlines = new TTFParser().parse(bytes);
      PDType0Font font = PDType0Font.load(document, outlines, true);
      known = new Loaded(font, outlines, outlines.getUnicodeCmapLookup());
      fonts.put(face, known);
    }
    return known;
  }

  PDDocument document() {
    return document;
  }

  boolean has(Face face, int point) throws IOException {
    return loaded(face).characters().getGlyphId(point) != 0;
  }

  /** The outline of a character; null where there is nothing to be seen. */
  @Nullable GlyphData outline(Face face, int point) throws IOException {
    Loaded loaded = loaded(face);
    return loaded.outlines().getGlyph().getGlyph(loaded.characters().getGlyphId(point));
  }

  int unitsPerEm(Face face) throws IOException {
    return loaded(face).outlines().getUnitsPerEm();
  }

  /** The same, read as late. */
  PDFontSupplier supplier(Face face) {
    return new PDFontSupplier(null) {
      @Override
      public PDFont supply() {
        try {
          return font(face);
        } catch (IOException e) {
          throw new UncheckedIOException("a font of the program cannot be read", e);
        }
      }
    };
  }
}
