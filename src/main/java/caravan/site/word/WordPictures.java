package caravan.site.word;

import java.nio.ByteBuffer;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Pictures of a document, each kept once. For one thread. */
final class WordPictures {
  /** English metric units to a pixel of a screen, of which there are 96 to an inch. */
  private static final long UNITS = 9525;

  /** What fits between the margins of a page: 160 mm. */
  static final long WIDTH = 160 * 36_000L;

  private static final long HEIGHT = 215 * 36_000L;

  private final Map<ByteBuffer, String> files = new LinkedHashMap<>();
  private int shown;

  /** The bytes of the pictures, with their names. */
  Map<ByteBuffer, String> files() {
    return files;
  }

  /**
   * A run with a picture; null where the bytes are none that Word shows.
   *
   * @param density pixels of the picture to a pixel of a screen
   * @param most how wide it may be, in English metric units
   */
  @Nullable String run(byte @Nullable [] bytes, String alt, int density, long most) {
    PictureSize size = bytes == null ? null : PictureSize.of(bytes);
    if (bytes == null || size == null) {
      return null;
    }
    String file =
        files.computeIfAbsent(
            ByteBuffer.wrap(bytes), key -> "image" + (files.size() + 1) + "." + size.ending());
    String relation = file.substring(0, file.indexOf('.'));
    double scale =
        Math.min(
            (double) UNITS / density,
            Math.min((double) most / size.width(), (double) HEIGHT / size.height()));
    long width = Math.max(1, Math.round(size.width() * scale));
    long height = Math.max(1, Math.round(size.height() * scale));
    int number = ++shown;
    String extent = " cx=\"" + width + "\" cy=\"" + height + "\"/>";
    return "<w:r><w:drawing><wp:inline distT=\"0\" distB=\"0\" distL=\"0\" distR=\"0\"><wp:extent"
        + extent
        + Markup.filled(
            "<wp:docPr id=\"%d\" name=\"Picture %d\" descr=\"%s\"/>",
            number, number, Markup.escaped(alt).replace("\n", " "))
        + "<wp:cNvGraphicFramePr><a:graphicFrameLocks noChangeAspect=\"1\"/></wp:cNvGraphicFramePr>"
        + "<a:graphic><a:graphicData"
        + " uri=\"http://schemas.openxmlformats.org/drawingml/2006/picture\"><pic:pic><pic:nvPicPr>"
        + Markup.filled("<pic:cNvPr id=\"%d\" name=\"%s\"/>", number, file)
        + "<pic:cNvPicPr/></pic:nvPicPr><pic:blipFill><a:blip r:embed=\""
        + relation
        + "\"/><a:stretch><a:fillRect/></a:stretch></pic:blipFill><pic:spPr><a:xfrm>"
        + "<a:off x=\"0\" y=\"0\"/><a:ext"
        + extent
        + "</a:xfrm><a:prstGeom prst=\"rect\"><a:avLst/></a:prstGeom></pic:spPr></pic:pic>"
        + "</a:graphicData></a:graphic></wp:inline></w:drawing></w:r>";
  }
}
