package caravan.report.citation;

/** Texts of sources without what would disturb the making of references. */
final class CleanText {
  /** Marks where a title begins and ends, while a reference is made; never left in a text. */
  static final char OPEN = '\uE000';

  static final char CLOSE = '\uE001';

  private CleanText() {}

  /**
   * A text on one line, without control characters, signs for the direction of writing and private
   * characters.
   */
  static String of(String text) {
    StringBuilder out = new StringBuilder(text.length());
    text.codePoints()
        .forEach(
            c -> {
              if (Character.isWhitespace(c) || Character.isSpaceChar(c)) {
                space(c, out);
              } else if (isPlain(c)) {
                out.appendCodePoint(c);
              }
            });
    return out.toString().strip();
  }

  /** Blanks in a row are one; those that do not break stay. */
  private static void space(int c, StringBuilder out) {
    if (c == '\u00a0' || c == '\u202f') {
      out.appendCodePoint(c);
    } else if (out.length() > 0 && out.charAt(out.length() - 1) != ' ') {
      out.append(' ');
    }
  }

  private static boolean isPlain(int c) {
    return switch (Character.getType(c)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.PRIVATE_USE,
          Character.SURROGATE,
          Character.UNASSIGNED ->
          false;
      default -> true;
    };
  }

  /**
   * A text with its straight quotation marks and apostrophes as its own language prints them;
   * otherwise they would become those of the page.
   */
  static String quoted(String text, String language) {
    boolean russian = language.startsWith("ru");
    String open = russian ? "«" : "“";
    String close = russian ? "»" : "”";
    StringBuilder out = new StringBuilder(text.length());
    boolean within = false;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '"') {
        out.append(within ? close : open);
        within = !within;
      } else {
        out.append(c == '\'' ? '’' : c);
      }
    }
    return out.toString();
  }

  /** A title short enough to stand for a name in the text. */
  static String shortened(String title) {
    String plain = title.replaceAll("^\\[|]$", "");
    int most = 48;
    if (plain.codePointCount(0, plain.length()) <= most) {
      return plain;
    }
    String cut = plain.substring(0, plain.offsetByCodePoints(0, most));
    int blank = cut.lastIndexOf(' ');
    return (blank > most / 2 ? cut.substring(0, blank) : cut).replaceAll("[\\p{P}\\s]+$", "") + "…";
  }
}
