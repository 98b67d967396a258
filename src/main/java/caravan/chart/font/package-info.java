/** Which characters the fonts have, read without AWT. */
package caravan.chart.font;
