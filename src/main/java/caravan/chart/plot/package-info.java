/** Marks placed by XChart. The only room that uses it. */
package caravan.chart.plot;
