/** A state of a report, as far as a comparison looks at it. */
package caravan.app.diff.read;
