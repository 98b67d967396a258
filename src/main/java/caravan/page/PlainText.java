package caravan.page;

import caravan.source.SourceText;
import com.vladsch.flexmark.ast.Code;
import com.vladsch.flexmark.ast.HardLineBreak;
import com.vladsch.flexmark.ast.HtmlBlockBase;
import com.vladsch.flexmark.ast.HtmlEntity;
import com.vladsch.flexmark.ast.HtmlInlineBase;
import com.vladsch.flexmark.ast.SoftLineBreak;
import com.vladsch.flexmark.ast.Text;
import com.vladsch.flexmark.util.ast.Node;
import com.vladsch.flexmark.util.sequence.Escaping;
import java.util.function.Function;

/** What readers see of Markdown, without markup. */
final class PlainText {
  private PlainText() {}

  /** The text of a node. */
  static String of(Node node) {
    StringBuilder out = new StringBuilder();
    for (Node child : node.getChildren()) {
      append(child, out);
    }
    return out.toString();
  }

  /** The text of a node, and where each of its characters stands. */
  static SourceText placed(Node node, SourceText text) {
    Pieces out = new Pieces(text);
    for (Node child : node.getChildren()) {
      out.add(child);
    }
    return out.done(node.getEndOffset());
  }

  /** The text of a whole text, with what its references say where they have no text themselves. */
  static String of(Prose prose, Function<Integer, String> texts) {
    StringBuilder out = new StringBuilder();
    append(prose, prose.document(), texts, out);
    return out.toString().strip();
  }

  private static void append(
      Prose prose, Node node, Function<Integer, String> texts, StringBuilder out) {
    int at = node.getStartOffset();
    boolean replaced = false;
    for (Prose.Placed placed : prose.placed(node)) {
      boolean whole =
          placed.start() == node.getStartOffset() && placed.end() == node.getEndOffset();
      if (whole) {
        out.append(texts.apply(placed.index()));
        return;
      }
      out.append(
          node.getChars().toString(),
          at - node.getStartOffset(),
          placed.start() - node.getStartOffset());
      out.append(texts.apply(placed.index()));
      at = placed.end();
      replaced = true;
    }
    if (replaced) {
      out.append(node.getChars().toString().substring(at - node.getStartOffset()));
    } else if (node.hasChildren() && !(node instanceof Code)) {
      for (Node child : node.getChildren()) {
        append(prose, child, texts, out);
      }
    } else {
      append(node, out);
    }
  }

  private static void append(Node node, StringBuilder out) {
    if (node instanceof Text || node instanceof HtmlEntity) {
      out.append(Escaping.unescapeString(node.getChars().toString()));
    } else if (node instanceof Code code) {
      out.append(code.getText());
    } else if (node instanceof HtmlInlineBase || node instanceof HtmlBlockBase) {
      // Raw HTML is shown as it stands, not obeyed.
      out.append(node.getChars());
    } else if (node instanceof SoftLineBreak || node instanceof HardLineBreak) {
      out.append(' ');
    } else {
      for (Node child : node.getChildren()) {
        append(child, out);
      }
    }
  }
}
