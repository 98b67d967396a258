package caravan.app.imports;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Marks behind names that point to notes: {@code Казахстан¹⁾}, {@code China*}. Stateless. */
final class NoteMarks {
  private static final Pattern MARKED =
      Pattern.compile("(.*[\\p{L})])\\s*(?:[*†‡]+|[¹²³⁰⁴-⁹]+[)⁾]?|\\d\\))");

  private NoteMarks() {}

  /** A name without such a mark. */
  static String without(String name) {
    Matcher marked = MARKED.matcher(name);
    return marked.matches() ? marked.group(1) : name;
  }
}
