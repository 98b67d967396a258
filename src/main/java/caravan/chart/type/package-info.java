/** Each type of chart, with the parts that only it has. */
package caravan.chart.type;
