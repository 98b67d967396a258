package caravan.text.diagnostic;

/**
 * Markdown as plain text for a terminal. Knows what the pages on codes are written in: headings,
 * paragraphs, lists, fenced blocks. What stands in backquotes keeps them.
 */
final class PlainMarkdown {
  private static final int WIDTH = 80;

  private final StringBuilder out = new StringBuilder();
  private final StringBuilder paragraph = new StringBuilder();

  private PlainMarkdown() {}

  static String of(String markdown) {
    PlainMarkdown text = new PlainMarkdown();
    String fence = "";
    for (String line : markdown.lines().toList()) {
      if (!fence.isEmpty()) {
        boolean closes = line.equals(fence);
        text.out.append(closes ? "" : ("    " + line).stripTrailing() + "\n");
        fence = closes ? "" : fence;
      } else if (line.startsWith("```")) {
        text.flush();
        fence = "`".repeat(line.length() - line.replaceFirst("^`+", "").length());
      } else {
        text.line(line);
      }
    }
    text.flush();
    return text.out.toString();
  }

  private void line(String line) {
    boolean heading = line.startsWith("#");
    if (heading || line.isBlank() || line.startsWith("- ")) {
      flush();
    }
    paragraph.append(paragraph.isEmpty() ? "" : " ").append(line.replaceFirst("^#+ ", ""));
    if (heading || line.isBlank()) {
      flush();
      out.append(line.isBlank() ? "\n" : "");
    }
  }

  /** Writes the paragraph, broken between words; what follows "- " in a list is indented. */
  private void flush() {
    String indent = paragraph.indexOf("- ") == 0 ? "  " : "";
    int column = 0;
    for (String word : paragraph.toString().split(" ", -1)) {
      int width = Printable.width(word);
      if (column > 0 && column + 1 + width > WIDTH) {
        out.append('\n').append(indent);
        column = indent.length();
      } else if (column > 0) {
        out.append(' ');
        column++;
      }
      out.append(word);
      column += width;
    }
    out.append(paragraph.isEmpty() ? "" : "\n");
    paragraph.setLength(0);
  }
}
