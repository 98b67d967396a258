package caravan.app.pipeline;

import caravan.chart.drawing.Drawing;
import caravan.chart.picture.ChartRenderer;
import caravan.chart.spec.Canonical;
import caravan.chart.spec.CardChart;
import caravan.chart.spec.CardText;
import caravan.chart.spec.ChartDrawing;
import caravan.chart.spec.ChartPalette;
import caravan.chart.spec.ChartPicture;
import caravan.chart.spec.ChartSize;
import caravan.chart.spec.ChartSpec;
import caravan.chart.spec.PictureText;
import caravan.files.cache.CacheDirectory;
import caravan.text.encode.Digest;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Draws a chart only if it was not drawn before, by this object or by an earlier run of the same
 * program. What is asked for is known by all that it is made from. Fonts and the drawing library
 * are loaded for the first chart that must be drawn. Safe for use by several threads.
 */
public final class DrawnCharts implements ChartDrawing {
  /** What is kept in memory at most, in bytes. */
  private static final long MEMORY = 32L << 20;

  private final @Nullable CacheDirectory disk;

  /** Guarded by this, as all below. In the order of use, the last used at the end. */
  private final Map<String, byte[]> memory = new LinkedHashMap<>(64, 0.75f, true);

  private long size;
  private final ProgramDigest program;
  private final ChartPalette palette;
  private @Nullable ChartRenderer renderer;

  /**
   * @param disk keeps drawings from run to run; null for none
   * @param program which draws
   * @param palette what it draws in
   */
  public DrawnCharts(@Nullable CacheDirectory disk, ProgramDigest program, ChartPalette palette) {
    this.palette = palette;
    this.disk = disk;
    this.program = program;
  }

  /** The same in other colours. */
  public DrawnCharts in(ChartPalette other) {
    return other.equals(palette) ? this : new DrawnCharts(disk, program, other);
  }

  @Override
  public String svg(ChartSpec spec, ChartSize size) {
    return text(key(List.of("svg", spec, size)), () -> renderer().svg(spec, size));
  }

  /** What is drawn in. */
  ChartPalette palette() {
    return palette;
  }

  /** A chart as a tree of marks, which is not kept. */
  Drawing drawing(ChartSpec spec, ChartSize size) {
    return renderer().drawing(spec, size);
  }

  /** A chart alone as a PNG picture, of two pixels to a user unit. */
  byte[] png(ChartSpec spec, ChartSize size) {
    String key = key(List.of("drawing", spec, size));
    byte[] known = known(key);
    if (known != null) {
      return known;
    }
    byte[] drawn = renderer().png(spec, size);
    keep(key, drawn);
    return drawn;
  }

  /** What picture of a chart there would be; without its bytes where it was not drawn before. */
  public ChartPicture outlook(ChartSpec spec, PictureText text) {
    byte[] known = known(key(List.of("png", spec, text)));
    if (known != null) {
      return ChartPicture.Drawn.of(known);
    }
    String key = key(List.of("outlook", spec, text));
    byte[] before = known(key);
    if (before != null) {
      ByteBuffer size = ByteBuffer.wrap(before);
      return new ChartPicture.Drawn(new byte[0], size.getInt(), size.getInt());
    }
    ChartPicture outlook = renderer().outlook(spec, text);
    if (outlook instanceof ChartPicture.Drawn drawn) {
      remember(key, ByteBuffer.allocate(8).putInt(drawn.width()).putInt(drawn.height()).array());
    }
    return outlook;
  }

  @Override
  public String standalone(ChartSpec spec, PictureText text) {
    return text(key(List.of("standalone", spec, text)), () -> renderer().standalone(spec, text));
  }

  private String text(String key, Supplier<String> drawing) {
    byte[] known = known(key);
    if (known != null) {
      return new String(known, StandardCharsets.UTF_8);
    }
    String svg = drawing.get();
    keep(key, svg.getBytes(StandardCharsets.UTF_8));
    return svg;
  }

  @Override
  public ChartPicture picture(ChartSpec spec, PictureText text) {
    String key = key(List.of("png", spec, text));
    byte[] known = known(key);
    if (known != null) {
      return ChartPicture.Drawn.of(known);
    }
    ChartPicture picture = renderer().picture(spec, text);
    if (picture instanceof ChartPicture.Drawn drawn) {
      keep(key, drawn.png());
    }
    return picture;
  }

  @Override
  public byte[] card(CardText text, List<CardChart> charts) {
    String key = key(List.of("card", text, charts));
    byte[] known = known(key);
    if (known != null) {
      return known;
    }
    byte[] card = renderer().card(text, charts);
    keep(key, card);
    return card;
  }

  /** What keeps drawings from run to run, and may keep more; null for nothing. */
  @Nullable CacheDirectory disk() {
    return disk;
  }

  /** To be called after a build: what is kept on disk is brought within its limit. */
  void trim() {
    if (disk != null) {
      disk.trim();
    }
  }

  private byte @Nullable [] known(String key) {
    synchronized (this) {
      byte[] kept = memory.get(key);
      if (kept != null) {
        return kept;
      }
    }
    byte[] found = disk == null || program().isEmpty() ? null : disk.get(key);
    if (found != null) {
      remember(key, found);
    }
    return found;
  }

  private void keep(String key, byte[] drawn) {
    remember(key, drawn);
    if (disk != null && !program().isEmpty()) {
      disk.put(key, drawn);
    }
  }

  private synchronized void remember(String key, byte[] drawn) {
    byte[] before = memory.put(key, drawn);
    size += drawn.length - (before == null ? 0 : before.length);
    while (size > MEMORY) {
      String oldest = memory.keySet().iterator().next();
      byte[] gone = memory.remove(oldest);
      size -= gone == null ? 0 : gone.length;
    }
  }

  private synchronized ChartRenderer renderer() {
    ChartRenderer made = renderer;
    if (made == null) {
      made = new ChartRenderer(palette);
      renderer = made;
    }
    return made;
  }

  /** Which program draws; empty where that can't be told, and so nothing is kept on disk. */
  private String program() {
    String known = program.text();
    return known == null ? "" : known;
  }

  private String key(List<Object> made) {
    return Digest.of((disk == null ? "" : program()) + ' ' + Canonical.of(List.of(palette, made)));
  }
}
