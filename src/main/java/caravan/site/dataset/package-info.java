/**
 * Datasets as files that readers and programs take along: CSV, workbooks, SDMX; and what describes
 * them: CSVW, Data Package, DCAT-AP, Croissant.
 */
package caravan.site.dataset;
