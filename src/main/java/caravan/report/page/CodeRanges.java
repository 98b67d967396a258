package caravan.report.page;

import com.vladsch.flexmark.ast.Code;
import com.vladsch.flexmark.ast.FencedCodeBlock;
import com.vladsch.flexmark.ast.IndentedCodeBlock;
import com.vladsch.flexmark.util.ast.Node;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;

/** Where code begins and ends in a parsed text; it does not nest. */
final class CodeRanges {
  private CodeRanges() {}

  static NavigableMap<Integer, Integer> of(Node document) {
    NavigableMap<Integer, Integer> ranges = new TreeMap<>();
    add(document, ranges);
    return ranges;
  }

  private static void add(Node node, NavigableMap<Integer, Integer> ranges) {
    if (isCode(node)) {
      // What stood between the indent and the code was a part of it.
      int indent = node instanceof IndentedCodeBlock ? 1 : 0;
      ranges.put(node.getStartOffset() - indent, node.getEndOffset());
    } else {
      node.getChildren().forEach(child -> add(child, ranges));
    }
  }

  /** Whether a node is text that is never read as Markdown. */
  static boolean isCode(Node node) {
    return node instanceof Code
        || node instanceof FencedCodeBlock
        || node instanceof IndentedCodeBlock;
  }

  /** Whether a place is within code, not at its beginning. */
  static boolean holds(NavigableMap<Integer, Integer> ranges, int at) {
    Map.Entry<Integer, Integer> before = ranges.lowerEntry(at);
    return before != null && at < before.getValue();
  }
}
