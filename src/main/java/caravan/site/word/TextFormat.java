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
record TextFormat(
    boolean bold,
    boolean italic,
    boolean struck,
    boolean raised,
    boolean lowered,
    @Nullable String style,
    @Nullable String language) {
  static final TextFormat PLAIN = new TextFormat(false, false, false, false, false, null, null);

  /** The same within an element of HTML. */
  TextFormat within(String element) {
    return switch (element) {
      case "b", "strong" -> new TextFormat(true, italic, struck, raised, lowered, style, language);
      case "i", "em", "var", "dfn" ->
          new TextFormat(bold, true, struck, raised, lowered, style, language);
      case "s", "del" -> new TextFormat(bold, italic, true, raised, lowered, style, language);
      case "sup" -> new TextFormat(bold, italic, struck, true, false, style, language);
      case "sub" -> new TextFormat(bold, italic, struck, false, true, style, language);
      case "code", "kbd", "samp" -> styled("CodeText");
      default -> this;
    };
  }

  TextFormat styled(String name) {
    return new TextFormat(bold, italic, struck, raised, lowered, name, language);
  }

  TextFormat in(String tag) {
    return new TextFormat(bold, italic, struck, raised, lowered, style, tag);
  }
}
