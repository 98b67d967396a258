package caravan.app.tables;

import caravan.text.csv.TextEncoding;
import caravan.text.parquet.ParquetTable;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;
import org.jspecify.annotations.Nullable;

/** Reads the table of a file, whatever its format, which is told from its content. Stateless. */
public final class TableFiles {
  private static final int START = 4096;

  /** What a packed file may have unpacked. */
  private static final long MOST_BYTES = 1L << 30;

  /** A packed file in a packed file. */
  private static final int MOST_DEPTH = 2;

  private static final int MOST_NAMED = 10;

  private static final int SEARCHED = 8 << 20;

  private static final String WORKBOOK = "xl/workbook.xml";

  private TableFiles() {}

  /**
   * The table of a file.
   *
   * @throws ImportFault with all that keeps it from being read
   */
  public static RawTable read(Input input, TableChoice choice) throws ImportFault, IOException {
    try {
      return read(input, choice, 0);
    } catch (Archive.TooLarge e) {
      throw e.fault();
    } catch (EOFException | ZipException e) {
      throw Archive.damaged();
    }
  }

  private static RawTable read(Input input, TableChoice choice, int depth)
      throws ImportFault, IOException {
    byte[] bytes = input.start(START);
    String start = new String(bytes, StandardCharsets.ISO_8859_1);
    if (depth > MOST_DEPTH) {
      throw new ImportFault("this file is packed again and again", "unpack it first");
    }
    if (start.startsWith("\u001f\u008b")) {
      TextEncoding.Bytes unpacked = () -> unpacked(input);
      return read(new Input(name(input.name()), unpacked), choice, depth + 1);
    }
    if (start.startsWith("PK")) {
      return packed(input, choice, depth);
    }
    if (ParquetTable.isParquet(bytes)) {
      return ParquetTables.read(input);
    }
    String plain = TextStart.of(bytes);
    if (plain.startsWith("<")) {
      return XmlTables.read(input);
    }
    if (plain.startsWith("{") || plain.matches("(?s)\\[\\s*[{\\[].*")) {
      return JsonTables.read(input, choice);
    }
    String other = otherFormat(input, start);
    if (other != null) {
      throw new ImportFault("this is " + other, "save it as .xlsx or CSV");
    }
    return TextTables.read(input, choice.encoding());
  }

  private static InputStream unpacked(Input input) throws IOException {
    InputStream in = input.open();
    try {
      return new Archive.Bounded(new GZIPInputStream(in, 1 << 16), MOST_BYTES);
    } catch (IOException e) {
      in.close();
      throw e;
    }
  }

  /** The name of what is packed. */
  private static String name(String packed) {
    return packed.replaceFirst("(?i)\\.(gz|gzip)$", "");
  }

  private static RawTable packed(Input input, TableChoice choice, int depth)
      throws ImportFault, IOException {
    try (Archive archive = Archive.of(input)) {
      List<String> names = archive.names();
      if (names.contains(WORKBOOK)) {
        return SheetTables.read(input.name(), archive, choice);
      }
      String office = office(archive, names);
      if (office != null) {
        throw new ImportFault("this is " + office, "save it as .xlsx or CSV");
      }
      List<String> tables =
          names.stream()
              .filter(name -> !name.matches("(?i)(.*/)?(__MACOSX/.*|\\..*|Metadata_.*|README.*)"))
              .toList();
      String wanted = choice.sheet();
      String one =
          wanted != null && names.contains(wanted)
              ? wanted
              : tables.size() == 1 ? tables.get(0) : null;
      if (one == null) {
        List<String> some = tables.subList(0, Math.min(MOST_NAMED, tables.size()));
        throw new ImportFault(
            tables.isEmpty()
                ? "this archive has no table"
                : "this archive has several files: " + String.join(", ", some),
            tables.isEmpty()
                ? "give the file itself"
                : "choose one: --sheet \"" + tables.get(0) + "\"");
      }
      TextEncoding.Bytes bytes =
          () -> Objects.requireNonNull(archive.open(one, MOST_BYTES), "it is listed");
      return read(new Input(one.substring(one.lastIndexOf('/') + 1), bytes), choice, depth + 1);
    }
  }

  private static @Nullable String office(Archive archive, List<String> names) throws IOException {
    if (names.contains("xl/workbook.bin")) {
      return "a spreadsheet in binary form (.xlsb)";
    }
    if (names.contains("word/document.xml")) {
      return "a text document";
    }
    try (InputStream in = archive.open("mimetype", START)) {
      String type =
          in == null ? "" : new String(in.readNBytes(START - 1), StandardCharsets.ISO_8859_1);
      return type.contains("opendocument.spreadsheet")
          ? "a spreadsheet of OpenDocument (.ods)"
          : type.contains("opendocument") ? "a document of OpenDocument" : null;
    }
  }

  /** What a file is by its first bytes, where that is no text; null where it may be one. */
  private static @Nullable String otherFormat(Input input, String start)
      throws IOException, ImportFault {
    if (start.startsWith("\u00d0\u00cf\u0011\u00e0")) {
      String all = new String(input.start(SEARCHED), StandardCharsets.ISO_8859_1);
      if (all.contains("E\0n\0c\0r\0y\0p\0t\0e\0d\0P\0a\0c\0k\0a\0g\0e")) {
        throw new ImportFault(
            "this spreadsheet has a password", "open it with the password, and save it without");
      }
      return "a spreadsheet of an older kind (.xls)";
    }
    String small = start.toLowerCase(Locale.ROOT);
    return start.startsWith("%PDF")
        ? "a PDF, no table"
        : small.startsWith("{\\rtf") ? "a text document" : null;
  }
}
