package caravan.cli;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What a file system refused, in a sentence: which file, why, and what to do about it. */
final class FileFaults {
  private FileFaults() {}

  /** The sentence, without the name of the program ahead. */
  static String sentence(IOException fault) {
    String file = fault instanceof FileSystemException system ? file(system) : null;
    String where = file == null ? "" : ": " + file;
    if (file != null && isTemporary(file)) {
      return "the folder for temporary files can't be used ("
          + kind(fault)
          + ": "
          + file
          + "); make room there, or name another: java -Djava.io.tmpdir=DIR -jar caravan.jar build";
    }
    if (fault instanceof FileAlreadyExistsException) {
      return "can't read or write: there is a file in the way" + where;
    }
    if (fault instanceof NoSuchFileException) {
      return "can't read or write: there is no "
          + file
          + "; was it moved while this ran? Try again";
    }
    if (fault instanceof AccessDeniedException) {
      return "can't read or write: no permission for "
          + file
          + "; give it to the user who runs this, or take another folder";
    }
    String reason = reason(fault);
    String known = reason.toLowerCase(Locale.ROOT);
    String advice =
        known.contains("no space left") || known.contains("not enough space")
            ? "the disk is full; make room, and try again"
            : known.contains("quota")
                ? "you may keep no more on this disk; make room, and try again"
                : known.contains("read-only file system")
                    ? "nothing can be written on this disk; take a folder on another"
                    : known.contains("file too large")
                        ? "a file may not be so large here; see ulimit -f, or take another disk"
                        : known.contains("too many open files")
                            ? "too many files are open; see ulimit -n"
                            : null;
    return advice == null
        ? "can't read or write" + where + ": " + reason
        : "can't write" + where + ": " + advice;
  }

  private static boolean isTemporary(String file) {
    String folder = System.getProperty("java.io.tmpdir", "");
    boolean ours = file.contains("caravan-awt-") || file.contains("caravan-diff-");
    return ours && !folder.isEmpty() && Path.of(file).startsWith(Path.of(folder));
  }

  private static String kind(IOException fault) {
    return fault instanceof NoSuchFileException
        ? "it is not there"
        : fault instanceof AccessDeniedException ? "no permission" : reason(fault);
  }

  private static String reason(IOException fault) {
    String reason =
        fault instanceof FileSystemException system ? system.getReason() : fault.getMessage();
    return reason == null || reason.isBlank() ? "the file system refuses" : reason;
  }

  private static @Nullable String file(FileSystemException fault) {
    return fault.getFile() != null ? fault.getFile() : fault.getOtherFile();
  }
}
