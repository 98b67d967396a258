/**
 * What of a resolved report becomes what of a page: figures with their notes, charts with their
 * drawings and tables, links relative to the page.
 */
package caravan.view;
