/** New reports: an example, or a first page from data of its author. */
package caravan.app.scaffold;
