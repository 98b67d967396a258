package caravan.report.page;

import caravan.text.diagnostic.Code;
import caravan.text.diagnostic.Diagnostic;
import caravan.text.diagnostic.Diagnostics;
import caravan.text.source.SourceText;
import java.util.Arrays;
import java.util.Locale;

/** Characters that no page can show, or that make a line read otherwise than it is checked. */
final class Characters {
  /** Which turn all that follows, digits included, against the direction of its writing. */
  private static final String OVERRIDES = "\u202D\u202E";

  private Characters() {}

  /** A text without such characters; each is reported. */
  static SourceText shown(SourceText source, Diagnostics out) {
    String text = Slots.withoutMarks(source.text());
    if (text.equals(source.text()) && text.chars().noneMatch(Characters::isRefused)) {
      return source;
    }
    StringBuilder shown = new StringBuilder();
    int[] origins = new int[text.length() + 1];
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (isRefused(c)) {
        report(c, source, i, i + 1, out);
      } else {
        origins[shown.length()] = source.origin(i);
        shown.append(c);
      }
    }
    origins[shown.length()] = source.origin(text.length());
    return SourceText.mapped(
        shown.toString(), source.file(), Arrays.copyOf(origins, shown.length() + 1));
  }

  private static void report(int c, SourceText source, int start, int end, Diagnostics out) {
    String name = String.format(Locale.ROOT, "U+%04X", c);
    boolean turns = OVERRIDES.indexOf(c) >= 0;
    out.add(
        Diagnostic.warning(
                Code.ENCODING,
                source.span(start, end),
                turns
                    ? "the character " + name + " turns the text behind it around; it is left out"
                    : "the character " + name + " can't be shown; it is left out")
            .help("delete it; many editors don't show it"));
  }

  static boolean isRefused(int c) {
    boolean space = c == '\t' || c == '\n' || c == '\r';
    return (Character.isISOControl(c) && !space) || OVERRIDES.indexOf(c) >= 0;
  }
}
