/**
 * Numbers, dates and sentences as people of a language read, write and set them. The only group
 * that uses ICU.
 *
 * <p>Uses {@code model}.
 */
package caravan.language;
