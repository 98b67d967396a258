/** Two states compared: what a reader would see change, and why. */
package caravan.app.diff.compare;
