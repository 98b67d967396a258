/**
 * Workbooks after the rules of the UK Government Analysis Function for accessible spreadsheets, as
 * XLSX. The only room that writes with fastexcel.
 */
package caravan.site.sheet;
