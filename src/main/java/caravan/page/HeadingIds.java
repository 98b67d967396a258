package caravan.page;

import caravan.source.SourceText;
import com.vladsch.flexmark.util.ast.Node;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Gives headings their anchors, as code hosts do: the words in small letters, joined by hyphens.
 */
final class HeadingIds {
  /** Anchors that a page gives to its parts, figures, notes, footnotes, charts and sources. */
  private static final Pattern RESERVED =
      Pattern.compile(
          "content|(toc|figures|sources)-heading|search-(label|words)|[cfn]\\d+|fn(ref)?-.*|fig-.*|tbl-.*|source-.*");

  private final SourceText text;
  private final Map<Node, Heading> found = new LinkedHashMap<>();
  private final Set<String> taken = new HashSet<>();
  private final Map<String, Integer> repeated = new HashMap<>();

  HeadingIds(SourceText text) {
    this.text = text;
  }

  void add(com.vladsch.flexmark.ast.Heading heading) {
    String plain = PlainText.of(heading);
    String base = id(plain);
    String id = base;
    while (!taken.add(id)) {
      id = base + "-" + repeated.merge(base, 1, Integer::sum);
    }
    found.put(
        heading,
        new Heading(
            text.span(heading.getStartOffset(), heading.getEndOffset()),
            heading.getLevel(),
            id,
            plain));
  }

  /** By node, in the order of the text, which need not be the order on the page: footnotes. */
  Map<Node, Heading> found() {
    return found;
  }

  /**
   * Letters, accents and digits of any script and hyphens stay, spaces become hyphens, the rest
   * goes.
   */
  static String id(String plain) {
    StringBuilder id = new StringBuilder();
    plain
        .strip()
        .toLowerCase(Locale.ROOT)
        .codePoints()
        .forEach(
            c -> {
              boolean mark = Character.getType(c) == Character.NON_SPACING_MARK;
              if (Character.isLetterOrDigit(c) || mark || c == '-' || c == '_') {
                id.appendCodePoint(c);
              } else if (Character.isWhitespace(c) || c == 0xA0) {
                id.append('-');
              }
            });
    if (id.isEmpty()) {
      return "section";
    }
    return RESERVED.matcher(id).matches() ? "s-" + id : id.toString();
  }
}
