/** An index of the site, as files for the search on its pages. */
package caravan.site.search;
