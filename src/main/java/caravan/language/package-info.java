/**
 * Numbers and dates as people of a language read and write them. The only room that touches ICU.
 */
package caravan.language;
