package caravan.text.yaml;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What a value may be, as far as it can be told without the rest of the report. Immutable. */
public sealed interface Kind {
  /**
   * A text that is not empty; a number or truth value is a text too where one is expected.
   *
   * @param pattern what it has to match as a whole; null for any
   */
  record Text(@Nullable String pattern) implements Kind {}

  /** One of some words. */
  record Word(List<String> words) implements Kind {
    public Word {
      words = List.copyOf(words);
    }
  }

  /**
   * A number.
   *
   * @param positive whether it is more than zero
   * @param most where not null, it is a whole number from 0 to this one
   */
  record Number(boolean positive, @Nullable Integer most) implements Kind {}

  /** True or false. */
  record Truth() implements Kind {}

  /** One text for all languages, or a map of language to text. */
  record Localized() implements Kind {}

  /**
   * A list.
   *
   * @param alone whether one item may stand without a list
   * @param least how many items there are at least
   */
  record Many(Kind item, boolean alone, int least) implements Kind {
    public Many {
      Objects.requireNonNull(item, "item");
    }
  }

  /** A map of a shape. */
  record Of(Shape shape) implements Kind {}

  /**
   * A map with keys of the author's own choice.
   *
   * @param key the pattern of the keys; null for any
   */
  record Named(Kind value, @Nullable String key) implements Kind {
    public Named(Kind value) {
      this(value, null);
    }
  }

  /**
   * A map in maps, as deep as the author says.
   *
   * @param branch the pattern of keys that lead deeper
   * @param leaf the pattern of the keys of values
   */
  record Tree(String branch, String leaf, Kind value) implements Kind {}

  /** Any of these. */
  record Either(List<Kind> kinds) implements Kind {
    public Either {
      kinds = List.copyOf(kinds);
    }
  }

  /** No value: nothing behind the colon. */
  record Nothing() implements Kind {}

  /** A list of anything. */
  record Items() implements Kind {}

  /** A text. */
  static Kind text() {
    return new Text(null);
  }

  /** A text that matches a pattern as a whole. */
  static Kind text(String pattern) {
    return new Text(pattern);
  }

  /** One of these. */
  static Kind either(Kind... kinds) {
    return new Either(List.of(kinds));
  }

  /** Texts, or one. */
  static Kind texts() {
    return new Many(text(), true, 0);
  }
}
