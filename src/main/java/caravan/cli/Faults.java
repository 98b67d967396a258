package caravan.cli;

import caravan.app.diff.git.RevisionFault;
import caravan.app.pipeline.PdfUnknown;
import caravan.files.output.OutputRefused;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.FileSystemException;
import org.jspecify.annotations.Nullable;

/** Reports what went wrong apart from the content. */
final class Faults {
  static final int CONTENT_ERRORS = 1;
  static final int USAGE = 2;
  static final int FAULT = 3;

  /** Said where no memory may be left to make a text. */
  static final String NO_MEMORY =
      "caravan: Java may not use more memory; let it, as in: java -Xmx2g -jar caravan.jar build";

  private static final String NO_STACK =
      "caravan: something is nested too deeply for the memory of calls; give it more, as in:"
          + " java -Xss16m -jar caravan.jar build";

  private Faults() {}

  /** Prints that there is no such revision; returns the exit status. */
  static int revision(RevisionFault fault, PrintStream err) {
    Lines.print(err, "caravan: " + fault.text());
    if (fault.help() != null) {
      Lines.print(err, "  help: " + fault.help());
    }
    return USAGE;
  }

  /** Prints a fault; returns the exit status. */
  static int report(Throwable fault, PrintStream err) {
    if (fault instanceof OutputRefused) {
      Lines.print(err, "caravan: " + fault.getMessage());
      err.println("  help: choose another directory with --output DIR");
      return USAGE;
    }
    if (fault instanceof PdfUnknown) {
      Lines.print(err, "caravan: " + fault.getMessage());
      err.println("  help: name a language (en), a page (en/kazakhstan) or a folder of pages");
      return USAGE;
    }
    if (isOf(fault, OutOfMemoryError.class)) {
      err.println(NO_MEMORY);
      return FAULT;
    }
    if (isOf(fault, StackOverflowError.class)) {
      err.println(NO_STACK);
      return FAULT;
    }
    IOException io = io(fault);
    if (io != null) {
      Lines.print(err, "caravan: " + FileFaults.sentence(io));
      return FAULT;
    }
    if (isOf(fault, LinkageError.class)) {
      Lines.print(err, "caravan: " + notLoaded(fault));
      return FAULT;
    }
    err.println("caravan: a fault of the program; please report it with what follows");
    fault.printStackTrace(err);
    return FAULT;
  }

  /**
   * Whether something was thrown for such an error. The JDK tells of an error while a class was
   * made ready by its name only.
   */
  private static boolean isOf(Throwable fault, Class<? extends Error> error) {
    for (Throwable at = fault; at != null; at = at.getCause()) {
      String message = String.valueOf(at.getMessage());
      if (error.isInstance(at)
          || (at instanceof LinkageError && message.contains(error.getName()))) {
        return true;
      }
    }
    return false;
  }

  /** What the file system refused; null where it is something else that is wrong. */
  private static @Nullable IOException io(Throwable fault) {
    if (fault instanceof IOException io) {
      return io;
    }
    for (Throwable at = fault; at != null; at = at.getCause()) {
      if (at instanceof UncheckedIOException unchecked) {
        return unchecked.getCause();
      }
      if (at instanceof FileSystemException system) {
        return system;
      }
    }
    return null;
  }

  /** The first cause names the class or library that lacks. */
  private static String notLoaded(Throwable fault) {
    Throwable first = fault;
    while (first.getCause() != null) {
      first = first.getCause();
    }
    return "a part of the program can't be loaded ("
        + first.getMessage()
        + "); take a whole Java 17 or later with its libraries for fonts, and a caravan.jar that"
        + " nothing changes while it runs";
  }
}
