/** Writes CSV files that spreadsheets and programs read alike. */
package caravan.csv;
