/** An index of the site for the search on its pages. */
package caravan.search;
