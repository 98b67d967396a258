package caravan.report.page;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.safety.Cleaner;
import org.jsoup.safety.Safelist;

/**
 * The last guard: lets nothing through but what Markdown can mean, whatever {@link ProseWriter} may
 * have been led to write. It should never find anything.
 */
final class Sanitizer {
  private static final String[] HEADINGS = {"h2", "h3", "h4", "h5", "h6"};

  private static final String[] OTHERS = {
    "p",
    "ul",
    "ol",
    "li",
    "blockquote",
    "pre",
    "code",
    "em",
    "strong",
    "del",
    "a",
    "table",
    "thead",
    "tbody",
    "tr",
    "th",
    "td",
    "hr",
    "br",
    "sub",
    "sup",
    "div",
    "aside"
  };

  private Sanitizer() {}

  private static Cleaner cleaner() {
    Safelist safelist =
        new Safelist()
            .addTags(HEADINGS)
            .addTags(OTHERS)
            .addAttributes(":all", "data-at")
            .addAttributes("ol", "start")
            .addAttributes("code", "class")
            .addAttributes("pre", "tabindex")
            .addAttributes("a", "href", "class", "role")
            .addAttributes("th", "class", "scope")
            .addAttributes("td", "class")
            .addAttributes("sup", "id")
            .addAttributes("div", "class", "tabindex")
            .addAttributes("aside", "class", "role", "id")
            .addProtocols("a", "href", "#");
    for (String heading : HEADINGS) {
      safelist.addAttributes(heading, "id");
    }
    return new Cleaner(safelist);
  }

  /** Whether HTML holds nothing else. */
  static boolean isClean(String html) {
    return cleaner().isValidBodyHtml(html);
  }

  /** The HTML without anything else, as a browser reads it and writes it again. */
  static String clean(String html) {
    Document clean = cleaner().clean(Jsoup.parseBodyFragment(html));
    clean.outputSettings().prettyPrint(false);
    return clean.body().html();
  }
}
