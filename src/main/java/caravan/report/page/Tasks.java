package caravan.report.page;

import java.util.ArrayList;
import java.util.List;

/** GFM's task lists: items that begin with {@code [ ]} or {@code [x]}. */
final class Tasks {
  private static final String DONE = "☑";
  private static final String NOT_DONE = "☐";

  private Tasks() {}

  /** The item with the sign of a task in the place of its brackets; the same where it is none. */
  static Block.Item read(Block.Item item) {
    if (item.blocks().isEmpty()
        || !(item.blocks().get(0) instanceof Block.Paragraph first)
        || first.parts().isEmpty()) {
      return item;
    }
    List<Inline> parts = new ArrayList<>(first.parts());
    if (!replace(parts)) {
      return item;
    }
    List<Block> blocks = new ArrayList<>(item.blocks());
    blocks.set(0, new Block.Paragraph(first.span(), first.isBare(), parts));
    return new Block.Item(item.span(), item.isTight(), blocks);
  }

  private static boolean replace(List<Inline> parts) {
    if (!(parts.get(0) instanceof Inline.Bracketed box) || !isBlank(parts)) {
      return false;
    }
    String written = box.span().text();
    if (written.equals("[ ]")) {
      parts.set(0, new Inline.Sign(box.span(), NOT_DONE));
      return true;
    }
    if (written.equalsIgnoreCase("[x]")) {
      parts.set(0, new Inline.Sign(box.span(), DONE));
      return true;
    }
    return false;
  }

  /** Whether a blank stands behind the first of the parts. */
  private static boolean isBlank(List<Inline> parts) {
    return parts.size() > 1
        && (parts.get(1) instanceof Inline.LineEnd
            || (parts.get(1) instanceof Inline.Words words
                && words.text().text().matches("(?s)[ \\t].*")));
  }
}
