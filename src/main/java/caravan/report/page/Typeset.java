package caravan.report.page;

import caravan.language.typesetting.Typography;
import com.vladsch.flexmark.ast.Code;
import com.vladsch.flexmark.ast.FencedCodeBlock;
import com.vladsch.flexmark.ast.HardLineBreak;
import com.vladsch.flexmark.ast.HtmlEntity;
import com.vladsch.flexmark.ast.IndentedCodeBlock;
import com.vladsch.flexmark.ast.SoftLineBreak;
import com.vladsch.flexmark.ast.Text;
import com.vladsch.flexmark.util.ast.Node;
import com.vladsch.flexmark.util.sequence.Escaping;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;

/**
 * The texts of a document as a typographer would set them. A block is looked at as a whole, so that
 * a number in a figure stays with the word behind it. For one thread.
 */
final class Typeset {
  private final Prose prose;
  private final Typography typography;
  private final Map<Node, List<String>> texts = new IdentityHashMap<>();

  /** A part of a block's text, which is a piece of a node. */
  private record Part(Node node, int start, int end) {}

  Typeset(Prose prose, Typography typography) {
    this.prose = prose;
    this.typography = typography;
    block(prose.document());
  }

  /** The pieces of a text node, between what refers to something else. */
  List<String> pieces(Node node) {
    return texts.getOrDefault(node, List.of());
  }

  /** The pieces of a text node as they are written. */
  static List<String> plain(Prose prose, Node node) {
    String raw = node.getChars().toString();
    List<String> pieces = new ArrayList<>();
    int at = 0;
    for (Prose.Placed placed : prose.placed(node)) {
      pieces.add(unescaped(raw.substring(at, placed.start() - node.getStartOffset())));
      at = placed.end() - node.getStartOffset();
    }
    pieces.add(unescaped(raw.substring(at)));
    return pieces;
  }

  private static String unescaped(String raw) {
    return Escaping.normalizeEOL(Escaping.unescapeString(raw));
  }

  private void block(Node node) {
    if (node instanceof FencedCodeBlock || node instanceof IndentedCodeBlock) {
      return;
    }
    StringBuilder text = new StringBuilder();
    List<Part> parts = new ArrayList<>();
    for (Node child : node.getChildren()) {
      if (Passages.isBlock(child)) {
        block(child);
      } else {
        inline(child, text, parts);
      }
    }
    set(text.toString(), parts);
  }

  private void inline(Node node, StringBuilder text, List<Part> parts) {
    if (node instanceof Text) {
      List<String> pieces = plain(prose, node);
      for (int i = 0; i < pieces.size(); i++) {
        if (i > 0) {
          text.append(Typography.OBJECT);
        }
        parts.add(new Part(node, text.length(), text.length() + pieces.get(i).length()));
        text.append(pieces.get(i));
      }
    } else if (node instanceof HardLineBreak
        || (node instanceof SoftLineBreak end && SoftBreaks.isBlank(end))) {
      text.append('\n');
    } else if (node instanceof HtmlEntity) {
      text.append(Escaping.unescapeString(node.getChars().toString()));
    } else if (node instanceof SoftLineBreak) {
      // Nothing stands between the two lines.
      return;
    } else if (node instanceof Code || !node.hasChildren()) {
      text.append(Typography.OBJECT);
    } else {
      for (Node child : node.getChildren()) {
        inline(child, text, parts);
      }
    }
  }

  private void set(String text, List<Part> parts) {
    List<Typography.Edit> edits = typography.edits(text);
    for (Part part : parts) {
      StringBuilder out = new StringBuilder();
      int at = part.start();
      for (Typography.Edit edit : edits) {
        // What would reach into another node is left alone.
        if (edit.start() >= part.start() && edit.end() <= part.end()) {
          out.append(text, at, edit.start()).append(edit.replacement());
          at = edit.end();
        }
      }
      out.append(text, at, part.end());
      texts.computeIfAbsent(part.node(), node -> new ArrayList<>()).add(out.toString());
    }
  }
}
