package caravan.app.tables;

import java.io.ByteArrayInputStream;
import java.io.Closeable;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;
import org.jspecify.annotations.Nullable;

/** A ZIP file of a stranger: what it holds is bounded. */
final class Archive implements Closeable {
  /** The largest file that is read. */
  private static final int MOST_BYTES = 200 << 20;

  private static final int MOST_ENTRIES = 10_000;

  private final ZipFile zip;
  private final byte[] bytes;

  private Archive(ZipFile zip, byte[] bytes) {
    this.zip = zip;
    this.bytes = bytes;
  }

  /**
   * Opens a file.
   *
   * @throws ImportFault where it is damaged or has a password
   */
  static Archive of(Input input) throws IOException, ImportFault {
    byte[] bytes = input.all(MOST_BYTES);
    ZipFile zip;
    try {
      zip = ZipFile.builder().setSeekableByteChannel(new SeekableInMemoryByteChannel(bytes)).get();
    } catch (IOException | RuntimeException e) {
      throw damaged();
    }
    Archive archive = new Archive(zip, bytes);
    int count = 0;
    for (ZipArchiveEntry entry : Collections.list(zip.getEntries())) {
      boolean locked = entry.getGeneralPurposeBit().usesEncryption();
      if (locked || ++count > MOST_ENTRIES) {
        archive.close();
        throw locked
            ? new ImportFault("this archive has a password", "unpack it, and import the file in it")
            : new ImportFault("this archive has too many files", "import the file that is meant");
      }
    }
    return archive;
  }

  static ImportFault damaged() {
    return new ImportFault(
        "this file is damaged, or only a part of it is there",
        "download it again, or save it anew");
  }

  /** The whole archive again. */
  InputStream raw() {
    return new ByteArrayInputStream(bytes);
  }

  /** The paths of its files. */
  List<String> names() {
    List<String> names = new ArrayList<>();
    for (ZipArchiveEntry entry : Collections.list(zip.getEntries())) {
      if (!entry.isDirectory()) {
        names.add(entry.getName());
      }
    }
    return names;
  }

  /**
   * A file in it.
   *
   * @param most bytes that may be read of it
   * @return null where there is none of this name
   */
  @Nullable InputStream open(String name, long most) throws IOException {
    ZipArchiveEntry entry = zip.getEntry(name);
    return entry == null ? null : new Bounded(zip.getInputStream(entry), most);
  }

  /** Reads all files to their ends. */
  void check(long most) throws IOException, ImportFault {
    long left = most;
    for (String name : names()) {
      try (InputStream in = open(name, left)) {
        byte[] buffer = new byte[1 << 16];
        for (int count = 0; in != null && count >= 0; count = in.read(buffer)) {
          left -= count;
        }
      } catch (TooLarge e) {
        throw Input.tooLarge(most);
      } catch (IOException | RuntimeException e) {
        throw damaged();
      }
    }
  }

  @Override
  public void close() throws IOException {
    zip.close();
  }

  /** More comes out of a packed file than may. */
  static final class TooLarge extends IOException {
    private static final long serialVersionUID = 1L;

    private final long most;

    TooLarge(long most) {
      super("too large");
      this.most = most;
    }

    ImportFault fault() {
      return Input.tooLarge(most);
    }
  }

  /** A stream that fails behind so many bytes. */
  static final class Bounded extends FilterInputStream {
    private final long most;
    private long read;

    Bounded(InputStream in, long most) {
      super(in);
      this.most = most;
    }

    @Override
    public int read() throws IOException {
      int one = in.read();
      count(one < 0 ? 0 : 1);
      return one;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
      int count = in.read(buffer, offset, length);
      count(Math.max(0, count));
      return count;
    }

    private void count(int more) throws IOException {
      read += more;
      if (read > most) {
        throw new TooLarge(most);
      }
    }
  }
}
