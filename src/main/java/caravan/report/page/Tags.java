package caravan.report.page;

import com.vladsch.flexmark.ast.HtmlInline;
import com.vladsch.flexmark.util.ast.Node;
import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The tags of HTML that are obeyed: line breaks, and raised and lowered text. */
final class Tags {
  private static final Set<String> BREAKS = Set.of("<br>", "<br/>", "<br />");
  private static final Set<String> OPENING = Set.of("<sub>", "<sup>");

  /** The tags that are obeyed, with the tag that closes each; breaks stand for themselves. */
  private final Map<Node, Node> obeyed = new IdentityHashMap<>();

  private final Set<Node> closing = Collections.newSetFromMap(new IdentityHashMap<>());

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
        obeyed.put(child, child);
      } else if (OPENING.contains(tag)) {
        open.push(child);
      } else if (!open.isEmpty() && tag.equals(tag(open.getFirst()).replace("<", "</"))) {
        obeyed.put(open.pop(), child);
        closing.add(child);
      }
    }
  }

  /** Whether a node is such a tag; readers see what the others are. */
  boolean isObeyed(Node node) {
    return obeyed.containsKey(node) || closing.contains(node);
  }

  boolean isBreak(Node node) {
    return obeyed.get(node) == node;
  }

  /** The tag that closes what a tag opens; null for all other nodes. */
  @Nullable Node partner(Node node) {
    Node end = obeyed.get(node);
    return end == node ? null : end;
  }

  /** A tag in small letters; empty for other nodes. */
  static String tag(Node node) {
    return node instanceof HtmlInline ? node.getChars().toString().toLowerCase(Locale.ROOT) : "";
  }
}
