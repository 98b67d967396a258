/**
 * Digests of texts and bytes, and texts written so that HTML and XML can hold them. The only room
 * that makes digests.
 */
package caravan.text.encode;
