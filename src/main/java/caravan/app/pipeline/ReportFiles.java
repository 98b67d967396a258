package caravan.app.pipeline;

import caravan.files.output.NamedFiles;
import caravan.files.output.OutputPath;
import caravan.text.csv.Csv;
import caravan.text.diagnostic.Code;
import caravan.text.diagnostic.Diagnostics;
import caravan.text.parquet.ParquetFault;
import caravan.text.parquet.ParquetTable;
import caravan.text.source.SourceFile;
import caravan.text.source.Span;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The files of {@code content/}. Content is untrusted: links are not followed, large files and file
 * names that make no address are refused, text must be UTF-8.
 */
final class ReportFiles {
  private static final long MAX_TEXT_BYTES = 5L << 20;
  private static final long MAX_TABLE_BYTES = 50L << 20;
  private static final long MAX_ASSET_BYTES = 50L << 20;
  private static final int MAX_FILES = 200_000;
  private static final int MAX_DEPTH = 20;

  private static final String PARQUET = ".parquet";

  private final Path root;
  private final KnownFiles known;
  private final Map<String, String> instead;
  private final Diagnostics out;
  private final List<String> paths = new ArrayList<>();

  ReportFiles(Path root, Diagnostics out) {
    this(root, new KnownFiles(false), Map.of(), out);
  }

  /**
   * As above.
   *
   * @param known texts that were read before, by path; new ones are added
   * @param instead texts in the place of those of files, by path
   */
  ReportFiles(Path root, KnownFiles known, Map<String, String> instead, Diagnostics out) {
    this.root = root;
    this.instead = instead;
    this.known = known;
    this.out = out;
  }

  /** The paths of all files below {@code content/}, relative to the root, sorted. */
  List<String> list() {
    Path content = root.resolve("content");
    if (Files.isSymbolicLink(content)) {
      // Where it leads to is no part of the report; a stranger's change can make such a link.
      link("content");
      return List.of();
    }
    walk(content, "content", 0);
    instead.keySet().stream().filter(path -> !paths.contains(path)).forEach(paths::add);
    paths.sort(null);
    return List.copyOf(paths);
  }

  private void walk(Path folder, String path, int depth) {
    if (depth > MAX_DEPTH || paths.size() > MAX_FILES) {
      out.error(Code.TOO_LARGE, place(path), "the report has too many files or folders");
      return;
    }
    try (Stream<Path> entries = Files.list(folder)) {
      for (Path entry : entries.sorted().toList()) {
        String name = entry.getFileName().toString();
        if (!name.startsWith(".")) {
          visit(entry, path + "/" + name, depth);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void link(String path) {
    out.error(
        Code.OUTSIDE_REPORT,
        place(path),
        "this is a symbolic link, which a report can't have",
        path.equals("content") ? "put the folder itself here" : "put the file itself here");
  }

  private void visit(Path entry, String path, int depth) {
    if (Files.isSymbolicLink(entry)) {
      link(path);
      return;
    }
    Optional<String> problem = OutputPath.problemOf(path);
    if (problem.isPresent()) {
      out.error(
          Code.FILE_NAME,
          place(path),
          "this name can't be an address: " + problem.get(),
          "rename the file");
    } else if (Files.isDirectory(entry, LinkOption.NOFOLLOW_LINKS)) {
      walk(entry, path, depth + 1);
    } else if (Files.isRegularFile(entry, LinkOption.NOFOLLOW_LINKS)) {
      paths.add(path);
    } else {
      out.error(Code.UNEXPECTED_FILE, place(path), "this is neither a file nor a folder");
    }
  }

  /**
   * The text of a file, or null, with an error, where it is too large or not UTF-8. The same object
   * as before where the bytes are the same.
   */
  @Nullable SourceFile text(String path) {
    return text(path, MAX_TEXT_BYTES);
  }

  /** The text of a table; as above, but tables may be larger, and Parquet is read as its cells. */
  @Nullable SourceFile table(String path) {
    return read(path, MAX_TABLE_BYTES, path.endsWith(PARQUET) ? this::cells : this::decoded);
  }

  private @Nullable SourceFile text(String path, long limit) {
    return read(path, limit, this::decoded);
  }

  private @Nullable SourceFile read(
      String path, long limit, BiFunction<String, byte[], @Nullable SourceFile> how) {
    byte[] bytes = bytes(path, limit);
    if (bytes == null) {
      return null;
    }
    SourceFile before = known.get(path, bytes);
    if (before != null) {
      return before;
    }
    SourceFile file = how.apply(path, bytes);
    if (file != null) {
      known.put(path, bytes, file);
    }
    return file;
  }

  /** The bytes of an asset, or null, with an error, where it is too large. */
  byte @Nullable [] asset(String path) {
    return bytes(path, MAX_ASSET_BYTES);
  }

  private byte @Nullable [] bytes(String path, long limit) {
    String other = instead.get(path);
    if (other != null) {
      return other.getBytes(StandardCharsets.UTF_8);
    }
    Path file = root.resolve(path);
    // Not followed: between the list and now somebody may have put a link in the file's place.
    try (InputStream in = Files.newInputStream(file, LinkOption.NOFOLLOW_LINKS)) {
      byte[] bytes = in.readNBytes((int) limit + 1);
      if (bytes.length > limit) {
        out.error(
            Code.TOO_LARGE,
            place(path),
            "this file has " + Files.size(file) + " bytes; at most " + limit + " are read");
        return null;
      }
      return bytes;
    } catch (IOException e) {
      throw new UncheckedIOException(NamedFiles.named(file, e));
    }
  }

  private @Nullable SourceFile cells(String path, byte[] bytes) {
    try {
      ParquetTable table = ParquetTable.read(bytes, MAX_TABLE_BYTES);
      return SourceFile.ofCells(path, Csv.sameCells(table.lines()));
    } catch (ParquetFault fault) {
      out.error(Code.TABLE_FILE, place(path), String.valueOf(fault.getMessage()), fault.help());
      return null;
    }
  }

  private @Nullable SourceFile decoded(String path, byte[] bytes) {
    ByteBuffer in = ByteBuffer.wrap(bytes);
    CharBuffer chars = CharBuffer.allocate(bytes.length);
    CoderResult result =
        StandardCharsets.UTF_8
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT)
            .decode(in, chars, true);
    String text = chars.flip().toString();
    SourceFile file = new SourceFile(path, text.startsWith("\uFEFF") ? text.substring(1) : text);
    if (result.isError()) {
      out.error(
          Code.ENCODING,
          file.span(file.text().length(), file.text().length()),
          String.format(
              Locale.ROOT,
              "this file is not saved as UTF-8: the byte %02X means nothing here",
              bytes[in.position()]),
          "save it again in your editor, with the encoding UTF-8");
      return null;
    }
    int nul = file.text().indexOf('\0');
    if (nul >= 0) {
      out.error(
          Code.ENCODING, file.span(nul, nul + 1), "there is a NUL character here", "delete it");
      return null;
    }
    return isMerged(file) ? file : null;
  }

  /** False, with an error, where lines of a merge were left that nobody has finished. */
  private boolean isMerged(SourceFile file) {
    String text = file.text();
    int start = line(text, "<<<<<<< ", 0);
    int middle = start < 0 ? -1 : line(text, "=======", start);
    if (middle < 0 || line(text, ">>>>>>> ", middle) < 0) {
      return true;
    }
    int end = text.indexOf('\n', start);
    out.error(
        Code.MERGE_CONFLICT,
        file.span(start, end),
        "a merge was not finished here: both versions stand in the file",
        "keep one of them, and delete the lines that begin with <<<<<<<, ======= and >>>>>>>");
    return false;
  }

  /** Where the first line behind an offset begins that begins so; -1 where none does. */
  private static int line(String text, String beginning, int from) {
    int at = text.indexOf(beginning, from);
    while (at > 0 && text.charAt(at - 1) != '\n') {
      at = text.indexOf(beginning, at + 1);
    }
    return at;
  }

  /** The place of a file of which nothing was read. */
  static Span place(String path) {
    return Span.startOf(new SourceFile(path, ""));
  }
}
