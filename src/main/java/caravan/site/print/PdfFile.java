package caravan.site.print;

import java.util.Arrays;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;

/**
 * A document that was made.
 *
 * @param bytes the file
 * @param pages how many
 * @param lacking code points that no font has, by the path of the page in which they stand, or by
 *     the empty text where they are elsewhere; the document shows their numbers instead
 */
public record PdfFile(byte[] bytes, int pages, SortedMap<String, SortedSet<Integer>> lacking) {
  public PdfFile {
    bytes = bytes.clone();
    lacking = new TreeMap<>(lacking);
  }

  @Override
  public byte[] bytes() {
    return bytes.clone();
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof PdfFile file && Arrays.equals(bytes, file.bytes);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(bytes);
  }

  @Override
  public String toString() {
    return "PDF of " + pages + " pages, " + bytes.length + " bytes";
  }
}
