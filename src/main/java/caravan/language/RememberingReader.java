package caravan.language;

import caravan.source.GivenUp;
import java.util.List;

/** A reader that reads the same text once. */
final class RememberingReader implements NumberReader {
  private final NumberReader reader;
  private final TextMemo<List<TextNumber>> known = new TextMemo<>();

  RememberingReader(NumberReader reader) {
    this.reader = reader;
  }

  @Override
  public List<TextNumber> read(String text) {
    GivenUp.check();
    return known.of(text, unknown -> List.copyOf(reader.read(unknown)));
  }
}
