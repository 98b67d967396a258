/** Drawings as trees of marks, and their texts: measured, placed; and their writer as SVG. */
package caravan.chart.drawing;
