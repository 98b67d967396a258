package caravan.app.diff.compare;

import caravan.app.diff.read.BlockReading;
import caravan.app.diff.read.TextPlace;
import caravan.language.reading.Sentences;
import java.util.ArrayList;
import java.util.List;

/** Takes a paragraph apart into sentences; titles and the like are one. */
final class SentenceParts {
  private SentenceParts() {}

  static List<Sentences.Stretch> of(BlockReading block, String language) {
    String text = block.text();
    if (block.place() != TextPlace.TEXT) {
      return List.of(new Sentences.Stretch(0, text.length()));
    }
    List<Sentences.Stretch> parts = new ArrayList<>();
    for (Sentences.Stretch part : Sentences.of(text, language)) {
      boolean goesOn = !parts.isEmpty() && goesOn(text, part.start(), block);
      if (goesOn) {
        Sentences.Stretch begun = parts.remove(parts.size() - 1);
        parts.add(new Sentences.Stretch(begun.start(), part.end()));
      } else {
        parts.add(part);
      }
    }
    return parts;
  }

  /**
   * An abbreviation with a point ends no sentence: small letters follow, or it is in a figure or
   * citation.
   */
  private static boolean goesOn(String text, int at, BlockReading block) {
    return Character.isLowerCase(text.codePointAt(at))
        || block.spots().stream().anyMatch(spot -> spot.start() < at && at < spot.end())
        || block.citations().stream().anyMatch(one -> one.start() < at && at < one.end());
  }
}
