package caravan.report.page;

import com.vladsch.flexmark.ext.footnotes.Footnote;
import com.vladsch.flexmark.ext.footnotes.FootnoteBlock;
import com.vladsch.flexmark.util.ast.Node;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The footnotes of a text that readers see, numbered in the order in which they meet them. A note
 * stands behind the outermost block that first mentions it, so what a note itself mentions comes
 * behind the notes of its block.
 */
final class Notes {
  private final Map<FootnoteBlock, Integer> numbers = new LinkedHashMap<>();
  private final Map<Node, NoteMention> mentions = new IdentityHashMap<>();
  private final Map<FootnoteBlock, Integer> counts = new IdentityHashMap<>();
  private final Deque<FootnoteBlock> waiting = new ArrayDeque<>();

  Notes(Node document) {
    for (Node block : document.getChildren()) {
      visit(block);
      while (!waiting.isEmpty()) {
        waiting.removeFirst().getChildren().forEach(this::visit);
      }
    }
  }

  private void visit(Node node) {
    if (node instanceof FootnoteBlock) {
      return;
    }
    FootnoteBlock block = node instanceof Footnote mark ? mark.getFootnoteBlock() : null;
    if (block != null) {
      Integer number = numbers.get(block);
      if (number == null) {
        number = numbers.size() + 1;
        numbers.put(block, number);
        waiting.addLast(block);
      }
      mentions.put(node, new NoteMention(number, counts.merge(block, 1, Integer::sum)));
      return;
    }
    node.getChildren().forEach(this::visit);
  }

  /** By which number readers know a note; null where no mark refers to it. */
  @Nullable Integer number(FootnoteBlock note) {
    return numbers.get(note);
  }

  /** What a mark refers to; null where there is no such note, or nobody sees the mark. */
  @Nullable NoteMention mention(Node mark) {
    return mentions.get(mark);
  }
}
