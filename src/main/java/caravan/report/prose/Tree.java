package caravan.report.prose;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/** Goes through the tree of a text. */
public final class Tree {
  private Tree() {}

  /** All nodes of a kind, in the order of the text, each ahead of what is in it. */
  public static <T> List<T> of(List<? extends Block> blocks, Class<T> kind) {
    List<T> found = new ArrayList<>();
    blocks.forEach(block -> collect(block, kind, found));
    return found;
  }

  private static <T> void collect(Block block, Class<T> kind, List<T> found) {
    if (kind.isInstance(block)) {
      found.add(kind.cast(block));
    }
    for (Block inner : block.blocks()) {
      collect(inner, kind, found);
    }
    for (Inline part : block.parts()) {
      collect(part, kind, found);
    }
  }

  private static <T> void collect(Inline part, Class<T> kind, List<T> found) {
    if (kind.isInstance(part)) {
      found.add(kind.cast(part));
    }
    for (Inline inner : part.parts()) {
      collect(inner, kind, found);
    }
  }

  /**
   * The same blocks with other parts, in the order of {@link #of}.
   *
   * @param parts what each part becomes; the parts within the result are changed next
   */
  static List<Block> map(
      List<? extends Block> blocks,
      UnaryOperator<Inline> parts,
      UnaryOperator<Block.Exhibit> exhibits) {
    List<Block> mapped = new ArrayList<>();
    for (Block block : blocks) {
      mapped.add(
          block instanceof Block.Exhibit exhibit
              ? exhibits.apply(exhibit)
              : block.with(map(block.blocks(), parts, exhibits), mapped(block.parts(), parts)));
    }
    return mapped;
  }

  private static Inline map(Inline part, UnaryOperator<Inline> parts) {
    Inline mapped = parts.apply(part);
    return mapped.parts().isEmpty() ? mapped : mapped.with(mapped(mapped.parts(), parts));
  }

  private static List<Inline> mapped(List<Inline> all, UnaryOperator<Inline> parts) {
    List<Inline> mapped = new ArrayList<>(all.size());
    for (Inline part : all) {
      mapped.add(map(part, parts));
    }
    return mapped;
  }
}
