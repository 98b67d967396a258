package caravan.text.yaml;

import caravan.text.diagnostic.Code;
import caravan.text.diagnostic.Diagnostics;
import caravan.text.source.SourceText;

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
      if (start < end && begins(value.charAt(start))) {
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
      } else if (begins(c) || (c == '%' && (i == 0 || value.charAt(i - 1) == '\n'))) {
        report(i);
        while (i < to && !Character.isWhitespace(value.charAt(i))) {
          i++;
        }
      }
    }
    done = Math.max(done, to);
  }

  /** Whether it begins an anchor, an alias or a tag. */
  private static boolean begins(char c) {
    return c == '&' || c == '*' || c == '!';
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
    String sign = value.substring(at, at + 1);
    boolean directive = !begins(value.charAt(at));
    found = true;
    out.error(
        Code.YAML_ANCHOR,
        text.span(at, end),
        directive ? "a line can't begin with \"" + sign + "\"" : YamlProblem.begins(sign),
        directive ? "remove the line" : "put the text in quotes, or write the value out");
  }
}
