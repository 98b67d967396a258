/**
 * Pages read, and everything in them looked up and checked. {@code check} ends with what this group
 * makes.
 *
 * <p>Uses {@code expression} and {@code chart}.
 */
package caravan.report;
