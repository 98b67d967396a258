/** New reports: an example, or a first page from a CSV file. */
package caravan.app.scaffold;
