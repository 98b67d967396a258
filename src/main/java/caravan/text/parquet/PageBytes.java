package caravan.text.parquet;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import java.util.zip.GZIPInputStream;
import org.apache.commons.compress.compressors.lz4.BlockLZ4CompressorInputStream;
import org.apache.commons.compress.compressors.snappy.SnappyCompressorInputStream;

/** Pages as they are packed in a file. Stateless. */
final class PageBytes {
  /** What one page may have unpacked. */
  private static final int MOST_BYTES = 64 << 20;

  /** How pages are packed, by the numbers that Parquet gives them. */
  private enum Codec {
    UNCOMPRESSED,
    SNAPPY,
    GZIP,
    LZO,
    BROTLI,
    LZ4,
    ZSTD,
    LZ4_RAW
  }

  private PageBytes() {}

  /**
   * Unpacks a page.
   *
   * @param codec its number
   * @param size what it has unpacked, as its head says
   */
  static byte[] unpacked(byte[] packed, int codec, int size) throws ParquetFault {
    if (codec >= Codec.values().length) {
      throw ParquetFault.damaged();
    }
    if (size > MOST_BYTES) {
      throw new ParquetFault(
          "a page of this Parquet file has more than " + (MOST_BYTES >> 20) + " MiB",
          "write it with smaller row groups");
    }
    Codec how = Codec.values()[codec];
    if (how == Codec.UNCOMPRESSED) {
      return packed;
    }
    try (InputStream in = unpacking(how, packed)) {
      byte[] bytes = in.readNBytes(size);
      if (bytes.length < size) {
        throw ParquetFault.damaged();
      }
      return bytes;
    } catch (IOException | IllegalArgumentException | IndexOutOfBoundsException e) {
      // The last two are how a decoder refuses a reference to what is not there.
      throw ParquetFault.damaged();
    }
  }

  private static InputStream unpacking(Codec codec, byte[] packed)
      throws IOException, ParquetFault {
    InputStream in = new ByteArrayInputStream(packed);
    return switch (codec) {
      case SNAPPY -> new SnappyCompressorInputStream(in);
      case GZIP -> new GZIPInputStream(in);
      case LZ4_RAW -> new BlockLZ4CompressorInputStream(in);
      default ->
          throw new ParquetFault(
              "this Parquet file is packed with " + codec.name().toLowerCase(Locale.ROOT),
              "write it with snappy, gzip or without packing: in DuckDB COPY … TO … (COMPRESSION"
                  + " snappy), in pandas compression=\"snappy\"");
    };
  }
}
