/**
 * What all figures of a report said at a time, as {@code figures.json}, and what changed from one
 * to the next.
 */
package caravan.model.edition;
