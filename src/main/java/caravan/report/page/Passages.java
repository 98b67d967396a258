package caravan.report.page;

import caravan.text.source.GivenUp;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Takes a text apart into passages. */
final class Passages {
  private final List<Passage> found = new ArrayList<>();
  private int tables;

  private Passages() {}

  static List<Passage> of(List<Block> blocks) {
    Passages passages = new Passages();
    blocks.forEach(passages::add);
    return passages.found;
  }

  private void add(Block block) {
    GivenUp.check();
    if (block instanceof Block.Grid grid) {
      for (int row = 0; row < grid.blocks().size(); row++) {
        List<Block.Cell> cells = grid.blocks().get(row).blocks();
        for (int column = 0; column < cells.size(); column++) {
          words(cells.get(column), new Passage.Cell(tables, row, column));
        }
      }
      tables++;
    } else if (!(block instanceof Block.Note note) || note.number() != null) {
      block.blocks().forEach(this::add);
      words(block, null);
    }
  }

  private void words(Block block, Passage.@Nullable Cell cell) {
    Pieces pieces = new Pieces(block.span().file());
    block.parts().forEach(part -> add(part, pieces));
    if (!pieces.isBlank()) {
      int end = block.span().end();
      found.add(new Passage(pieces.done(end), block instanceof Block.Title, cell));
    }
  }

  private static void add(Inline part, Pieces out) {
    if (isGap(part)) {
      out.add(Passage.GAP, part.span().start());
    } else if (part.parts().isEmpty()) {
      out.add(part);
    } else {
      part.parts().forEach(inner -> add(inner, out));
    }
  }

  /** What is no prose of the author's own. */
  private static boolean isGap(Inline part) {
    return part instanceof Inline.Named
        || part instanceof Inline.Unbound
        || part instanceof Inline.NoteMark
        || part instanceof Inline.CodeWords
        || part instanceof Inline.Tag
        || (part instanceof Inline.Bracketed bracketed && bracketed.isImage())
        || (part instanceof Inline.Around around
            && !(around.reference() instanceof Reference.ToLink));
  }
}
