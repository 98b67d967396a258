/** Pages looked up, one by one, and the index of the site that they share. */
package caravan.report.resolve;
