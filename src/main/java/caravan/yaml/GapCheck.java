package caravan.yaml;

import caravan.diagnostic.Code;
import caravan.diagnostic.Diagnostics;
import caravan.source.SourceText;
import org.jspecify.annotations.Nullable;

/**
 * Looks at what stands between the tokens of a document, which the parser does not report: anchors,
 * aliases, tags and directives, none of which a report may use.
 */
final class GapCheck {
  private final SourceText text;
  private final Diagnostics out;
  private int done;
  private boolean found;

  GapCheck(SourceText text, Diagnostics out) {
    this.text = text;
    this.out = out;
  }

  /** A token between two offsets; what stands ahead of it is looked at. */
  void token(int start, int end, boolean scalar) {
    gap(done, start);
    if (scalar) {
      String value = text.text();
      if (start < end && kind(value.charAt(start)) != null) {
        report(start);
      }
      done = Math.max(done, end);
    } else {
      done = Math.max(done, start);
    }
  }

  /** The end of the document. */
  void end(int offset) {
    gap(done, offset);
  }

  /** Whether there was any. */
  boolean found() {
    return found;
  }

  private void gap(int from, int to) {
    String value = text.text();
    for (int i = from; i < to; i++) {
      char c = value.charAt(i);
      boolean first = i == 0 || Character.isWhitespace(value.charAt(i - 1));
      if (c == '#' && first) {
        int lineEnd = value.indexOf('\n', i);
        i = lineEnd < 0 ? to : lineEnd;
      } else if (kind(c) != null || (c == '%' && (i == 0 || value.charAt(i - 1) == '\n'))) {
        report(i);
        while (i < to && !Character.isWhitespace(value.charAt(i))) {
          i++;
        }
      }
    }
    done = Math.max(done, to);
  }

  private static @Nullable String kind(char c) {
    return switch (c) {
      case '&' -> "an anchor";
      case '*' -> "an alias";
      case '!' -> "a tag";
      default -> null;
    };
  }

  private static boolean endsName(char c, boolean inside) {
    return Character.isWhitespace(c) || (inside && ",[]{}".indexOf(c) >= 0);
  }

  private void report(int at) {
    String value = text.text();
    int end = at;
    // To the end of its name: in a list without blanks the rest of the line is not a part of it.
    while (end < value.length() && !endsName(value.charAt(end), end > at)) {
      end++;
    }
    String kind = kind(value.charAt(at));
    found = true;
    out.error(
        Code.YAML_ANCHOR,
        text.span(at, end),
        "\""
            + value.substring(at, end)
            + "\" is "
            + (kind == null ? "a directive" : kind)
            + ", which a report can't use",
        kind == null ? "remove the line" : "write the value out, or put a text in quotes");
  }
}
