package caravan.app.pipeline;

import caravan.files.cache.CacheDirectory;
import caravan.site.print.PdfFile;
import caravan.site.print.PdfRequest;
import caravan.text.encode.Digest;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** PDFs kept from run to run, each known by all that it is made from. Thread-safe. */
final class PdfCache {
  private final CacheDirectory disk;
  private final String program;

  private PdfCache(CacheDirectory disk, String program) {
    this.disk = disk;
    this.program = program;
  }

  /** Null where it cannot be told which program this is. */
  static @Nullable PdfCache of(CacheDirectory disk, ProgramDigest digest) {
    String program = digest.text();
    return program == null ? null : new PdfCache(disk, program);
  }

  @Nullable PdfFile get(PdfRequest request) {
    byte[] entry = disk.get(key(request));
    if (entry == null) {
      return null;
    }
    try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(entry))) {
      int pages = in.readInt();
      SortedMap<String, SortedSet<Integer>> lacking = new TreeMap<>();
      for (int places = in.readInt(); places > 0; places--) {
        SortedSet<Integer> characters =
            lacking.computeIfAbsent(in.readUTF(), path -> new TreeSet<>());
        for (int count = in.readInt(); count > 0; count--) {
          characters.add(in.readInt());
        }
      }
      return new PdfFile(in.readAllBytes(), pages, lacking);
    } catch (IOException e) {
      return null;
    }
  }

  void put(PdfRequest request, PdfFile file) {
    ByteArrayOutputStream entry = new ByteArrayOutputStream();
    try (DataOutputStream out = new DataOutputStream(entry)) {
      out.writeInt(file.pages());
      out.writeInt(file.lacking().size());
      for (Map.Entry<String, SortedSet<Integer>> place : file.lacking().entrySet()) {
        out.writeUTF(place.getKey());
        out.writeInt(place.getValue().size());
        for (int character : place.getValue()) {
          out.writeInt(character);
        }
      }
      out.write(file.bytes());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    disk.put(key(request), entry.toByteArray());
  }

  private String key(PdfRequest request) {
    Digest digest =
        new Digest()
            .addPart(program)
            .addPart(request.html())
            .addPart(request.css())
            .addPart(request.language())
            .addPart(request.title())
            .addPart(String.valueOf(request.author()))
            .addPart(String.valueOf(request.description()))
            .addPart(String.valueOf(request.date()))
            .addPart(request.generator());
    request.images().forEach((path, bytes) -> digest.addPart(path).addPart(bytes));
    return digest.hex();
  }
}
