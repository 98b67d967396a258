/** Pages of the site, from their head to their data. */
package caravan.site.page;
