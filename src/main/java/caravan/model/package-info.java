/**
 * What a report rests on: observations with their sources, and what its figures said at a time.
 *
 * <p>Uses {@code text}.
 */
package caravan.model;
