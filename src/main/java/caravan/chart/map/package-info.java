/** Areas of the globe, those of the world or of a file of a report, and projections. */
package caravan.chart.map;
