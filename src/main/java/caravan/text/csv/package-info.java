/**
 * CSV, read and written, and the encoding of a file that does not say it. The only room that uses
 * FastCSV.
 */
package caravan.text.csv;
