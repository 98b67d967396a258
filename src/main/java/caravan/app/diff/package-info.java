/** What changed for a reader: a state is read, two are compared, the result is written. */
package caravan.app.diff;
