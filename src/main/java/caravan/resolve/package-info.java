/** Looks up everything that pages refer to, and checks every rule of a report. */
package caravan.resolve;
