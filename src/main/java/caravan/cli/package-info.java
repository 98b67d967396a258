/**
 * Commands. The only group that reads the clock and the environment, and writes to the terminal.
 *
 * <p>Uses {@code app}.
 */
package caravan.cli;
