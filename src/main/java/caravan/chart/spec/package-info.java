/** What a chart shows: series, categories, words, colours. Loads no class of AWT. */
package caravan.chart.spec;
