package caravan.report.page;

import caravan.text.source.SourceText;
import com.vladsch.flexmark.util.sequence.Html5Entities;
import java.util.Arrays;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Takes Markdown's escapes out of a link's destination, and keeps the places. */
final class Unescape {
  private static final Pattern ESCAPE =
      Pattern.compile(
          "\\\\([!-/:-@\\[-`{-~])|&(?:#[0-9]{1,7}|#[xX][0-9a-fA-F]{1,6}|[a-zA-Z][a-zA-Z0-9]{1,31});");

  private Unescape() {}

  static SourceText text(SourceText raw) {
    Matcher escapes = ESCAPE.matcher(raw.text());
    if (!escapes.find()) {
      return raw;
    }
    StringBuilder out = new StringBuilder();
    int[] origins = new int[raw.length() * 2 + 1];
    int done = 0;
    do {
      done = copy(raw, done, escapes.start(), out, origins);
      String plain =
          escapes.group(1) != null
              ? escapes.group(1)
              : Html5Entities.entityToString(escapes.group());
      for (int i = 0; i < plain.length(); i++) {
        origins[out.length()] = raw.origin(escapes.start());
        out.append(plain.charAt(i));
      }
      done = escapes.end();
    } while (escapes.find());
    copy(raw, done, raw.length(), out, origins);
    origins[out.length()] = raw.origin(raw.length());
    return SourceText.mapped(out.toString(), raw.file(), Arrays.copyOf(origins, out.length() + 1));
  }

  private static int copy(SourceText raw, int from, int to, StringBuilder out, int[] origins) {
    for (int i = from; i < to; i++) {
      origins[out.length()] = raw.origin(i);
      out.append(raw.text().charAt(i));
    }
    return to;
  }
}
