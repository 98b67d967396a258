/** Observations with their statements and sources: periods, quantities, datasets, code lists. */
package caravan.data;
