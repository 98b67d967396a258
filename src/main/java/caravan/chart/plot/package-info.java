/**
 * Marks placed by XChart. The only room that uses it.
 *
 * <p>{@link caravan.chart.plot.XPlot} is the way in. It takes from XChart where bars, lines and
 * values come to stand in an area, by having it paint bare plots, without axes, titles and legends,
 * on a canvas that records rectangles and lines of the series and refuses all else; axes are ours
 * ({@link caravan.chart.plot.ValueAxis}), as are texts, colours and everything around the marks.
 */
package caravan.chart.plot;
