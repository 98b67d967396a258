/** How many of the numbers in prose are bound to data, and where the others stand. */
package caravan.coverage;
