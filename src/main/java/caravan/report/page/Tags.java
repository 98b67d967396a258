package caravan.report.page;

import com.vladsch.flexmark.ast.HtmlInline;
import com.vladsch.flexmark.util.ast.Node;
import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.Locale;
import java.util.Set;

/** The tags of HTML that are obeyed: line breaks, and raised and lowered text. */
final class Tags {
  private static final Set<String> BREAKS = Set.of("<br>", "<br/>", "<br />");
  private static final Set<String> OPENING = Set.of("<sub>", "<sup>");

  private final Set<Node> obeyed = Collections.newSetFromMap(new IdentityHashMap<>());

  Tags(Node document) {
    pair(document);
  }

  /** A tag that closes stands beside the one that it closes, within the same emphasis and block. */
  private void pair(Node parent) {
    Deque<Node> open = new ArrayDeque<>();
    for (Node child : parent.getChildren()) {
      pair(child);
      String tag = tag(child);
      if (BREAKS.contains(tag)) {
        obeyed.add(child);
      } else if (OPENING.contains(tag)) {
        open.push(child);
      } else if (!open.isEmpty() && tag.equals(tag(open.getFirst()).replace("<", "</"))) {
        obeyed.add(open.pop());
        obeyed.add(child);
      }
    }
  }

  /** Whether a node is such a tag; readers see what the others are. */
  boolean isObeyed(Node node) {
    return obeyed.contains(node);
  }

  boolean isBreak(Node node) {
    return isObeyed(node) && BREAKS.contains(tag(node));
  }

  /**
   * What readers see of a tag as text. One that should be obeyed and has no partner is shown, which
   * is reported where it stands; here it makes no difference.
   */
  static String plain(Node node) {
    String tag = tag(node);
    if (BREAKS.contains(tag)) {
      return " ";
    }
    boolean hidden = OPENING.contains(tag.replace("/", ""));
    return hidden ? "" : node.getChars().toString();
  }

  /** A tag in small letters; empty for other nodes. */
  static String tag(Node node) {
    return node instanceof HtmlInline ? node.getChars().toString().toLowerCase(Locale.ROOT) : "";
  }
}
