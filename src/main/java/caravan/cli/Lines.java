package caravan.cli;

import caravan.text.diagnostic.Brief;
import caravan.text.diagnostic.Printable;
import java.io.PrintStream;

/**
 * Lines for a terminal that hold what somebody else has written: names of files, arguments, texts.
 * Whatever a terminal would obey is replaced, and what is too long to read is cut.
 */
final class Lines {
  private Lines() {}

  /** Prints a line. */
  static void print(PrintStream to, String line) {
    to.println(Printable.text(Brief.of(line)));
  }
}
