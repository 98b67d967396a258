/** Two states of a report held against one another. */
@org.jspecify.annotations.NullMarked
package caravan.diff.compare;
