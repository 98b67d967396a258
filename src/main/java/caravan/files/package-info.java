/**
 * What is kept on disk: paths of a site, folders that are replaced as a whole, a cache, packed
 * copies.
 *
 * <p>Uses {@code text}, for digests.
 */
package caravan.files;
