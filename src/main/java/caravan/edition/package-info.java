/** Editions of a report: what its figures said, and what has changed since. */
@org.jspecify.annotations.NullMarked
package caravan.edition;
