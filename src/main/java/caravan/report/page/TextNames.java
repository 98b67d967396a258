package caravan.report.page;

import caravan.report.prose.Reference;
import caravan.text.source.SourceText;
import caravan.text.source.Span;
import com.vladsch.flexmark.ast.Link;
import com.vladsch.flexmark.util.ast.Node;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds what plain text names without brackets: addresses, charts, tables and sources. */
final class TextNames {
  private static final Pattern CHART_NAME =
      Pattern.compile("(?<![\\p{L}\\p{N}_@\\\\])@((?:fig|tbl)-[a-z0-9]+(?:-[a-z0-9]+)*)");

  private TextNames() {}

  /**
   * What a stretch of plain text refers to.
   *
   * @param length in characters of the parsed text
   */
  record Named(Reference reference, int length) {}

  /** The names in a node, by where they begin in the parsed text. */
  static NavigableMap<Integer, Named> in(Node node, SourceText text) {
    TreeMap<Integer, Named> named = new TreeMap<>();
    String chars = node.getChars().toString();
    boolean mayName = chars.indexOf('@') >= 0;
    boolean mayLink = BareLinks.mayStandIn(chars);
    if (!mayName && !mayLink) {
      return named;
    }
    boolean linked = node.getAncestorOfType(Link.class) != null;
    if (mayName && !linked) {
      CitationReader.named(node, text)
          .forEach(
              (at, to) -> named.put(at, new Named(to, 1 + to.citations().get(0).id().length())));
    }
    Matcher names = CHART_NAME.matcher(node.getChars());
    while (mayName && names.find()) {
      int start = node.getStartOffset() + names.start();
      Span span = span(node, names.start(), names.end(), text);
      named.put(
          start, new Named(new Reference.ToChart(span, names.group(1)), names.group().length()));
    }
    if (mayLink && !linked) {
      BareLinks.find(node, text)
          .forEach(
              (at, link) -> {
                int length = link.length();
                named.subMap(at, at + length).clear();
                named.put(at, new Named(link.reference(), length));
              });
    }
    return named;
  }

  /** The place of a stretch of a node, by indexes of its characters. */
  private static Span span(Node node, int from, int to, SourceText text) {
    BasedSequence chars = node.getChars();
    return text.span(chars.getIndexOffset(from), chars.getIndexOffset(to - 1) + 1);
  }
}
