package caravan.app.rebuild;

import caravan.files.cache.KeptText;
import caravan.text.diagnostic.Cell;
import caravan.text.diagnostic.Cells;
import caravan.text.diagnostic.Code;
import caravan.text.diagnostic.Diagnostic;
import caravan.text.diagnostic.Fix;
import caravan.text.diagnostic.Place;
import caravan.text.diagnostic.Severity;
import caravan.text.source.SourceFile;
import caravan.text.source.Span;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A warning that is kept. Two are the same where they say the same of the same places.
 *
 * @param text all of it
 * @param files the paths of all files of which it tells places; as long as these stay the same, it
 *     can be told again
 */
record KeptMessage(String text, Set<String> files) {
  KeptMessage {
    Objects.requireNonNull(text, "text");
    files = Set.copyOf(files);
  }

  /** What is kept of a warning. */
  static KeptMessage of(Diagnostic found) {
    Set<String> files = new TreeSet<>();
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (DataOutputStream out = new DataOutputStream(bytes)) {
      KeptText.write(out, found.code().name());
      KeptText.write(out, found.severity().name());
      span(out, found.span(), files);
      KeptText.write(out, found.message());
      KeptText.write(out, found.label());
      KeptText.write(out, found.help());
      fix(out, found.fix(), files);
      KeptText.write(out, found.cause());
      out.writeInt(found.cells().count());
      out.writeInt(found.cells().first().size());
      for (Cell cell : found.cells().first()) {
        span(out, cell.span(), files);
        KeptText.write(out, cell.ref());
        KeptText.write(out, cell.value());
        KeptText.write(out, cell.source());
      }
      out.writeInt(found.places().size());
      for (Place place : found.places()) {
        span(out, place.span(), files);
        KeptText.write(out, place.help());
        fix(out, place.fix(), files);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new KeptMessage(bytes.toString(StandardCharsets.ISO_8859_1), files);
  }

  /**
   * The warning.
   *
   * @param read gives the text of a file by its path
   */
  Diagnostic read(Function<String, SourceFile> read) {
    byte[] bytes = text.getBytes(StandardCharsets.ISO_8859_1);
    try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes))) {
      Code code = Code.valueOf(KeptText.some(in));
      Severity severity = Severity.valueOf(KeptText.some(in));
      Span span = span(in, read);
      String message = KeptText.some(in);
      String label = KeptText.read(in);
      String help = KeptText.read(in);
      Fix fix = fix(in, read);
      String cause = KeptText.read(in);
      int count = in.readInt();
      List<Cell> cells = new ArrayList<>();
      for (int i = in.readInt(); i > 0; i--) {
        cells.add(
            new Cell(span(in, read), KeptText.some(in), KeptText.some(in), KeptText.some(in)));
      }
      List<Place> places = new ArrayList<>();
      for (int i = in.readInt(); i > 0; i--) {
        places.add(new Place(span(in, read), KeptText.read(in), fix(in, read)));
      }
      return new Diagnostic(
          code, severity, span, message, label, help, fix, cause, new Cells(cells, count), places);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void span(DataOutputStream out, Span span, Set<String> files) throws IOException {
    Span written = span.written();
    files.add(written.file().path());
    KeptText.write(out, written.file().path());
    out.writeBoolean(written.file().text().isEmpty());
    out.writeInt(written.start());
    out.writeInt(written.end());
  }

  private static Span span(DataInputStream in, Function<String, SourceFile> read)
      throws IOException {
    String path = KeptText.some(in);
    // Of a file that nobody read nothing is shown.
    SourceFile file = in.readBoolean() ? new SourceFile(path, "") : read.apply(path);
    return file.span(in.readInt(), in.readInt());
  }

  private static void fix(DataOutputStream out, @Nullable Fix fix, Set<String> files)
      throws IOException {
    out.writeBoolean(fix != null);
    if (fix != null) {
      span(out, fix.span(), files);
      KeptText.write(out, fix.replacement());
    }
  }

  private static @Nullable Fix fix(DataInputStream in, Function<String, SourceFile> read)
      throws IOException {
    return in.readBoolean() ? new Fix(span(in, read), KeptText.some(in)) : null;
  }
}
