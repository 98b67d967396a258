package caravan.report.page;

import caravan.text.source.JoinedText;
import caravan.text.source.SourceFile;
import caravan.text.source.SourceText;
import java.util.List;

/** Puts a text together from the parts of a tree, and keeps the place of each character. */
final class Pieces {
  private final JoinedText text;
  private boolean isBlank = true;

  Pieces(SourceFile file) {
    text = new JoinedText(file);
  }

  /** The text of parts as readers see them, without markup. */
  static SourceText of(List<Inline> parts, SourceFile file, int end) {
    Pieces out = new Pieces(file);
    parts.forEach(out::add);
    return out.done(end);
  }

  /** Adds what readers see of a part, without markup. */
  void add(Inline part) {
    if (part instanceof Inline.Words words) {
      add(words.text());
    } else if (part instanceof Inline.CodeWords code) {
      add(code.text());
    } else if (part instanceof Inline.Tag tag) {
      add(tag.text());
    } else if (part instanceof Inline.Named named) {
      add(named.text());
    } else if (part instanceof Inline.Sign sign) {
      add(sign.shown().charAt(0), sign.span().start());
    } else if (part instanceof Inline.LineEnd end) {
      if (end.isBlank()) {
        add(' ', end.span().start());
      }
    } else {
      part.parts().forEach(this::add);
    }
  }

  /**
   * Adds a character that stands for what begins at a place.
   *
   * @param origin offset in the file
   */
  void add(char c, int origin) {
    text.put(c, origin);
    isBlank &= Character.isWhitespace(c);
  }

  private void add(SourceText piece) {
    text.copy(piece, 0, piece.length());
    isBlank &= piece.text().isBlank();
  }

  boolean isBlank() {
    return isBlank;
  }

  /**
   * The text.
   *
   * @param end the offset in the file at which it ends
   */
  SourceText done(int end) {
    return text.done(end);
  }
}
