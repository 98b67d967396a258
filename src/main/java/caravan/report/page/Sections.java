package caravan.report.page;

import com.vladsch.flexmark.ast.Code;
import com.vladsch.flexmark.ast.FencedCodeBlock;
import com.vladsch.flexmark.ast.HardLineBreak;
import com.vladsch.flexmark.ast.HtmlEntity;
import com.vladsch.flexmark.ast.HtmlInlineBase;
import com.vladsch.flexmark.ast.IndentedCodeBlock;
import com.vladsch.flexmark.ast.SoftLineBreak;
import com.vladsch.flexmark.ast.Text;
import com.vladsch.flexmark.ext.footnotes.Footnote;
import com.vladsch.flexmark.ext.footnotes.FootnoteBlock;
import com.vladsch.flexmark.ext.tables.TableCell;
import com.vladsch.flexmark.ext.tables.TableRow;
import com.vladsch.flexmark.util.ast.Block;
import com.vladsch.flexmark.util.ast.Node;
import com.vladsch.flexmark.util.sequence.Escaping;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Takes a parsed text apart at its headings. */
final class Sections {
  private final Prose prose;
  private final Function<Integer, @Nullable String> texts;
  private final List<Section> found = new ArrayList<>();
  private final StringBuilder text = new StringBuilder();
  private final List<TextBlock.Mark> marks = new ArrayList<>();
  private final List<Integer> headings = new ArrayList<>();
  private @Nullable Heading heading;
  private boolean splitting;

  private Sections(Prose prose, Function<Integer, @Nullable String> texts) {
    this.prose = prose;
    this.texts = texts;
  }

  static List<Section> of(Prose prose, Function<Integer, @Nullable String> texts) {
    Sections sections = new Sections(prose, texts);
    sections.add(prose.document());
    sections.finish();
    return sections.found;
  }

  /** The text block by block; the rows of a table are blocks. */
  static List<TextBlock> blocks(Prose prose, Function<Integer, @Nullable String> texts) {
    Sections sections = new Sections(prose, texts);
    sections.splitting = true;
    sections.add(prose.document());
    return TextBlock.split(sections.text, sections.marks, sections.headings);
  }

  private void finish() {
    found.add(new Section(heading, text.toString().strip().replaceAll("\\s+", " ")));
    text.setLength(0);
  }

  private void add(Node node) {
    Heading begun = prose.heading(node);
    if (begun != null && splitting) {
      headings.add(text.length());
      addWithin(node);
      text.append('\n');
    } else if (begun != null) {
      finish();
      heading = begun;
    } else if (node instanceof TableCell) {
      addWithin(node);
      text.append(splitting ? TextBlock.CELL_END : '\t');
    } else if (node instanceof Block || node instanceof TableRow) {
      addWithin(node);
      text.append('\n');
    } else {
      addWithin(node);
    }
  }

  /** A node in which references may stand, or which is one. */
  private void addWithin(Node node) {
    int at = node.getStartOffset();
    for (Prose.Placed placed : prose.placed(node)) {
      boolean whole =
          placed.start() == node.getStartOffset() && placed.end() == node.getEndOffset();
      String said = texts.apply(placed.index());
      if (whole && said == null) {
        int start = text.length();
        addContent(node);
        marks.add(new TextBlock.Mark(placed.index(), start, text.length()));
        return;
      }
      text.append(part(node, at, placed.start()));
      if (said == null) {
        // It stands around its text.
        said = part(node, placed.start(), placed.end());
      }
      say(said);
      int end = text.length();
      marks.add(new TextBlock.Mark(placed.index(), end - said.length(), end));
      at = placed.end();
    }
    if (at == node.getStartOffset()) {
      addContent(node);
    } else {
      text.append(part(node, at, node.getStartOffset() + node.getChars().length()));
    }
  }

  /** A stretch of plain text. */
  private static String part(Node node, int start, int end) {
    String raw = node.getChars().toString();
    int base = node.getStartOffset();
    return Escaping.unescapeString(raw.substring(start - base, end - base));
  }

  /** What says nothing leaves no blank ahead of it: a citation at the end of a sentence. */
  private void say(String said) {
    if (said.isEmpty()) {
      int end = text.length();
      while (end > 0 && Character.isWhitespace(text.charAt(end - 1))) {
        end--;
      }
      text.setLength(end);
    }
    text.append(said);
  }

  private void addContent(Node node) {
    if (node instanceof Text || node instanceof HtmlEntity) {
      text.append(Escaping.unescapeString(node.getChars().toString()));
    } else if (node instanceof Code code) {
      text.append(code.getText());
    } else if (node instanceof FencedCodeBlock block && Collector.isExhibit(block)) {
      // One that can't be read: it is no text.
      return;
    } else if (node instanceof FencedCodeBlock || node instanceof IndentedCodeBlock) {
      text.append(((Block) node).getContentChars());
    } else if (node instanceof SoftLineBreak end) {
      text.append(SoftBreaks.isBlank(end) ? " " : "");
    } else if (node instanceof HardLineBreak) {
      text.append(' ');
    } else if (node instanceof HtmlInlineBase) {
      // Other tags are shown as they stand, not obeyed.
      text.append(Tags.plain(node));
    } else if (!isUnseen(node)) {
      node.getChildren().forEach(this::add);
    }
  }

  /** Numbers of notes, and notes that nothing refers to. */
  private boolean isUnseen(Node node) {
    return node instanceof Footnote
        || (node instanceof FootnoteBlock && !prose.notes().isShown(node));
  }
}
