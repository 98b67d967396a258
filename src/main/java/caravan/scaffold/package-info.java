/** Makes new reports: an example to begin with, or a first page from a CSV file. */
package caravan.scaffold;
