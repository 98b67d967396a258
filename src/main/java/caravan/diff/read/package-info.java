/** A report as readers see it: what two states of it are compared by. */
@org.jspecify.annotations.NullMarked
package caravan.diff.read;
