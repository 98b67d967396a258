package caravan.report.prose;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.safety.Cleaner;
import org.jsoup.safety.Safelist;

/**
 * The last guard: lets nothing through but what Markdown can mean, whatever {@link ProseWriter} may
 * have been led to write. It should never find anything.
 */
final class Sanitizer {
  /** The tags that Markdown can mean, with their attributes. */
  private static final Map<String, Set<String>> TAGS = tags();

  private static final Cleaner CLEANER = new Cleaner(safelist());

  private Sanitizer() {}

  private static Map<String, Set<String>> tags() {
    Map<String, Set<String>> tags = new HashMap<>();
    for (String plain :
        List.of("p", "ul", "li", "blockquote", "em", "strong", "del", "table", "thead", "tbody")) {
      tags.put(plain, Set.of());
    }
    tags.putAll(Map.of("tr", Set.of(), "hr", Set.of(), "br", Set.of(), "sub", Set.of()));
    for (String heading : List.of("h2", "h3", "h4", "h5", "h6", "sup")) {
      tags.put(heading, Set.of("id"));
    }
    tags.put("ol", Set.of("start"));
    tags.put("code", Set.of("class"));
    tags.put("pre", Set.of("tabindex"));
    tags.put("a", Set.of("href", "class", "role"));
    tags.put("th", Set.of("class", "scope"));
    tags.put("td", Set.of("class"));
    tags.put("div", Set.of("class", "tabindex"));
    tags.put("aside", Set.of("class", "role", "id"));
    // Where a text was written, for a preview.
    tags.replaceAll(
        (tag, attributes) -> {
          Set<String> all = new HashSet<>(attributes);
          all.add("data-at");
          return Set.copyOf(all);
        });
    return Map.copyOf(tags);
  }

  private static Safelist safelist() {
    Safelist safelist =
        new Safelist().addTags(TAGS.keySet().toArray(String[]::new)).addProtocols("a", "href", "#");
    TAGS.forEach(
        (tag, attributes) -> safelist.addAttributes(tag, attributes.toArray(String[]::new)));
    return safelist;
  }

  /** Whether HTML holds nothing else. */
  static boolean isClean(String html) {
    return PlainHtml.holdsOnly(TAGS, html) || CLEANER.isValidBodyHtml(html);
  }

  /** The HTML without anything else, as a browser reads it and writes it again. */
  static String clean(String html) {
    Document clean = CLEANER.clean(Jsoup.parseBodyFragment(html));
    clean.outputSettings().prettyPrint(false);
    return clean.body().html();
  }
}
