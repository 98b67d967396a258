/**
 * A site as others find, read and serve it: absolute addresses, what search engines and social
 * networks are told of a page, feeds, the map of the site, the description of its data, and what a
 * web server should say along with its files.
 */
package caravan.site.publish;
