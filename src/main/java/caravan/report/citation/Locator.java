package caravan.report.citation;

import java.util.Objects;

/**
 * A place in a source: {@code p. 3}.
 *
 * @param kind what is counted
 * @param value its number, or numbers: {@code 3}, {@code 12–14}, {@code iv}
 */
public record Locator(Kind kind, String value) {
  /** What a place is counted in; the names are those of CSL. */
  public enum Kind {
    BOOK,
    CHAPTER,
    COLUMN,
    FIGURE,
    FOLIO,
    ISSUE,
    LINE,
    NOTE,
    PAGE,
    PARAGRAPH,
    PART,
    SECTION,
    VERSE,
    VOLUME
  }

  public Locator {
    Objects.requireNonNull(kind, "kind");
    if (value.isBlank()) {
      throw new IllegalArgumentException("a locator says where");
    }
  }
}
