package caravan.site.word;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jspecify.annotations.Nullable;

/** Paragraphs, lists and tables of one part of a document, one below the other. For one thread. */
final class WordBlocks {
  private static final Set<String> BLOCKS =
      Set.of(
          "p h1 h2 h3 h4 h5 h6 ul ol li blockquote pre hr table div section article aside figure"
              .concat(" figcaption details summary dl dt dd header footer main nav address")
              .split(" ", -1));

  private static final Set<String> UNSEEN =
      Set.of("script", "style", "template", "fieldset", "input", "svg", "bookmarks");

  /** Styles of paragraphs, by what the HTML calls them. */
  private static final Map<String, String> STYLES =
      Map.ofEntries(
          Map.entry("cover-publisher", "CoverText"),
          Map.entry("cover-title", "Title"),
          Map.entry("cover-lede", "Subtitle"),
          Map.entry("key-value", "KeyValue"),
          Map.entry("key-label", "KeyLabel"),
          Map.entry("lede", "Lead"),
          Map.entry("imprint", "Imprint"),
          Map.entry("notice", "Notice"),
          Map.entry("exhibit-title", "Caption"),
          Map.entry("exhibit-subtitle", "ExhibitSubtitle"),
          Map.entry("exhibit-note", "ExhibitNote"),
          Map.entry("exhibit-source", "ExhibitSource"),
          Map.entry("series", "IndexText"),
          Map.entry("source", "Bibliography"));

  private final WordBook book;
  private final WordPart part;
  private final long width;
  private final Markup out = new Markup();
  private boolean tableLast;
  private boolean paragraphLast;
  private boolean paragraphSince;

  /**
   * @param width between the margins, in English metric units
   */
  WordBlocks(WordBook book, WordPart part, long width) {
    this.book = book;
    this.part = part;
    this.width = width;
  }

  /**
   * Where blocks stand.
   *
   * @param style of paragraphs that have none of their own
   * @param properties of paragraphs, beside their style, in the order in which Word wants them
   * @param level of the list around them; -1 outside of lists
   */
  record Around(String style, String properties, int level) {
    static final Around TEXT = new Around("BodyText", "", -1);
  }

  /** What was written; never without a paragraph at its end. */
  Markup markup() {
    if (!paragraphLast) {
      put("<w:p/>");
    }
    return out;
  }

  /** Whether an element has nothing that is seen on paper. */
  static boolean isUnseen(Element element) {
    return UNSEEN.contains(element.normalName())
        || element.hasClass("pad")
        || element.hasClass("head-left")
        || element.hasClass("head-right")
        || element.hasClass("visually-hidden");
  }

  /** All that is in an element, whose own words make paragraphs too. */
  void within(Element element, Around around) {
    List<Node> words = new ArrayList<>();
    Around now = around;
    for (Node node : element.childNodes()) {
      if (node instanceof Element block && BLOCKS.contains(block.normalName())) {
        now = paragraph(words, now);
        if (!isUnseen(block)) {
          now = block(block, now);
        }
      } else {
        words.add(node);
      }
    }
    paragraph(words, now);
  }

  /** Returns how the next block stands: only the first paragraph of an item has its point. */
  private Around block(Element block, Around around) {
    paragraphSince = false;
    String name = block.normalName();
    String mark = block.id().isEmpty() ? "" : book.bookmarks().mark(block.id());
    if (!mark.isEmpty()) {
      // Between paragraphs, where it belongs to the next.
      out.raw(mark);
    }
    if (block.hasClass("contents")) {
      put(new WordContents(book).markup(block));
    } else if (name.equals("table")) {
      table(block);
    } else if (name.matches("h[1-6]")) {
      heading(block, Integer.parseInt(name.substring(1)));
    } else if (name.equals("ul") || name.equals("ol")) {
      list(block, around);
    } else if (name.equals("pre")) {
      paragraph(block.childNodes(), new Around("Code", around.properties(), -1), true);
    } else if (name.equals("hr")) {
      put("<w:p><w:pPr><w:pStyle w:val=\"Rule\"/></w:pPr></w:p>");
    } else if (block.hasClass("drawing")) {
      drawing(block);
    } else if (name.equals("blockquote") || block.hasClass("markdown-alert")) {
      within(block, new Around("Quote", "", around.level()));
    } else {
      String style = style(block);
      within(block, style == null ? around : new Around(style, "", around.level()));
      if (around.level() < 0 || !paragraphSince) {
        return around;
      }
    }
    return behind(around);
  }

  private static @Nullable String style(Element block) {
    for (String name : block.classNames()) {
      String style = STYLES.get(name);
      if (style != null) {
        return style;
      }
    }
    return null;
  }

  private Around behind(Around around) {
    return around.properties().contains("<w:numPr>")
        ? new Around(around.style(), indent(around.level()), around.level())
        : around;
  }

  private static String indent(int level) {
    return "<w:ind w:left=\"" + WordLists.indent(level) + "\"/>";
  }

  private void heading(Element heading, int level) {
    if (heading.hasClass("cover-title")) {
      paragraph(heading.childNodes(), new Around("Title", "", -1), false);
      return;
    }
    Element before = heading.closest(".chapter, .back");
    boolean first = before != null && heading.equals(before.selectFirst("h1"));
    boolean opens = level == 1 && first && WordContents.hasPages(book.document());
    String bookmark = heading.attr(WordContents.MARK);
    WordRuns runs = new WordRuns(book, part, width, false);
    runs.nodes(heading.childNodes(), RunFormat.PLAIN);
    if (runs.markup().isEmpty()) {
      return;
    }
    Markup words = new Markup();
    if (bookmark.isEmpty()) {
      words.raw(runs.markup());
    } else {
      words.raw(WordContents.start(bookmark)).raw(runs.markup()).raw(WordContents.end(bookmark));
    }
    put(opened("Heading" + level, opens ? "<w:pageBreakBefore/>" : "") + words + "</w:p>");
  }

  private String opened(String style, String properties) {
    return "<w:p><w:pPr><w:pStyle w:val=\"" + style + "\"/>" + properties + "</w:pPr>";
  }

  private void list(Element list, Around around) {
    int level = Math.min(around.level() + 1, WordLists.DEEPEST);
    int number =
        list.normalName().equals("ol")
            ? book.lists().counting(level, start(list.attr("start")))
            : WordLists.BULLETS;
    String properties =
        Markup.filled(
            "<w:numPr><w:ilvl w:val=\"%d\"/><w:numId w:val=\"%d\"/></w:numPr>", level, number);
    for (Element item : list.children()) {
      within(item, new Around("ListParagraph", properties, level));
    }
  }

  private static int start(String text) {
    return text.matches("\\d{1,9}") ? Integer.parseInt(text) : 1;
  }

  private void drawing(Element place) {
    Element svg = place.selectFirst("svg[data-drawing]");
    byte[] picture = svg == null ? null : book.request().charts().get(svg.attr("data-drawing"));
    String run = book.pictures().run(picture, place.attr("data-alt"), 2, width);
    put(
        run == null
            ? opened("ExhibitNote", "")
                + "<w:r><w:t>"
                + Markup.escaped(place.attr("data-alt"))
                + "</w:t></w:r></w:p>"
            : opened("Drawing", "") + run + "</w:p>");
  }

  private void table(Element table) {
    String made = new WordGrid(book, part, width).markup(table);
    if (!made.isEmpty()) {
      // Word joins tables between which nothing stands.
      out.raw(tableLast ? "<w:p/>" : "").raw(made);
      tableLast = true;
      paragraphLast = false;
      paragraphSince = true;
    }
  }

  private Around paragraph(List<Node> words, Around around) {
    boolean made = paragraph(words, around, false);
    words.clear();
    return made ? behind(around) : around;
  }

  private boolean paragraph(List<Node> words, Around around, boolean kept) {
    boolean blank =
        words.stream().allMatch(node -> node instanceof TextNode text && text.isBlank());
    if (blank) {
      return false;
    }
    WordRuns runs = new WordRuns(book, part, width, kept);
    runs.nodes(words, RunFormat.PLAIN);
    if (!runs.markup().isEmpty()) {
      put(opened(around.style(), around.properties()) + runs.markup() + "</w:p>");
    }
    return true;
  }

  private void put(String paragraph) {
    out.raw(paragraph);
    tableLast = false;
    paragraphLast = true;
    paragraphSince = true;
  }
}
