package caravan.report.page;

import caravan.text.source.GivenUp;
import caravan.text.source.SourceText;
import caravan.text.source.Span;
import com.vladsch.flexmark.ast.BlockQuote;
import com.vladsch.flexmark.ast.BulletList;
import com.vladsch.flexmark.ast.FencedCodeBlock;
import com.vladsch.flexmark.ast.IndentedCodeBlock;
import com.vladsch.flexmark.ast.ListItem;
import com.vladsch.flexmark.ast.OrderedList;
import com.vladsch.flexmark.ast.ParagraphItemContainer;
import com.vladsch.flexmark.ast.ThematicBreak;
import com.vladsch.flexmark.ext.footnotes.FootnoteBlock;
import com.vladsch.flexmark.ext.tables.TableBody;
import com.vladsch.flexmark.ext.tables.TableCell;
import com.vladsch.flexmark.ext.tables.TableHead;
import com.vladsch.flexmark.ext.tables.TableRow;
import com.vladsch.flexmark.parser.ListOptions;
import com.vladsch.flexmark.util.ast.Node;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Makes the tree of a text from what flexmark read, and what the collector found in it. */
final class TreeBuilder {
  private static final ListOptions LISTS = ListOptions.get(Markdown.OPTIONS);

  private final SourceText text;
  private final Map<Node, Heading> headings;
  private final Notes notes;
  private final PartBuilder parts;

  /**
   * @param text what was parsed
   */
  TreeBuilder(SourceText text, PartBuilder parts, Map<Node, Heading> headings, Notes notes) {
    this.text = text;
    this.headings = headings;
    this.notes = notes;
    this.parts = parts;
  }

  /** The blocks in a node. */
  List<Block> blocks(Node parent) {
    List<Block> blocks = new ArrayList<>();
    for (Node child : parent.getChildren()) {
      GivenUp.check();
      add(child, blocks);
    }
    return blocks;
  }

  private void add(Node node, List<Block> to) {
    Span span = text.span(node.getStartOffset(), node.getEndOffset());
    if (node instanceof com.vladsch.flexmark.ast.Paragraph) {
      if (node.hasChildren()) {
        to.add(new Block.Paragraph(span, isBare(node), parts.of(node)));
      }
    } else if (node instanceof com.vladsch.flexmark.ast.Heading) {
      Heading heading = headings.get(node);
      if (heading != null) {
        to.add(new Block.Title(heading, parts.of(node)));
      }
    } else if (node instanceof BlockQuote) {
      to.add(Alerts.read(new Block.Quote(span, null, blocks(node))));
    } else if (node instanceof BulletList) {
      to.add(new Block.Items(span, null, items(node)));
    } else if (node instanceof OrderedList list) {
      to.add(new Block.Items(span, list.getStartNumber(), items(node)));
    } else if (node instanceof FencedCodeBlock code) {
      List<PartBuilder.Found> found = parts.found(node);
      to.add(
          found.isEmpty()
              ? new Block.Code(span, true, language(code), code.getContentChars().normalizeEOL())
              : new Block.Exhibit(span, found.get(0).reference(), null));
    } else if (node instanceof IndentedCodeBlock code) {
      String content = code.getContentChars().trimTailBlankLines().normalizeEndWithEOL();
      to.add(new Block.Code(span, false, "", content));
    } else if (node instanceof ThematicBreak) {
      to.add(new Block.Rule(span));
    } else if (node instanceof com.vladsch.flexmark.ext.tables.TableBlock) {
      to.add(table(node, span));
    } else if (node instanceof FootnoteBlock note) {
      to.add(new Block.Note(span, notes.number(note), blocks(node)));
    }
    // Definitions of links and comments are for nobody to see.
  }

  private static String language(FencedCodeBlock code) {
    String info = code.getInfo().unescape();
    int blank = info.indexOf(' ');
    return blank < 0 ? info : info.substring(0, blank);
  }

  /** Whether a paragraph is the text of an item in a list without blank lines. */
  private static boolean isBare(Node paragraph) {
    return paragraph.getParent() instanceof ParagraphItemContainer container
        && container.isParagraphWrappingDisabled(
            (com.vladsch.flexmark.ast.Paragraph) paragraph, LISTS, Markdown.OPTIONS);
  }

  private List<Block.Item> items(Node list) {
    List<Block.Item> items = new ArrayList<>();
    for (Node child : list.getChildren()) {
      if (child instanceof ListItem item) {
        boolean tight = !item.hasChildren() || LISTS.isTightListItem(item);
        Span span = text.span(item.getStartOffset(), item.getEndOffset());
        items.add(Tasks.read(new Block.Item(span, tight, blocks(item))));
      }
    }
    return items;
  }

  private Block.Grid table(Node table, Span span) {
    List<Block.Row> rows = new ArrayList<>();
    int head = 0;
    for (Node section : table.getChildren()) {
      for (Node row : section.getChildren()) {
        if (row instanceof TableRow
            && (section instanceof TableHead || section instanceof TableBody)) {
          rows.add(row(row));
          head += section instanceof TableHead ? 1 : 0;
        }
      }
    }
    return new Block.Grid(span, head, rows);
  }

  private Block.Row row(Node row) {
    List<Block.Cell> cells = new ArrayList<>();
    for (Node child : row.getChildren()) {
      if (child instanceof TableCell cell) {
        Span span = text.span(cell.getStartOffset(), cell.getEndOffset());
        cells.add(new Block.Cell(span, align(cell), parts.of(cell)));
      }
    }
    return new Block.Row(text.span(row.getStartOffset(), row.getEndOffset()), cells);
  }

  private static Block.Align align(TableCell cell) {
    TableCell.Alignment alignment = cell.getAlignment();
    return alignment == TableCell.Alignment.RIGHT
        ? Block.Align.RIGHT
        : alignment == TableCell.Alignment.CENTER ? Block.Align.CENTER : Block.Align.LEFT;
  }
}
