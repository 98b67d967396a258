package caravan.report.page;

import com.vladsch.flexmark.ext.footnotes.Footnote;
import com.vladsch.flexmark.ext.footnotes.FootnoteBlock;
import com.vladsch.flexmark.util.ast.Node;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The footnotes of a text that readers see, numbered in the order in which they meet them. A note
 * stands behind the outermost block that first mentions it, so what a note itself mentions comes
 * behind the notes of its block.
 */
final class Notes {
  private final Map<FootnoteBlock, Integer> numbers = new LinkedHashMap<>();
  private final Map<Node, Mention> mentions = new IdentityHashMap<>();
  private final Map<FootnoteBlock, Integer> counts = new IdentityHashMap<>();
  private final Deque<FootnoteBlock> waiting = new ArrayDeque<>();

  /**
   * A mark in the text.
   *
   * @param number of the note, from 1
   * @param nth which of the mentions of this note, from 1
   */
  record Mention(int number, int nth) {
    /** Its anchor. */
    String id() {
      return "fnref-" + number + (nth == 1 ? "" : "-" + nth);
    }
  }

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
      mentions.put(node, new Mention(number, counts.merge(block, 1, Integer::sum)));
      return;
    }
    node.getChildren().forEach(this::visit);
  }

  /** The notes, by number. */
  List<FootnoteBlock> shown() {
    return List.copyOf(numbers.keySet());
  }

  /** How many marks there are. */
  int marks() {
    return mentions.size();
  }

  boolean isShown(Node block) {
    return block instanceof FootnoteBlock note && numbers.containsKey(note);
  }

  /** What a mark refers to; null where there is no such note, or nobody sees the mark. */
  @Nullable Mention mention(Node mark) {
    return mentions.get(mark);
  }
}
