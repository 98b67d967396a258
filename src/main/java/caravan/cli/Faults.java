package caravan.cli;

import caravan.build.PdfUnknown;
import caravan.output.OutputRefused;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;

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
      err.println("  help: choose another directory with --output DIR");
      return USAGE;
    }
    if (fault instanceof PdfUnknown) {
      err.println("caravan: " + fault.getMessage());
      err.println("  help: name a language (en), a page (en/kazakhstan) or a folder of pages");
      return USAGE;
    }
    Throwable cause = fault instanceof UncheckedIOException ? fault.getCause() : fault;
    if (cause instanceof IOException io) {
      err.println("caravan: can't read or write: " + reason(io));
      return FAULT;
    }
    err.println("caravan: a fault of the program; please report it with what follows");
    fault.printStackTrace(err);
    return FAULT;
  }

  /** In words: the messages of the file system often are the bare name of a file. */
  private static String reason(IOException fault) {
    if (!(fault instanceof FileSystemException system) || system.getReason() != null) {
      return String.valueOf(fault.getMessage());
    }
    if (fault instanceof FileAlreadyExistsException) {
      return "there is a file in the way: " + system.getFile();
    }
    if (fault instanceof NoSuchFileException) {
      return "there is no " + system.getFile();
    }
    if (fault instanceof AccessDeniedException) {
      return "no permission for " + system.getFile();
    }
    return String.valueOf(fault.getMessage());
  }
}
