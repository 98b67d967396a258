package caravan.page;

import caravan.source.SourceText;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Gives headings their anchors, as code hosts do: the words in small letters, joined by hyphens.
 */
final class HeadingIds {
  private final SourceText text;
  private final List<Heading> found = new ArrayList<>();
  private final Set<String> taken = new HashSet<>();

  HeadingIds(SourceText text) {
    this.text = text;
  }

  void add(com.vladsch.flexmark.ast.Heading heading) {
    String plain = PlainText.of(heading);
    String base = id(plain);
    String id = base;
    for (int i = 1; !taken.add(id); i++) {
      id = base + "-" + i;
    }
    found.add(
        new Heading(
            text.span(heading.getStartOffset(), heading.getEndOffset()),
            heading.getLevel(),
            id,
            plain));
  }

  List<Heading> found() {
    return found;
  }

  /** Letters and digits of any script and hyphens stay, spaces become hyphens, the rest goes. */
  static String id(String plain) {
    StringBuilder id = new StringBuilder();
    plain
        .strip()
        .toLowerCase(Locale.ROOT)
        .codePoints()
        .forEach(
            c -> {
              if (Character.isLetterOrDigit(c) || c == '-' || c == '_') {
                id.appendCodePoint(c);
              } else if (Character.isWhitespace(c) || c == 0xA0) {
                id.append('-');
              }
            });
    return id.isEmpty() ? "section" : id.toString();
  }
}
