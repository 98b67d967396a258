/** Countries as areas of the globe, and projections. */
package caravan.chart.map;
