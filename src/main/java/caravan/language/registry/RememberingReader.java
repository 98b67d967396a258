package caravan.language.registry;

import caravan.language.number.NumberReader;
import caravan.language.number.TextNumber;
import caravan.text.source.GivenUp;
import java.util.List;

/**
 * A reader that reads the same text once: several rules read the same sentence, and a preview reads
 * the whole report again after every change. Thread-safe if the reader is.
 */
final class RememberingReader implements NumberReader {
  private final NumberReader reader;
  private final Remembered<String, List<TextNumber>> known = new Remembered<>();

  RememberingReader(NumberReader reader) {
    this.reader = reader;
  }

  @Override
  public List<TextNumber> read(String text) {
    GivenUp.check();
    return known.of(text, unknown -> List.copyOf(reader.read(unknown)));
  }
}
