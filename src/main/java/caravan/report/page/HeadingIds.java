package caravan.report.page;

import caravan.text.source.SourceText;
import com.vladsch.flexmark.ast.Heading;
import com.vladsch.flexmark.util.ast.Node;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;

/**
 * Gives headings their anchors, as code hosts do: the words in small letters, joined by hyphens.
 */
final class HeadingIds {
  /** Anchors that a page gives to its parts, figures, notes, footnotes, charts and sources. */
  private static final Pattern RESERVED =
      Pattern.compile(
          "content|(toc|figures|sources|about)-heading|search-(label|words)|[cfn]\\d+|fn(ref)?-.*"
              + "|fig-.*|tbl-.*|source-.*");

  private static final int DEEPEST = 6;

  private final SourceText text;
  private final List<Heading> nodes = new ArrayList<>();
  private final Set<String> taken = new HashSet<>();
  private final Map<String, Integer> repeated = new HashMap<>();

  HeadingIds(SourceText text) {
    this.text = text;
  }

  void add(Heading heading) {
    nodes.add(heading);
  }

  /**
   * The headings by node, in the order of the text, which need not be the order on the page:
   * footnotes. The title of the page is above them all: where the text has headings of the first
   * level, each is one lower than it was written.
   *
   * @param words what readers see of a heading but for citations and notes
   */
  Map<Node, caravan.report.prose.Heading> found(Function<Node, String> words) {
    Map<Node, caravan.report.prose.Heading> found = new LinkedHashMap<>();
    int lower = nodes.stream().anyMatch(heading -> heading.getLevel() == 1) ? 1 : 0;
    for (Heading heading : nodes) {
      String plain = words.apply(heading);
      found.put(
          heading,
          new caravan.report.prose.Heading(
              text.span(heading.getStartOffset(), heading.getEndOffset()),
              Math.min(DEEPEST, heading.getLevel() + lower),
              unique(id(plain)),
              plain));
    }
    return found;
  }

  private String unique(String base) {
    String id = base;
    while (!taken.add(id)) {
      id = base + "-" + repeated.merge(base, 1, Integer::sum);
    }
    return id;
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
