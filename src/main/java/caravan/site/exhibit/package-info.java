/** Charts with their tables and descriptions, tables, and both as CSV. */
package caravan.site.exhibit;
