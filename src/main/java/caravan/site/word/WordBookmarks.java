package caravan.site.word;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** Places that links of a document lead to, by names that Word takes. For one thread. */
final class WordBookmarks {
  private final Map<String, String> names = new HashMap<>();
  private final Set<String> set = new HashSet<>();
  private int made;

  WordBookmarks(Document document) {
    Set<String> wanted = new HashSet<>();
    document.select("a[href^=#]").forEach(link -> wanted.add(link.attr("href").substring(1)));
    for (Element place : document.select("[id]")) {
      if (wanted.contains(place.id())) {
        names.putIfAbsent(place.id(), "place" + (names.size() + 1));
      }
    }
  }

  /** The name of a place; null where no link leads there. */
  @Nullable String name(String id) {
    return names.get(id);
  }

  /** The mark of a place, without extent; nothing where it needs none. */
  String mark(String id) {
    String name = names.get(id);
    return name == null || !set.add(id) ? "" : start(name) + end();
  }

  String start(String name) {
    return "<w:bookmarkStart w:id=\"" + ++made + "\" w:name=\"" + name + "\"/>";
  }

  /** The end of what was started last. */
  String end() {
    return "<w:bookmarkEnd w:id=\"" + made + "\"/>";
  }
}
