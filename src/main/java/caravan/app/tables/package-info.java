/**
 * Files of statistics as tables: in whatever format they come, rows of cells below names of
 * columns. The only room that reads spreadsheets, archives and XML of strangers.
 */
package caravan.app.tables;
