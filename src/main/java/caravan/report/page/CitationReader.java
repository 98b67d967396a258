package caravan.report.page;

import caravan.report.citation.LocatorReader;
import caravan.report.prose.Reference;
import caravan.report.prose.Reference.CitationForm;
import caravan.text.source.SourceText;
import caravan.text.source.Span;
import com.vladsch.flexmark.util.ast.Node;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads citations as Pandoc writes them. */
final class CitationReader {
  private static final String ID = "[A-Za-z0-9](?:[A-Za-z0-9_.:/+-]*[A-Za-z0-9])?";

  /** A part of what stands in brackets. */
  private static final Pattern PART =
      Pattern.compile("^([^@]*?)(-?)(?<![\\p{L}\\p{N}_.])@(" + ID + ")(.*)$", Pattern.DOTALL);

  /** In a sentence, where an address of mail is none. */
  private static final Pattern NAMED =
      Pattern.compile("(?<![\\p{L}\\p{N}_@\\\\./+-])@(" + ID + ")");

  /** Charts and tables are named in the same way. */
  private static final Pattern EXHIBIT = Pattern.compile("(?:fig|tbl)-.*");

  private CitationReader() {}

  /** The citations of a text in brackets; empty where it is none. */
  static List<Reference.Citation> bracketed(Node brackets, SourceText text) {
    List<Reference.Citation> citations = new ArrayList<>();
    int from = brackets.getStartOffset() + 1;
    String inner = text.text().substring(from, brackets.getEndOffset() - 1);
    if (!inner.contains("@")) {
      return citations;
    }
    int at = from;
    for (String part : inner.split(";", -1)) {
      Matcher m = PART.matcher(part);
      if (!m.matches() || EXHIBIT.matcher(m.group(3)).matches()) {
        return List.of();
      }
      Span span = text.span(at + m.start(3) - 1, at + m.end(3));
      String behind = m.group(4).strip().replaceFirst("^,\\s*", "");
      LocatorReader.Read read = LocatorReader.read(behind);
      CitationForm form = m.group(2).isEmpty() ? CitationForm.WHOLE : CitationForm.WITHOUT_AUTHOR;
      citations.add(
          new Reference.Citation(
              span, m.group(3), form, m.group(1).strip(), read.locator(), read.rest()));
      at += part.length() + 1;
    }
    return citations;
  }

  /**
   * Sources that a sentence names, by where they stand in the parsed text.
   *
   * @param node plain text
   */
  static Map<Integer, Reference.ToSources> named(Node node, SourceText text) {
    Map<Integer, Reference.ToSources> found = new TreeMap<>();
    Matcher m = NAMED.matcher(node.getChars());
    while (m.find()) {
      if (!EXHIBIT.matcher(m.group(1)).matches()) {
        int start = node.getStartOffset() + m.start();
        BasedSequence chars = node.getChars();
        Span span =
            text.span(chars.getIndexOffset(m.start()), chars.getIndexOffset(m.end() - 1) + 1);
        Reference.Citation citation =
            new Reference.Citation(span, m.group(1), CitationForm.IN_SENTENCE, "", null, "");
        found.put(start, new Reference.ToSources(span, List.of(citation)));
      }
    }
    return found;
  }
}
