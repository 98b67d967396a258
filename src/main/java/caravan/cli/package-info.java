/**
 * The command line. The only room that reads the clock and the environment, and writes to streams.
 */
package caravan.cli;
