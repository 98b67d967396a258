/** The numbers in prose that are bound to data, and those that are not. */
package caravan.report.coverage;
