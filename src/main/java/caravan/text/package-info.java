/**
 * Files of text with places, the formats they are written in, and what is wrong in them.
 *
 * <p>Uses no other group.
 */
package caravan.text;
