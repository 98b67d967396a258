package caravan.chart.spec;

import java.util.List;

/** Makes the drawings of charts. Safe for use by several threads. */
public interface ChartDrawing {
  /**
   * The chart as an SVG element to put into a page: real text, no script, no style of its own. The
   * page includes {@code ChartStyles#css} once. The same spec and size give the same text.
   */
  String svg(ChartSpec spec, ChartSize size);

  /**
   * The chart with everything that belongs to it as an SVG that stands alone, on white, with real
   * text, which keeps its width whatever fonts the reader has.
   */
  String standalone(ChartSpec spec, PictureText text);

  /**
   * The chart with everything that belongs to it as a picture that stands alone, on white. The same
   * spec and text give the same bytes.
   */
  ChartPicture picture(ChartSpec spec, PictureText text);

  /**
   * The picture of a page for social networks, as PNG of 1200 by 630 pixels. A character that no
   * font of pictures has is left out. The same texts and charts give the same bytes.
   *
   * @param charts of which the first that can be read at that size is shown; may be empty
   */
  byte[] card(CardText text, List<CardChart> charts);
}
