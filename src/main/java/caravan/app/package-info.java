/**
 * What people do with a report: build, preview, compare, mend, begin.
 *
 * <p>Uses {@code site}.
 */
package caravan.app;
