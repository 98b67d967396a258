/**
 * Charts: a {@link caravan.chart.ChartSpec} with everything resolved becomes an inline SVG.
 *
 * <p>XChart places the marks; grid, axes, labels and the SVG itself are written here. This is the
 * only room that touches XChart and AWT, and it uses no other room. Records, {@link
 * caravan.chart.ChartPalette} and {@link caravan.chart.ChartStyles} load no AWT class.
 */
@org.jspecify.annotations.NullMarked
package caravan.chart;
