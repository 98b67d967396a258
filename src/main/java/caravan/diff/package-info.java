/** What changed for a reader, from one state of a report to another. */
@org.jspecify.annotations.NullMarked
package caravan.diff;
