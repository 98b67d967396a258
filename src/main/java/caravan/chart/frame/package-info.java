/** What types of charts share: axes, legends, labels at ends of lines, keys of scales, remarks. */
package caravan.chart.frame;
