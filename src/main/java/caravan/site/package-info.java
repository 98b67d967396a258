/**
 * A resolved report as what is published: pages, books to print, files for machines.
 *
 * <p>Uses {@code report}.
 */
package caravan.site;
