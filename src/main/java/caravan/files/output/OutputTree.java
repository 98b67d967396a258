package caravan.files.output;

import java.io.IOException;

/**
 * A site in the making: takes finished files one by one and keeps none of them in memory on the
 * writer's behalf.
 */
@FunctionalInterface
public interface OutputTree {
  /**
   * Writes one file. Safe for use by several threads at once; the order of writes makes no
   * difference to the result.
   *
   * @param path where; each path is written at most once
   * @param bytes the whole file, not changed and not kept
   * @throws IllegalStateException if the path was written before, differs from an earlier one only
   *     by upper and lower case (in the file name or in a directory), or is a directory of an
   *     earlier one (or the reverse); the message names both. Also if the tree takes no more files.
   * @throws IOException if the file system refuses
   */
  void write(OutputPath path, byte[] bytes) throws IOException;
}
