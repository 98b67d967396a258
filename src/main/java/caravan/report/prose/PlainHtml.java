package caravan.report.prose;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import java.util.Set;

/**
 * HTML as strict as the program writes it: tags in small letters, each closed in order, attributes
 * in double quotes, no comment. Whatever it takes for plain, every browser reads alike; whatever it
 * does not, a real parser has to look at.
 */
final class PlainHtml {
  private static final Set<String> VOID = Set.of("br", "hr");

  private final Map<String, Set<String>> tags;
  private final String html;
  private final Deque<String> open = new ArrayDeque<>();
  private int at;

  private PlainHtml(Map<String, Set<String>> tags, String html) {
    this.tags = tags;
    this.html = html;
  }

  /**
   * Whether HTML is plain and holds no other tags and attributes; links lead to anchors.
   *
   * @param tags each with its attributes
   */
  static boolean holdsOnly(Map<String, Set<String>> tags, String html) {
    return new PlainHtml(tags, html).isPlain();
  }

  private boolean isPlain() {
    while (true) {
      int tag = html.indexOf('<', at);
      if (html.substring(at, tag < 0 ? html.length() : tag).indexOf('>') >= 0) {
        return false;
      }
      if (tag < 0) {
        return open.isEmpty();
      }
      at = tag + 1;
      if (!(html.startsWith("/", at) ? closes() : opens())) {
        return false;
      }
    }
  }

  private boolean closes() {
    at++;
    String name = word();
    return name.equals(open.poll()) && takes('>');
  }

  private boolean opens() {
    String name = word();
    Set<String> attributes = tags.get(name);
    if (attributes == null) {
      return false;
    }
    while (takes(' ')) {
      String attribute = word();
      if (!attributes.contains(attribute) || !takes('=') || !takes('"')) {
        return false;
      }
      int end = html.indexOf('"', at);
      String value = end < 0 ? "<" : html.substring(at, end);
      boolean leads = !attribute.equals("href") || isAnchor(value);
      if (!leads || value.indexOf('<') >= 0 || value.indexOf('>') >= 0) {
        return false;
      }
      at = end + 1;
    }
    if (!VOID.contains(name)) {
      open.push(name);
    }
    return takes('>');
  }

  private static boolean isAnchor(String address) {
    return address.startsWith("#") && address.chars().noneMatch(Character::isWhitespace);
  }

  private boolean takes(char c) {
    boolean is = at < html.length() && html.charAt(at) == c;
    at += is ? 1 : 0;
    return is;
  }

  /** Letters of a name; empty where there is none. */
  private String word() {
    int start = at;
    while (at < html.length() && isOfName(html.charAt(at))) {
      at++;
    }
    return html.substring(start, at);
  }

  private static boolean isOfName(char c) {
    return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-';
  }
}
