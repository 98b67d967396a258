package caravan.chart.plot;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.Paint;
import java.awt.Rectangle;
import java.awt.RenderingHints;
import java.awt.Shape;
import java.awt.Stroke;
import java.awt.font.FontRenderContext;
import java.awt.geom.AffineTransform;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What XChart paints on: passes the shapes drawn in a {@link SeriesColour} on to the recorder, and
 * forgets backgrounds and frames. For one picture and one thread.
 */
final class MarkCanvas extends RefusingGraphics {
  private final MarkRecorder recorder;
  private final AffineTransform transform = new AffineTransform();
  private final RenderingHints hints = new RenderingHints(Map.of());
  private Color colour = Color.BLACK;
  private Paint paint = Color.BLACK;
  private Color background = Color.WHITE;
  private Stroke stroke = new BasicStroke();
  private Font font;
  private @Nullable Shape clip;

  MarkCanvas(MarkRecorder recorder, Font font) {
    this.recorder = recorder;
    this.font = font;
  }

  @Override
  public void draw(Shape shape) {
    if (colour instanceof SeriesColour mine) {
      recorder.draw(mine.series(), shape, transform);
    }
  }

  @Override
  public void fill(Shape shape) {
    if (colour instanceof SeriesColour mine) {
      recorder.fill(mine.series(), transform.createTransformedShape(shape));
    }
  }

  @Override
  public void setColor(Color newColour) {
    colour = newColour;
    paint = newColour;
  }

  @Override
  public Color getColor() {
    return colour;
  }

  @Override
  public void setPaint(Paint newPaint) {
    paint = newPaint;
    if (newPaint instanceof Color newColour) {
      colour = newColour;
    }
  }

  @Override
  public Paint getPaint() {
    return paint;
  }

  @Override
  public void setStroke(Stroke newStroke) {
    stroke = newStroke;
  }

  @Override
  public Stroke getStroke() {
    return stroke;
  }

  @Override
  public void setBackground(Color newColour) {
    background = newColour;
  }

  @Override
  public Color getBackground() {
    return background;
  }

  @Override
  public void setFont(Font newFont) {
    font = newFont;
  }

  @Override
  public Font getFont() {
    return font;
  }

  @Override
  public FontRenderContext getFontRenderContext() {
    return new FontRenderContext(null, true, true);
  }

  @Override
  public void setRenderingHint(RenderingHints.Key key, @Nullable Object value) {
    if (value == null) {
      hints.remove(key);
    } else {
      hints.put(key, value);
    }
  }

  @Override
  public @Nullable Object getRenderingHint(RenderingHints.Key key) {
    return hints.get(key);
  }

  @Override
  public void setRenderingHints(Map<?, ?> newHints) {
    hints.clear();
    hints.putAll(newHints);
  }

  @Override
  public void addRenderingHints(Map<?, ?> newHints) {
    hints.putAll(newHints);
  }

  @Override
  public RenderingHints getRenderingHints() {
    return (RenderingHints) hints.clone();
  }

  @Override
  public void translate(int x, int y) {
    transform.translate(x, y);
  }

  @Override
  public void translate(double x, double y) {
    transform.translate(x, y);
  }

  @Override
  public void transform(AffineTransform more) {
    transform.concatenate(more);
  }

  @Override
  public void setTransform(AffineTransform newTransform) {
    transform.setTransform(newTransform);
  }

  @Override
  public AffineTransform getTransform() {
    return new AffineTransform(transform);
  }

  @Override
  public void setClip(@Nullable Shape newClip) {
    clip = newClip;
  }

  @Override
  public void setClip(int x, int y, int width, int height) {
    clip = new Rectangle(x, y, width, height);
  }

  @Override
  public @Nullable Shape getClip() {
    return clip;
  }

  @Override
  public @Nullable Rectangle getClipBounds() {
    return clip == null ? null : clip.getBounds();
  }

  @Override
  public void clipRect(int x, int y, int width, int height) {
    clip(new Rectangle(x, y, width, height));
  }

  @Override
  public void clip(Shape more) {
    if (clip == null) {
      clip = more;
    } else {
      java.awt.geom.Area both = new java.awt.geom.Area(clip);
      both.intersect(new java.awt.geom.Area(more));
      clip = both;
    }
  }

  @Override
  public void dispose() {
    // Nothing is held.
  }
}
