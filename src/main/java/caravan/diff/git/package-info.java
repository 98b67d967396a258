/** Revisions of a report, read from its repository without touching it. */
@org.jspecify.annotations.NullMarked
package caravan.diff.git;
