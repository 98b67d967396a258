package caravan.fuzz;

import java.util.List;

/**
 * A part of the program that takes texts of strangers, and what has to hold whatever they wrote.
 * The fuzzer makes texts up, {@link FuzzReplayTest} takes those that once did harm.
 */
interface Target {
  /** Small letters and hyphens: a folder's name. */
  String name();

  /**
   * Takes a text.
   *
   * @throws Exception where the program fails
   * @throws AssertionError where what came out cannot be right
   */
  void accept(byte[] input) throws Exception;

  /** Texts to begin with. */
  List<byte[]> seeds();
}
