/**
 * The way in: a {@link caravan.chart.spec.ChartSpec} to SVG, to pictures and to cards that others
 * share.
 */
package caravan.chart.picture;
