package caravan.language.registry;

import caravan.language.number.NumberReader;
import caravan.language.number.TextNumber;
import caravan.text.source.GivenUp;
import java.util.List;
import java.util.concurrent.ConcurrentHashMap;

/**
 * A reader that reads the same text once: several rules read the same sentence, and a preview reads
 * the whole report again after every change. Thread-safe if the reader is.
 */
final class RememberingReader implements NumberReader {
  /** Some three times the texts of a large report; beyond it, what is known is forgotten. */
  private static final int LIMIT = 50_000;

  private final NumberReader reader;
  private final ConcurrentHashMap<String, List<TextNumber>> known = new ConcurrentHashMap<>();

  RememberingReader(NumberReader reader) {
    this.reader = reader;
  }

  @Override
  public List<TextNumber> read(String text) {
    GivenUp.check();
    List<TextNumber> found = known.get(text);
    if (found != null) {
      return found;
    }
    List<TextNumber> made = List.copyOf(reader.read(text));
    if (known.size() >= LIMIT) {
      known.clear();
    }
    known.put(text, made);
    return made;
  }
}
