package caravan.report.page;

import caravan.language.typesetting.LineJoints;
import caravan.language.typesetting.Typography;
import com.vladsch.flexmark.ast.Code;
import com.vladsch.flexmark.ast.HtmlEntity;
import com.vladsch.flexmark.ast.LinkRef;
import com.vladsch.flexmark.ast.Paragraph;
import com.vladsch.flexmark.ast.SoftLineBreak;
import com.vladsch.flexmark.ast.Text;
import com.vladsch.flexmark.ext.footnotes.Footnote;
import com.vladsch.flexmark.util.ast.Node;
import com.vladsch.flexmark.util.sequence.Escaping;
import org.jspecify.annotations.Nullable;

/** What the end of a line within a paragraph stands for, wherever its text is read or shown. */
final class SoftBreaks {
  private SoftBreaks() {}

  /** A blank, or nothing: between Chinese characters. */
  static boolean isBlank(SoftLineBreak end) {
    return LineJoints.isBlank(seen(end, false), seen(end, true));
  }

  /** The next character that readers see in a direction. */
  private static int seen(Node from, boolean forward) {
    for (Node node = from; node != null && !(node instanceof Paragraph); node = node.getParent()) {
      for (Node beside = beside(node, forward); beside != null; beside = beside(beside, forward)) {
        int found = edge(beside, forward);
        if (found >= 0) {
          return found;
        }
      }
    }
    return Typography.OBJECT;
  }

  private static @Nullable Node beside(Node node, boolean forward) {
    return forward ? node.getNext() : node.getPrevious();
  }

  /** The first character of a node, or its last one; -1 where it has none. */
  private static int edge(Node node, boolean first) {
    if (isRaised(node)) {
      return -1;
    }
    if (node instanceof Text || node instanceof HtmlEntity) {
      return edge(Escaping.unescapeString(node.getChars().toString()), first);
    }
    if (node instanceof Code code) {
      return edge(code.getText().toString(), first);
    }
    for (Node child = child(node, first); child != null; child = beside(child, first)) {
      int found = edge(child, first);
      if (found >= 0) {
        return found;
      }
    }
    return Typography.OBJECT;
  }

  private static @Nullable Node child(Node node, boolean first) {
    return first ? node.getFirstChild() : node.getLastChild();
  }

  private static int edge(String text, boolean first) {
    if (text.isEmpty()) {
      return -1;
    }
    return first ? text.codePointAt(0) : text.codePointBefore(text.length());
  }

  /** The mark of a note or citation: it belongs to the words ahead of it, and is none of them. */
  static boolean isRaised(Node node) {
    return node instanceof Footnote
        || (node instanceof LinkRef ref && ref.getReference().startsWith("@") && !ref.isDefined());
  }
}
