package caravan.site.word;

import org.jspecify.annotations.Nullable;

/**
 * How letters look.
 *
 * @param style the id of a style of letters, or null
 * @param raised above the line
 * @param lowered below it
 * @param language of the words where it is another than the document's, or null
 */
record RunFormat(
    boolean bold,
    boolean italic,
    boolean struck,
    boolean raised,
    boolean lowered,
    @Nullable String style,
    @Nullable String language) {
  static final RunFormat PLAIN = new RunFormat(false, false, false, false, false, null, null);

  /** The same within an element of HTML. */
  RunFormat within(String element) {
    return switch (element) {
      case "b", "strong" -> new RunFormat(true, italic, struck, raised, lowered, style, language);
      case "i", "em", "var", "dfn" ->
          new RunFormat(bold, true, struck, raised, lowered, style, language);
      case "s", "del" -> new RunFormat(bold, italic, true, raised, lowered, style, language);
      case "sup" -> new RunFormat(bold, italic, struck, true, false, style, language);
      case "sub" -> new RunFormat(bold, italic, struck, false, true, style, language);
      case "code", "kbd", "samp" -> styled("CodeText");
      default -> this;
    };
  }

  RunFormat styled(String name) {
    return new RunFormat(bold, italic, struck, raised, lowered, name, language);
  }

  RunFormat in(String tag) {
    return new RunFormat(bold, italic, struck, raised, lowered, style, tag);
  }
}
