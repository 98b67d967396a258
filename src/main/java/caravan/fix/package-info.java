/** Writes the right numbers into figures that went stale. */
package caravan.fix;
