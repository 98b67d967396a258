package caravan.site.print;

import caravan.chart.drawing.Drawing;
import caravan.chart.spec.ChartSpec;
import caravan.language.typesetting.LineBreaks;
import com.openhtmltopdf.extend.FSTextBreaker;
import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.outputdevice.helper.ExternalResourceControlPriority;
import com.openhtmltopdf.pdfboxout.PdfBoxRenderer;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.util.XRLog;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.apache.pdfbox.io.MemoryUsageSetting;
import org.apache.pdfbox.pdmodel.PDDocument;

/**
 * Makes PDFs. The same request gives the same bytes, whatever the JDK, the locale, the time zone or
 * the number of threads. Safe for use by several threads.
 */
public final class Typesetter {
  /** Page numbers hold after two or three rounds; where two layouts take turns, one has to do. */
  private static final int MOST_ROUNDS = 12;

  /** Charts are moved to where they fit in as many rounds, at the most. */
  private static final int MOST_MOVES = 8;

  /** What is kept in memory of one document before a file takes the rest, in bytes. */
  private static final long MEMORY = 256L << 20;

  /** Held here, since a logger that nobody holds forgets its level. */
  private static final Logger FONTS = Logger.getLogger("org.apache.fontbox");

  private final Function<ChartSpec, Drawing> charts;

  /**
   * A typesetter. Turns off the logging of its libraries, which would go to standard error.
   *
   * @param charts draws the charts of a document
   */
  public Typesetter(Function<ChartSpec, Drawing> charts) {
    this.charts = charts;
    XRLog.setLoggingEnabled(false);
    FONTS.setLevel(Level.SEVERE);
  }

  /**
   * A document as a PDF.
   *
   * @throws UncheckedIOException if a file for what memory cannot hold cannot be written
   */
  public PdfFile make(PdfRequest request) {
    BookDocument book =
        BookDocument.of(
            request.html(),
            request.css(),
            request.images(),
            place -> charts.apply(Objects.requireNonNull(request.charts().get(place), place)));
    PageReferences references = new PageReferences(book);
    Floats floats = new Floats(book);
    Map<String, Integer> pages = Map.of();
    for (int round = 1; ; round++) {
      references.write(pages);
      try (PDDocument document = new PDDocument(MemoryUsageSetting.setupMixed(MEMORY).streamCache);
          PdfBoxRenderer renderer = renderer(book, request, document)) {
        renderer.layout();
        Map<String, PagePlaces.Place> places = PagePlaces.of(renderer);
        boolean moved = round <= MOST_MOVES && floats.move(places);
        Map<String, Integer> found = new HashMap<>();
        places.forEach((id, place) -> found.put(id, place.page()));
        if ((!moved && found.equals(pages)) || round == MOST_ROUNDS) {
          renderer.createPDFWithoutClosing();
          Metadata.write(document, request);
          ByteArrayOutputStream out = new ByteArrayOutputStream(1 << 20);
          document.save(out);
          return new PdfFile(out.toByteArray(), document.getNumberOfPages(), book.lacking());
        }
        pages = found;
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  private static PdfBoxRenderer renderer(
      BookDocument book, PdfRequest request, PDDocument document) {
    PdfFonts fonts = new PdfFonts(document);
    PdfRendererBuilder builder = new PdfRendererBuilder();
    builder.useFastMode();
    builder.usePDDocument(document);
    builder.withW3cDocument(book.dom(), "book:/");
    builder.usePdfUaAccessibility(true);
    builder.usePdfAConformance(PdfRendererBuilder.PdfAConformance.PDFA_2_A);
    builder.withProducer(request.generator());
    builder.useUnicodeLineBreaker(new Breaker(new LineBreaks(request.language())));
    builder.useSVGDrawer(new ChartDrawer(fonts, book.drawings(), request.palette()));
    for (PdfFonts.Face face : PdfFonts.Face.values()) {
      builder.useFont(
          fonts.supplier(face),
          face.family(),
          face.weight(),
          face.isItalic() ? FontStyle.ITALIC : FontStyle.NORMAL,
          true);
    }
    // Content is a stranger's: what a document shows is in it already.
    builder.useUriResolver((base, uri) -> uri.startsWith("data:image/") ? uri : null);
    for (ExternalResourceControlPriority when : ExternalResourceControlPriority.values()) {
      builder.useExternalResourceAccessControl((uri, type) -> uri.startsWith("data:image/"), when);
    }
    return builder.buildPdfRenderer();
  }

  private record Breaker(LineBreaks breaks) implements FSTextBreaker {
    @Override
    public int next() {
      return breaks.next();
    }

    @Override
    public void setText(String text) {
      breaks.setText(text);
    }
  }
}
