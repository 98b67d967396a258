package caravan.language.number;

import java.util.List;

/** Finds the numbers in a text of one language. Thread-safe. */
public interface NumberReader {
  /**
   * The numbers of a text in their order. A bare year (1900 to 2099 without unit) counts only where
   * the text has no other number.
   */
  List<TextNumber> read(String text);
}
