/**
 * A chart with everything resolved becomes SVG and PNG. The only group that uses XChart.
 *
 * <p>Uses {@code files}, for the cache of drawings.
 */
package caravan.chart;
