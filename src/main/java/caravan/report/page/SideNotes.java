package caravan.report.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/**
 * Footnotes beside the text: each stands right behind the block that first refers to it, where a
 * style sheet can move it into the margin, and where a phone, a screen reader and paper have it
 * near its text. Their numbers are in that order.
 */
final class SideNotes {
  private final List<Noted> blocks = new ArrayList<>();
  private final Map<Integer, List<NoteMention>> marks = new TreeMap<>();

  /**
   * A block of a text.
   *
   * @param notes those that it is the first to mention, and those that these mention
   */
  record Noted(Block block, List<Block.Note> notes) {}

  SideNotes(Prose prose) {
    List<Block.Note> all = prose.notes();
    int placed = 0;
    for (Block block : prose.blocks()) {
      List<Block.Note> own = new ArrayList<>();
      if (!all.isEmpty()) {
        collect(block);
      }
      while (placed < all.size() && marks.containsKey(placed + 1)) {
        Block.Note note = all.get(placed++);
        own.add(note);
        note.blocks().forEach(this::collect);
      }
      blocks.add(new Noted(block, own));
    }
  }

  private void collect(Block block) {
    if (!(block instanceof Block.Note)) {
      block.blocks().forEach(this::collect);
      block.parts().forEach(this::collect);
    }
  }

  private void collect(Inline part) {
    if (part instanceof Inline.NoteMark mark && mark.mention() != null) {
      NoteMention mention = Objects.requireNonNull(mark.mention());
      marks.computeIfAbsent(mention.number(), number -> new ArrayList<>()).add(mention);
    }
    part.parts().forEach(this::collect);
  }

  /** All blocks of the text, in their order. */
  List<Noted> blocks() {
    return blocks;
  }

  /** The marks that refer to a note, in the order in which readers meet them. */
  List<NoteMention> marks(int number) {
    return marks.getOrDefault(number, List.of());
  }
}
