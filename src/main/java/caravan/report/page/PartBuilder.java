package caravan.report.page;

import caravan.report.prose.Inline;
import caravan.report.prose.Reference;
import caravan.text.source.GivenUp;
import caravan.text.source.SourceText;
import caravan.text.source.Span;
import com.vladsch.flexmark.ast.AutoLink;
import com.vladsch.flexmark.ast.Code;
import com.vladsch.flexmark.ast.DelimitedLinkNode;
import com.vladsch.flexmark.ast.Emphasis;
import com.vladsch.flexmark.ast.HardLineBreak;
import com.vladsch.flexmark.ast.HtmlEntity;
import com.vladsch.flexmark.ast.HtmlInlineBase;
import com.vladsch.flexmark.ast.Image;
import com.vladsch.flexmark.ast.ImageRef;
import com.vladsch.flexmark.ast.Link;
import com.vladsch.flexmark.ast.LinkRef;
import com.vladsch.flexmark.ast.MailLink;
import com.vladsch.flexmark.ast.SoftLineBreak;
import com.vladsch.flexmark.ast.StrongEmphasis;
import com.vladsch.flexmark.ast.Text;
import com.vladsch.flexmark.ext.footnotes.Footnote;
import com.vladsch.flexmark.ext.gfm.strikethrough.Strikethrough;
import com.vladsch.flexmark.util.ast.Node;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Makes the parts of a paragraph, heading or cell from what flexmark read. */
final class PartBuilder {
  /**
   * How many styles stand in one another: a browser, and the parser that reads pages again, give up
   * at some hundreds. Deeper words have no further style.
   */
  private static final int MOST_STYLES = 50;

  private final SourceText text;
  private final Map<Node, List<Found>> found;
  private final Notes notes;
  private final Tags tags;
  private int styles;

  /**
   * A reference in a node: the whole node, or, in plain text, a part of it.
   *
   * @param start offset in the parsed text
   */
  record Found(Reference reference, int start, int end) {}

  PartBuilder(SourceText text, Map<Node, List<Found>> found, Notes notes, Tags tags) {
    this.text = text;
    this.found = found;
    this.notes = notes;
    this.tags = tags;
  }

  /** What refers to something else in a node. */
  List<Found> found(Node node) {
    return found.getOrDefault(node, List.of());
  }

  /** Whether a node is a link that marks its words as not bound to data. */
  static boolean isMark(Node node) {
    return node instanceof Link link && link.getUrl().toString().equals(Inline.Unbound.MARK);
  }

  /** The parts in a node. */
  List<Inline> of(Node parent) {
    List<Inline> parts = new ArrayList<>();
    Node child = parent.getFirstChild();
    while (child != null) {
      child = add(child, parts);
    }
    return parts;
  }

  /** Adds a node, and whatever belongs to it; returns the next one. */
  private @Nullable Node add(Node node, List<Inline> to) {
    GivenUp.check();
    Node partner = tags.partner(node);
    if (partner != null) {
      return raised(node, partner, to);
    }
    to.addAll(one(node));
    return node.getNext();
  }

  /** What stands between two tags. */
  private @Nullable Node raised(Node tag, Node end, List<Inline> to) {
    Span span = text.span(tag.getStartOffset(), end.getEndOffset());
    Inline.Style style = Tags.tag(tag).equals("<sub>") ? Inline.Style.LOWERED : Inline.Style.RAISED;
    to.addAll(styled(span, style, () -> between(tag, end)));
    return end.getNext();
  }

  private List<Inline> between(Node tag, Node end) {
    List<Inline> parts = new ArrayList<>();
    Node child = tag.getNext();
    while (child != null && child != end) {
      child = add(child, parts);
    }
    return parts;
  }

  private List<Inline> styled(Span span, Inline.Style style, Supplier<List<Inline>> parts) {
    styles++;
    try {
      List<Inline> made = parts.get();
      return styles > MOST_STYLES ? made : List.of(new Inline.Styled(span, style, made));
    } finally {
      styles--;
    }
  }

  private List<Inline> one(Node node) {
    Span span = text.span(node.getStartOffset(), node.getEndOffset());
    if (node instanceof Text) {
      return words(node);
    }
    if (node instanceof HtmlEntity) {
      return List.of(new Inline.Words(Unescape.text(raw(node.getChars())), true));
    }
    if (node instanceof Code code) {
      return List.of(new Inline.CodeWords(span, raw(code.getText())));
    }
    if (node instanceof SoftLineBreak end) {
      boolean blank = SoftBreaks.isBlank(end);
      return List.of(
          new Inline.LineEnd(
              span, blank ? Inline.LineEnd.Kind.BLANK : Inline.LineEnd.Kind.NOTHING));
    }
    if (node instanceof HardLineBreak) {
      return List.of(new Inline.LineEnd(span, Inline.LineEnd.Kind.HARD));
    }
    if (node instanceof HtmlInlineBase) {
      return List.of(
          tags.isBreak(node)
              ? new Inline.LineEnd(span, Inline.LineEnd.Kind.TAG)
              : new Inline.Tag(raw(node.getChars())));
    }
    if (node instanceof Footnote) {
      return List.of(new Inline.NoteMark(raw(node.getChars()), notes.mention(node)));
    }
    if (node instanceof Emphasis) {
      return styled(span, Inline.Style.EMPHASIS, () -> of(node));
    }
    if (node instanceof StrongEmphasis) {
      return styled(span, Inline.Style.STRONG, () -> of(node));
    }
    if (node instanceof Strikethrough) {
      return styled(span, Inline.Style.DELETED, () -> of(node));
    }
    return referring(node, span);
  }

  private List<Inline> referring(Node node, Span span) {
    List<Found> own = found(node);
    if (isMark(node)) {
      return List.of(new Inline.Unbound(span, of(node)));
    }
    if (node instanceof AutoLink || node instanceof MailLink) {
      SourceText address = raw(((DelimitedLinkNode) node).getText());
      return own.isEmpty()
          ? List.of(new Inline.Words(address, true))
          : List.of(new Inline.Named(span, address, own.get(0).reference(), null));
    }
    if (!own.isEmpty()) {
      return List.of(new Inline.Around(span, own.get(0).reference(), null, of(node)));
    }
    boolean image = node instanceof Image || node instanceof ImageRef;
    if (image || node instanceof LinkRef || node instanceof Link) {
      return List.of(bracketed(node, span, image));
    }
    return of(node);
  }

  /** What has the form of a link and leads nowhere: readers see what was written. */
  private Inline bracketed(Node node, Span span, boolean image) {
    if (image || !node.hasChildren()) {
      return new Inline.Bracketed(span, node.getChars().unescape(), of(node), "", image);
    }
    BasedSequence chars = node.getChars();
    BasedSequence inner = node.getChildChars();
    return new Inline.Bracketed(
        span, chars.prefixOf(inner).unescape(), of(node), chars.suffixOf(inner).unescape(), false);
  }

  /** Words, with what is named among them. */
  private List<Inline> words(Node node) {
    List<Inline> parts = new ArrayList<>();
    BasedSequence chars = node.getChars();
    int base = node.getStartOffset();
    int at = 0;
    for (Found one : found(node)) {
      words(chars.subSequence(at, one.start() - base), parts);
      SourceText named =
          Unescape.text(raw(chars.subSequence(one.start() - base, one.end() - base)));
      parts.add(new Inline.Named(named.span(), named, one.reference(), null));
      at = one.end() - base;
    }
    words(chars.subSequence(at), parts);
    return parts;
  }

  private void words(BasedSequence chars, List<Inline> to) {
    if (!chars.isEmpty()) {
      to.add(new Inline.Words(Unescape.text(raw(chars)), false));
    }
  }

  /** Of several lines, the beginnings may be missing, as in a quote. */
  private SourceText raw(BasedSequence sequence) {
    int[] places = new int[sequence.length() + 1];
    boolean contiguous = true;
    for (int i = 0; i < sequence.length(); i++) {
      places[i] = text.origin(Math.max(0, sequence.getIndexOffset(i)));
      contiguous &= places[i] == places[0] + i;
    }
    places[sequence.length()] = text.origin(sequence.getEndOffset());
    contiguous &= places[sequence.length()] == places[0] + sequence.length();
    String chars = sequence.toString();
    return contiguous && text.file().text().startsWith(chars, places[0])
        ? SourceText.of(text.file(), places[0], places[0] + chars.length())
        : SourceText.mapped(chars, text.file(), places);
  }
}
