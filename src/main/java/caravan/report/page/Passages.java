package caravan.report.page;

import caravan.text.source.SourceText;
import caravan.text.source.Span;
import com.vladsch.flexmark.ast.AutoLink;
import com.vladsch.flexmark.ast.Code;
import com.vladsch.flexmark.ast.FencedCodeBlock;
import com.vladsch.flexmark.ast.Heading;
import com.vladsch.flexmark.ast.HtmlInlineBase;
import com.vladsch.flexmark.ast.Image;
import com.vladsch.flexmark.ast.ImageRef;
import com.vladsch.flexmark.ast.IndentedCodeBlock;
import com.vladsch.flexmark.ast.Link;
import com.vladsch.flexmark.ast.MailLink;
import com.vladsch.flexmark.ast.Text;
import com.vladsch.flexmark.ext.footnotes.Footnote;
import com.vladsch.flexmark.ext.footnotes.FootnoteBlock;
import com.vladsch.flexmark.ext.tables.TableBlock;
import com.vladsch.flexmark.ext.tables.TableBody;
import com.vladsch.flexmark.ext.tables.TableCell;
import com.vladsch.flexmark.ext.tables.TableHead;
import com.vladsch.flexmark.ext.tables.TableRow;
import com.vladsch.flexmark.util.ast.Block;
import com.vladsch.flexmark.util.ast.Node;
import java.util.ArrayList;
import java.util.List;

/** Takes a parsed text apart into passages. */
final class Passages {
  /** The destination of a link that marks its text as deliberately not bound to data. */
  static final String MARK = "=!";

  private final Prose prose;
  private final SourceText text;
  private final List<Passage> found = new ArrayList<>();
  private final List<Span> marks = new ArrayList<>();
  private int tables;
  private int row;
  private int column;

  Passages(Prose prose, SourceText text) {
    this.prose = prose;
    this.text = text;
    block(prose.document());
  }

  List<Passage> found() {
    return found;
  }

  /** The texts that are marked, with brackets and all. */
  List<Span> marks() {
    return marks;
  }

  static boolean isMark(Node node) {
    return node instanceof Link link && link.getUrl().toString().equals(MARK);
  }

  private void block(Node node) {
    if (node instanceof FencedCodeBlock
        || node instanceof IndentedCodeBlock
        || (node instanceof FootnoteBlock && !prose.notes().isShown(node))) {
      return;
    }
    if (node instanceof TableBlock) {
      tables++;
      row = -1;
    } else if (node instanceof TableRow) {
      row++;
      column = -1;
    } else if (node instanceof TableCell) {
      column++;
    }
    Pieces pieces = new Pieces(text);
    for (Node child : node.getChildren()) {
      if (isBlock(child)) {
        block(child);
      } else {
        inline(child, pieces);
      }
    }
    if (!pieces.isBlank()) {
      Passage.Cell cell =
          node instanceof TableCell ? new Passage.Cell(tables - 1, row, column) : null;
      found.add(new Passage(pieces.done(node.getEndOffset()), node instanceof Heading, cell));
    }
  }

  static boolean isBlock(Node node) {
    return node instanceof Block
        || node instanceof TableHead
        || node instanceof TableBody
        || node instanceof TableRow
        || node instanceof TableCell;
  }

  private void inline(Node node, Pieces out) {
    if (isMark(node)) {
      marks.add(text.span(node.getStartOffset(), node.getEndOffset()));
    }
    if (isMark(node) || isGap(node)) {
      out.add(Passage.GAP, node.getStartOffset());
    } else if (node.hasChildren() && !(node instanceof Text)) {
      for (Node child : node.getChildren()) {
        inline(child, out);
      }
    } else if (prose.placed(node).isEmpty()) {
      out.add(node);
    } else {
      withoutNames(node, out);
    }
  }

  private boolean isGap(Node node) {
    boolean bound =
        !(node instanceof Text)
            && prose.placed(node).stream()
                .map(placed -> prose.references().get(placed.index()))
                .anyMatch(r -> !(r instanceof Reference.ToLink));
    return bound
        || node instanceof Code
        || node instanceof AutoLink
        || node instanceof MailLink
        || node instanceof Image
        || node instanceof ImageRef
        || (node instanceof HtmlInlineBase && !prose.tags().isObeyed(node))
        || node instanceof Footnote;
  }

  /** Text in which charts are named. */
  private void withoutNames(Node node, Pieces out) {
    int at = 0;
    for (Prose.Placed placed : prose.placed(node)) {
      out.addRaw(node.getChars().subSequence(at, placed.start() - node.getStartOffset()));
      out.add(Passage.GAP, placed.start());
      at = placed.end() - node.getStartOffset();
    }
    out.addRaw(node.getChars().subSequence(at));
  }
}
