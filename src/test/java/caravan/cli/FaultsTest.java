package caravan.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** What only the machine can be blamed for is said in one sentence, with a way out. */
class FaultsTest {
  private static String said(Throwable fault) {
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    int status = Faults.report(fault, new PrintStream(err, true, StandardCharsets.UTF_8));
    assertThat(status).isEqualTo(3);
    return err.toString(StandardCharsets.UTF_8);
  }

  @Test
  void aLackOfMemoryNamesTheOption() {
    Throwable lack = new OutOfMemoryError("Java heap space");
    String sentence = Faults.NO_MEMORY + "\n";
    assertThat(sentence).contains("java -Xmx2g -jar caravan.jar build");
    assertThat(said(lack)).isEqualTo(sentence);
    assertThat(said(new IllegalStateException(lack))).isEqualTo(sentence);
    assertThat(said(new NoClassDefFoundError("x").initCause(lack))).isEqualTo(sentence);
    // So the JDK tells of it from the second time on.
    Throwable told =
        new ExceptionInInitializerError(
            "Exception java.lang.OutOfMemoryError: Java heap space [in thread \"main\"]");
    assertThat(said(new NoClassDefFoundError("Could not initialize class x").initCause(told)))
        .isEqualTo(sentence);
  }

  @Test
  void aLackOfStackNamesTheOption() {
    assertThat(said(new IllegalStateException(new StackOverflowError())))
        .contains("-Xss")
        .hasLineCount(1);
  }

  @Test
  void aPartThatLacksIsNamed() {
    assertThat(said(new NoClassDefFoundError("java/awt/Font")))
        .startsWith("caravan: a part of the program can't be loaded (java/awt/Font); take ")
        .hasLineCount(1);
    assertThat(said(new UnsatisfiedLinkError("libfreetype.so.6: no such file")))
        .contains("libfreetype.so.6")
        .hasLineCount(1);
  }

  @Test
  void aFileSystemSaysWhichFileAndWhatToDo() {
    assertThat(said(new FileSystemException("/a/b", null, "No space left on device")))
        .isEqualTo("caravan: can't write: /a/b: the disk is full; make room, and try again\n");
    assertThat(said(new FileSystemException("/a/b", null, "Read-only file system")))
        .contains("/a/b", "take a folder on another");
    assertThat(said(new UncheckedIOException(new AccessDeniedException("/a/b"))))
        .contains("no permission for /a/b; ");
    assertThat(said(new IllegalStateException(new NoSuchFileException("/a/b"))))
        .contains("there is no /a/b; ");
    assertThat(said(new IOException())).contains("the file system refuses").hasLineCount(1);
  }

  @Test
  void aTemporaryFolderIsNamedWithTheOption() {
    Path file = Path.of(System.getProperty("java.io.tmpdir"), "caravan-awt-1");
    assertThat(said(new NoSuchFileException(file.toString())))
        .contains("temporary files", file.toString(), "-Djava.io.tmpdir=DIR")
        .hasLineCount(1);
  }

  @Test
  void namesOfFilesDoNothingToTheTerminal() {
    assertThat(said(new AccessDeniedException("/a\u001b[2J\u009b\u202e\n" + "b".repeat(5_000))))
        .contains("/a\uFFFD[2J\uFFFD\uFFFD\uFFFDb")
        .hasLineCount(1)
        .hasSizeLessThan(1_000);
  }

  @Test
  void aFaultOfTheProgramComesWithWhatItsAuthorsNeed() {
    assertThat(said(new IllegalStateException("oh"))).contains("please report", "oh", "\tat ");
  }
}
