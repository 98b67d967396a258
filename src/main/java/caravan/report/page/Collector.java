package caravan.report.page;

import caravan.expression.names.FigureText;
import caravan.report.prose.Block;
import caravan.report.prose.Heading;
import caravan.report.prose.Pieces;
import caravan.report.prose.PlainText;
import caravan.report.prose.Prose;
import caravan.report.prose.Reference;
import caravan.text.diagnostic.Code;
import caravan.text.diagnostic.Diagnostics;
import caravan.text.source.GivenUp;
import caravan.text.source.SourceText;
import caravan.text.source.Span;
import com.vladsch.flexmark.ast.AutoLink;
import com.vladsch.flexmark.ast.FencedCodeBlock;
import com.vladsch.flexmark.ast.Image;
import com.vladsch.flexmark.ast.ImageRef;
import com.vladsch.flexmark.ast.Link;
import com.vladsch.flexmark.ast.LinkRef;
import com.vladsch.flexmark.ast.MailLink;
import com.vladsch.flexmark.ast.RefNode;
import com.vladsch.flexmark.ast.Text;
import com.vladsch.flexmark.util.ast.Document;
import com.vladsch.flexmark.util.ast.Node;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Finds what a parsed text refers to. */
final class Collector {
  private static final Pattern UNESCAPED_LESS = Pattern.compile("(?<!\\\\)<");

  private final Document document;
  private final SourceText text;
  private final Wording wording;
  private final Diagnostics out;
  private final Map<Node, List<PartBuilder.Found>> found = new IdentityHashMap<>();
  private final Notes notes;
  private final Tags tags;
  private final PartBuilder parts;
  private final HeadingIds headings;
  private final Set<Integer> linkBrackets = new HashSet<>();

  private final NavigableMap<Integer, Integer> codes;

  private boolean missesCharts;

  Collector(Document document, SourceText text, Wording wording, Diagnostics out) {
    this.document = document;
    this.text = text;
    this.wording = wording;
    this.out = out;
    this.headings = new HeadingIds(text);
    this.codes = CodeRanges.of(document);
    this.notes = new Notes(document);
    this.tags = new Tags(document);
    this.parts = new PartBuilder(text, found, notes, tags);
  }

  Prose prose(boolean inline) {
    visit(document);
    new UnreadFigures(text, codes, linkBrackets, out).find();
    new MarkdownSlips(text, codes, out).find(document);
    new FootnoteSlips(text, notes, out).find(document);
    new ForeignSyntax(text, codes, tags, out).find(document);
    Map<Node, Heading> titles = headings.found(node -> PlainText.ofHeading(parts.of(node)));
    List<Block> blocks = new TreeBuilder(text, parts, titles, notes).blocks(document);
    return new Prose(text, blocks, inline, missesCharts);
  }

  private void visit(Node node) {
    GivenUp.check();
    if (node instanceof Link link) {
      link(link);
    } else if (node instanceof Image image) {
      linkBrackets.add(image.getTextClosingMarker().getEndOffset() - 1);
      if (image.getUrl().startsWith("=")) {
        out.error(
            Code.EXPRESSION_SYNTAX,
            span(node),
            "an image can't be a figure",
            "leave out the \"!\" ahead of the bracket");
        return;
      }
      add(node, new Reference.ToImage(span(node), destination(image.getUrl()), plain(image)));
      return;
    } else if (node instanceof LinkRef ref) {
      if (!linkRef(ref)) {
        return;
      }
    } else if (node instanceof ImageRef ref) {
      com.vladsch.flexmark.ast.Reference definition = definition(ref);
      if (definition != null) {
        add(node, new Reference.ToImage(span(node), destination(definition.getUrl()), plain(ref)));
        return;
      }
    } else if (node instanceof AutoLink || node instanceof MailLink) {
      BasedSequence address = ((com.vladsch.flexmark.ast.DelimitedLinkNode) node).getText();
      add(node, new Reference.ToLink(span(node), slice(address)));
      return;
    } else if (node instanceof FencedCodeBlock block && ExhibitBlocks.isExhibit(block)) {
      Reference place = new ExhibitBlocks(text, wording, out).read(block);
      if (place == null) {
        missesCharts = true;
      } else {
        add(block, place);
      }
      return;
    } else if (CodeRanges.isCode(node)) {
      return;
    } else if (node instanceof Text) {
      TextNames.in(node, text)
          .forEach((start, named) -> place(node, named.reference(), start, start + named.length()));
    } else if (node instanceof com.vladsch.flexmark.ast.Heading heading) {
      headings.add(heading);
    }
    for (Node child : node.getChildren()) {
      visit(child);
    }
  }

  private void link(Link node) {
    SourceText destination = destination(node.getUrl());
    int start = node.getStartOffset();
    int closing = node.getTextClosingMarker().getEndOffset();
    linkBrackets.add(closing - 1);
    if (PartBuilder.isMark(node)) {
      if (node.getText().isBlank()) {
        out.error(
            Code.FIGURE_WITHOUT_NUMBER,
            text.span(start, node.getEndOffset()),
            "there is nothing here to mark as not bound to data",
            "write the number between the brackets");
      }
      return;
    }
    boolean figure = destination.text().startsWith("=");
    boolean bracketed = node.getUrlOpeningMarker().toString().endsWith("<");
    if (!bracketed && destination.text().chars().anyMatch(Character::isWhitespace)) {
      out.error(
          figure ? Code.EXPRESSION_SYNTAX : Code.BROKEN_LINK,
          destination.span(),
          "there are spaces in this link, so other programs do not take it for one",
          figure
              ? "leave out the spaces, or write (<" + destination.text().replace("<", "\\<") + ">)"
              : "write (<" + destination + ">)");
    }
    Matcher bare = UNESCAPED_LESS.matcher(node.getUrl());
    if (bracketed && bare.find()) {
      int at = node.getUrl().getStartOffset() + bare.start();
      out.error(
          figure ? Code.EXPRESSION_SYNTAX : Code.BROKEN_LINK,
          text.span(at, at + 1),
          "a link with \"<\" within (<…>) is no link on a code host",
          "write \"\\<\"");
    }
    add(
        node,
        figure
            ? figure(start, closing, node, destination, node.getTitle())
            : new Reference.ToLink(span(node), destination));
  }

  private Reference.ToFigure figure(
      int start, int end, Node node, SourceText destination, BasedSequence title) {
    SourceText format = title.isEmpty() ? null : slice(title);
    return new Reference.ToFigure(
        new FigureText(
            text.span(start, end),
            Pieces.of(parts.of(node), text.file(), text.origin(node.getEndOffset())),
            destination.slice(1, destination.length()),
            format,
            List.of(),
            new FigureText.Place(text, start, end)));
  }

  /** A link whose destination stands elsewhere, a citation, or just brackets; false for those. */
  private boolean linkRef(LinkRef ref) {
    com.vladsch.flexmark.ast.Reference definition = definition(ref);
    if (definition != null) {
      SourceText destination = destination(definition.getUrl());
      add(
          ref,
          destination.text().startsWith("=")
              ? figure(
                  ref.getStartOffset(), ref.getEndOffset(), ref, destination, definition.getTitle())
              : new Reference.ToLink(span(ref), destination));
      return true;
    }
    List<Reference.Citation> citations = CitationReader.bracketed(ref, text);
    if (citations.isEmpty()) {
      ref.getChildren().forEach(this::visit);
    } else {
      add(ref, new Reference.ToSources(span(ref), citations));
    }
    return false;
  }

  private com.vladsch.flexmark.ast.@Nullable Reference definition(RefNode ref) {
    return ref.isDefined() || ref.getReferenceNode(document) != null
        ? ref.getReferenceNode(document)
        : null;
  }

  private void add(Node node, Reference reference) {
    place(node, reference, node.getStartOffset(), node.getEndOffset());
  }

  private void place(Node node, Reference reference, int start, int end) {
    found
        .computeIfAbsent(node, n -> new ArrayList<>())
        .add(new PartBuilder.Found(reference, start, end));
  }

  private String plain(Node node) {
    return PlainText.of(parts.of(node));
  }

  private SourceText destination(BasedSequence url) {
    return Unescape.text(slice(url));
  }

  private SourceText slice(BasedSequence sequence) {
    return text.slice(sequence.getStartOffset(), sequence.getEndOffset());
  }

  private Span span(Node node) {
    return text.span(node.getStartOffset(), node.getEndOffset());
  }
}
