/** SVG and its texts: written, measured, placed. */
package caravan.chart.drawing;
