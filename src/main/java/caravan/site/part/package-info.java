/** Parts of pages: words of the site, addresses, prose, notes of figures, sources. */
package caravan.site.part;
