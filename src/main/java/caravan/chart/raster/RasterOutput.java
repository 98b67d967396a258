package caravan.chart.raster;

import com.github.weisj.jsvg.renderer.output.Output;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Image;
import java.awt.Paint;
import java.awt.RenderingHints;
import java.awt.Shape;
import java.awt.Stroke;
import java.awt.geom.AffineTransform;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.awt.image.ImageObserver;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * What JSVG draws on: surfaces and lines in one colour. It refuses what charts do not have, so that
 * nothing is drawn wrong in silence. For one picture and one thread.
 */
final class RasterOutput implements Output {
  private final Raster raster;
  private final RenderingHints hints = new RenderingHints(Map.of());
  private AffineTransform transform;
  private Paint paint = Color.BLACK;
  private Stroke stroke = new BasicStroke();
  private float opacity = 1;

  RasterOutput(Raster raster, double scale) {
    this.raster = raster;
    this.transform = AffineTransform.getScaleInstance(scale, scale);
  }

  private RasterOutput(RasterOutput parent) {
    raster = parent.raster;
    transform = new AffineTransform(parent.transform);
    paint = parent.paint;
    stroke = parent.stroke;
    opacity = parent.opacity;
  }

  @Override
  public void fillShape(Shape shape) {
    fillPixels(transform.createTransformedShape(shape));
  }

  @Override
  public void drawShape(Shape shape) {
    double scale = Math.sqrt(Math.abs(transform.getDeterminant()));
    if (!(stroke instanceof BasicStroke plain)) {
      throw refused("a stroke of another kind");
    }
    fillPixels(StrokeShape.of(transform.createTransformedShape(shape), plain, scale));
  }

  private void fillPixels(Shape shape) {
    if (!(paint instanceof Color colour)) {
      throw refused("a paint of several colours");
    }
    double share = opacity * colour.getAlpha() / 255.0;
    raster.fill(shape, colour.getRGB() & 0xFFFFFF, share);
  }

  @Override
  public void setPaint(Paint newPaint) {
    paint = newPaint;
  }

  @Override
  public void setPaint(Supplier<Paint> newPaint) {
    paint = newPaint.get();
  }

  @Override
  public void setStroke(Stroke newStroke) {
    stroke = newStroke;
  }

  @Override
  public Stroke stroke() {
    return stroke;
  }

  /** Charts draw nothing beyond their edges; JSVG clips to those. */
  @Override
  public void applyClip(Shape shape) {
    if (!(shape instanceof Rectangle2D)) {
      throw refused("a clip that is no rectangle");
    }
  }

  @Override
  public void setClip(@Nullable Shape shape) {
    if (shape != null) {
      applyClip(shape);
    }
  }

  @Override
  public Rectangle2D clipBounds() {
    return new Rectangle2D.Double(0, 0, raster.width(), raster.height());
  }

  @Override
  public Output createChild() {
    return new RasterOutput(this);
  }

  @Override
  public void dispose() {
    // Nothing is held.
  }

  @Override
  public AffineTransform transform() {
    return new AffineTransform(transform);
  }

  @Override
  public void setTransform(AffineTransform newTransform) {
    transform = new AffineTransform(newTransform);
  }

  @Override
  public void applyTransform(AffineTransform more) {
    transform.concatenate(more);
  }

  @Override
  public void rotate(double angle) {
    transform.rotate(angle);
  }

  @Override
  public void scale(double x, double y) {
    transform.scale(x, y);
  }

  @Override
  public void translate(double x, double y) {
    transform.translate(x, y);
  }

  @Override
  public float currentOpacity() {
    return opacity;
  }

  @Override
  public void applyOpacity(float more) {
    opacity *= more;
  }

  @Override
  public SafeState safeState() {
    RasterOutput before = new RasterOutput(this);
    return () -> {
      transform = before.transform;
      paint = before.paint;
      stroke = before.stroke;
      opacity = before.opacity;
    };
  }

  @Override
  public Optional<Float> contextFontSize() {
    return Optional.empty();
  }

  @Override
  public RenderingHints renderingHints() {
    return hints;
  }

  @Override
  public @Nullable Object renderingHint(RenderingHints.Key key) {
    return hints.get(key);
  }

  @Override
  public void setRenderingHint(RenderingHints.Key key, @Nullable Object value) {
    // How edges are drawn is not a choice here.
  }

  @Override
  public boolean supportsFilters() {
    return false;
  }

  @Override
  public boolean supportsColors() {
    return true;
  }

  @Override
  public void debugPaint(Consumer<Graphics2D> painter) {
    // Only for the makers of JSVG.
  }

  @Override
  public void drawImage(BufferedImage image) {
    throw refused("an image");
  }

  @Override
  public void drawImage(Image image, @Nullable ImageObserver observer) {
    throw refused("an image");
  }

  @Override
  public void drawImage(Image image, AffineTransform at, @Nullable ImageObserver observer) {
    throw refused("an image");
  }

  private static UnsupportedOperationException refused(String what) {
    return new UnsupportedOperationException("a picture of a chart with " + what);
  }
}
