/** A drawing to PNG, with the same bytes everywhere. */
package caravan.chart.raster;
