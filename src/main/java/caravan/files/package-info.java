/**
 * What is kept on disk: paths of a site, folders that are replaced as a whole, a cache, packed
 * copies.
 *
 * <p>Uses no other group.
 */
package caravan.files;
