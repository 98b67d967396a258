package caravan.report.page;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;
import org.jsoup.safety.Cleaner;
import org.jsoup.safety.Safelist;

/**
 * Lets through only what Markdown can mean, whatever the renderer may have been led to write; and
 * gives tables, code and alerts the form that the stylesheet expects.
 */
final class Sanitizer {
  private static final Pattern ALERT =
      Pattern.compile("^\\[!(NOTE|TIP|IMPORTANT|WARNING|CAUTION)]\\s*", Pattern.CASE_INSENSITIVE);

  private static final Pattern TASK = Pattern.compile("^\\[([ xX])](?=[ \\t\\n])");

  private Sanitizer() {}

  private static Safelist safelist(boolean places) {
    Safelist safelist = safelist();
    return places ? safelist.addAttributes(":all", BlockPlaces.ATTRIBUTE) : safelist;
  }

  private static Safelist safelist() {
    return new Safelist()
        .addTags(
            "p",
            "h2",
            "h3",
            "h4",
            "h5",
            "h6",
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
            "div")
        .addAttributes("h2", "id")
        .addAttributes("h3", "id")
        .addAttributes("h4", "id")
        .addAttributes("h5", "id")
        .addAttributes("h6", "id")
        .addAttributes("ol", "start")
        .addAttributes("li", "id")
        .addAttributes("code", "class")
        .addAttributes("a", "href", "class", "id")
        .addAttributes("th", "align")
        .addAttributes("td", "align")
        .addAttributes("sup", "id")
        .addAttributes("div", "class")
        .addProtocols("a", "href", "#");
  }

  static String clean(String html) {
    return clean(html, false);
  }

  /**
   * The same.
   *
   * @param places whether blocks keep their places
   */
  static String clean(String html, boolean places) {
    Document dirty = Jsoup.parseBodyFragment(html);
    Document clean = new Cleaner(safelist(places)).clean(dirty);
    clean.outputSettings().prettyPrint(false);
    clean.select("th, td").forEach(Sanitizer::align);
    clean.select("th").forEach(cell -> cell.attr("scope", "col"));
    clean.select("table").wrap("<div class=\"table-scroll\" tabindex=\"0\"></div>");
    clean.select("blockquote").forEach(Sanitizer::alert);
    clean.select("pre").forEach(pre -> pre.attr("tabindex", "0"));
    clean.select("li").forEach(Sanitizer::task);
    return SideNotes.html(clean.body());
  }

  private static void align(Element cell) {
    String align = cell.attr("align");
    cell.removeAttr("align");
    if (align.equals("right") || align.equals("center")) {
      cell.addClass(align);
    }
  }

  /** GFM's task lists: an item that begins with {@code [ ]} or {@code [x]}. */
  private static void task(Element item) {
    Element holder = item;
    if (item.childNodeSize() > 0
        && item.childNode(0) instanceof Element first
        && first.nameIs("p")) {
      holder = first;
    }
    if (holder.childNodeSize() > 0 && holder.childNode(0) instanceof TextNode text) {
      String words = text.getWholeText();
      Matcher task = TASK.matcher(words);
      if (task.find()) {
        text.text((task.group(1).isBlank() ? "☐" : "☑") + words.substring(task.end()));
      }
    }
  }

  /** GFM's alerts: a quote whose first line is {@code [!NOTE]}. */
  private static void alert(Element quote) {
    Element first = quote.firstElementChild();
    if (first == null || !first.nameIs("p") || first.textNodes().isEmpty()) {
      return;
    }
    TextNode text = first.textNodes().get(0);
    Matcher alert = ALERT.matcher(text.getWholeText());
    if (first.childNode(0) == text && alert.find()) {
      text.text(text.getWholeText().substring(alert.end()));
      if (first.html().isBlank()) {
        first.remove();
      }
      quote.tagName("div");
      quote.addClass("markdown-alert");
      quote.addClass("markdown-alert-" + alert.group(1).toLowerCase(Locale.ROOT));
    }
  }
}
