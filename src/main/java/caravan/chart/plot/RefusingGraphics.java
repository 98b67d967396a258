package caravan.chart.plot;

import java.awt.Color;
import java.awt.Composite;
import java.awt.Font;
import java.awt.FontMetrics;
import java.awt.Graphics;
import java.awt.Graphics2D;
import java.awt.GraphicsConfiguration;
import java.awt.Image;
import java.awt.Rectangle;
import java.awt.Shape;
import java.awt.font.GlyphVector;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.awt.image.BufferedImageOp;
import java.awt.image.ImageObserver;
import java.awt.image.RenderedImage;
import java.awt.image.renderable.RenderableImage;
import java.text.AttributedCharacterIterator;
import org.jspecify.annotations.Nullable;

/**
 * The part of AWT's drawing that XChart has no use for here, refused: a new version of XChart that
 * draws in another way must fail loudly, not leave marks out.
 */
abstract class RefusingGraphics extends Graphics2D {
  private static UnsupportedOperationException refused() {
    return new UnsupportedOperationException("XChart draws with shapes only");
  }

  @Override
  public void drawString(String s, int x, int y) {
    throw refused();
  }

  @Override
  public void drawString(String s, float x, float y) {
    throw refused();
  }

  @Override
  public void drawString(AttributedCharacterIterator i, int x, int y) {
    throw refused();
  }

  @Override
  public void drawString(AttributedCharacterIterator i, float x, float y) {
    throw refused();
  }

  @Override
  public void drawGlyphVector(GlyphVector g, float x, float y) {
    throw refused();
  }

  @Override
  public boolean drawImage(Image i, AffineTransform t, @Nullable ImageObserver o) {
    throw refused();
  }

  @Override
  public void drawImage(BufferedImage i, BufferedImageOp op, int x, int y) {
    throw refused();
  }

  @Override
  public void drawRenderedImage(RenderedImage i, AffineTransform t) {
    throw refused();
  }

  @Override
  public void drawRenderableImage(RenderableImage i, AffineTransform t) {
    throw refused();
  }

  @Override
  public boolean drawImage(Image i, int x, int y, @Nullable ImageObserver o) {
    throw refused();
  }

  @Override
  public boolean drawImage(Image i, int x, int y, int w, int h, @Nullable ImageObserver o) {
    throw refused();
  }

  @Override
  public boolean drawImage(Image i, int x, int y, @Nullable Color c, @Nullable ImageObserver o) {
    throw refused();
  }

  @Override
  public boolean drawImage(
      Image i, int x, int y, int w, int h, @Nullable Color c, @Nullable ImageObserver o) {
    throw refused();
  }

  @Override
  public boolean drawImage(
      Image i, int a, int b, int c, int d, int e, int f, int g, int h, @Nullable ImageObserver o) {
    throw refused();
  }

  @Override
  public boolean drawImage(
      Image i,
      int a,
      int b,
      int c,
      int d,
      int e,
      int f,
      int g,
      int h,
      @Nullable Color k,
      @Nullable ImageObserver o) {
    throw refused();
  }

  @Override
  public void drawLine(int a, int b, int c, int d) {
    throw refused();
  }

  @Override
  public void fillRect(int x, int y, int w, int h) {
    throw refused();
  }

  @Override
  public void clearRect(int x, int y, int w, int h) {
    throw refused();
  }

  @Override
  public void drawRoundRect(int x, int y, int w, int h, int a, int b) {
    throw refused();
  }

  @Override
  public void fillRoundRect(int x, int y, int w, int h, int a, int b) {
    throw refused();
  }

  @Override
  public void drawOval(int x, int y, int w, int h) {
    throw refused();
  }

  @Override
  public void fillOval(int x, int y, int w, int h) {
    throw refused();
  }

  @Override
  public void drawArc(int x, int y, int w, int h, int a, int b) {
    throw refused();
  }

  @Override
  public void fillArc(int x, int y, int w, int h, int a, int b) {
    throw refused();
  }

  @Override
  public void drawPolyline(int[] x, int[] y, int n) {
    throw refused();
  }

  @Override
  public void drawPolygon(int[] x, int[] y, int n) {
    throw refused();
  }

  @Override
  public void fillPolygon(int[] x, int[] y, int n) {
    throw refused();
  }

  @Override
  public void copyArea(int x, int y, int w, int h, int a, int b) {
    throw refused();
  }

  @Override
  public void setPaintMode() {
    throw refused();
  }

  @Override
  public void setXORMode(Color c) {
    throw refused();
  }

  @Override
  public void rotate(double a) {
    throw refused();
  }

  @Override
  public void rotate(double a, double x, double y) {
    throw refused();
  }

  @Override
  public void scale(double x, double y) {
    throw refused();
  }

  @Override
  public void shear(double x, double y) {
    throw refused();
  }

  @Override
  public void setComposite(Composite c) {
    throw refused();
  }

  @Override
  public Composite getComposite() {
    throw refused();
  }

  @Override
  public GraphicsConfiguration getDeviceConfiguration() {
    throw refused();
  }

  @Override
  public boolean hit(Rectangle r, Shape s, boolean stroke) {
    throw refused();
  }

  @Override
  public FontMetrics getFontMetrics(Font f) {
    throw refused();
  }

  @Override
  public Graphics create() {
    throw refused();
  }
}
