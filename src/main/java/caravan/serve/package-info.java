/** A preview of a report on this machine, which follows every change of its files. */
package caravan.serve;
