/** A report built again and again, as far as it has changed. */
package caravan.app.preview;
