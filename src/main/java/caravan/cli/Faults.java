package caravan.cli;

import caravan.output.OutputRefused;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;

/** Reports what went wrong apart from the content. */
final class Faults {
  static final int CONTENT_ERRORS = 1;
  static final int USAGE = 2;
  static final int FAULT = 3;

  private Faults() {}

  /** Prints a fault; returns the exit status. */
  static int report(Exception fault, PrintStream err) {
    if (fault instanceof OutputRefused) {
      err.println("caravan: " + fault.getMessage());
      return USAGE;
    }
    if (fault instanceof IOException || fault instanceof UncheckedIOException) {
      err.println("caravan: can't read or write: " + fault.getMessage());
      return FAULT;
    }
    err.println("caravan: a fault of the program; please report it with what follows");
    fault.printStackTrace(err);
    return FAULT;
  }
}
