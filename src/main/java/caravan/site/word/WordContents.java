package caravan.site.word;

import java.util.ArrayList;
import java.util.List;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * The contents, and the lists of figures and tables, as fields that are filled already: what they
 * show is there before anybody brings them up to date, and the numbers of pages come when somebody
 * does. For one thread.
 */
final class WordContents {
  /** The attribute of a heading that says by what mark the contents lead to it. */
  static final String MARK = "data-toc";

  private static final int FIRST_MARK = 1_000_000;

  private final WordBook book;

  WordContents(WordBook book) {
    this.book = book;
  }

  /** Marks the headings of a document that its contents lead to. */
  static void mark(Document document) {
    int marks = 0;
    for (Element heading : headings(document)) {
      heading.attr(MARK, Integer.toString(++marks));
    }
  }

  private static List<Element> headings(Document document) {
    return document.select(".chapter h1, .chapter h2, .back h1").stream()
        .filter(Element::hasText)
        .toList();
  }

  /** Whether a document has several chapters, which begin on pages of their own. */
  static boolean hasPages(Document document) {
    return document.selectFirst(".contents") != null;
  }

  static String start(String mark) {
    return "<w:bookmarkStart w:id=\"" + id(mark) + "\" w:name=\"_Toc" + mark + "\"/>";
  }

  static String end(String mark) {
    return "<w:bookmarkEnd w:id=\"" + id(mark) + "\"/>";
  }

  private static int id(String mark) {
    return FIRST_MARK + Integer.parseInt(mark);
  }

  /**
   * @param contents the contents as the HTML has them
   */
  String markup(Element contents) {
    StringBuilder out = new StringBuilder();
    Element title = contents.selectFirst("h1");
    out.append("<w:sdt><w:sdtPr><w:docPartObj><w:docPartGallery w:val=\"Table of Contents\"/>");
    out.append("<w:docPartUnique/></w:docPartObj></w:sdtPr><w:sdtContent>");
    out.append("<w:p><w:pPr><w:pStyle w:val=\"TOCHeading\"/><w:pageBreakBefore/></w:pPr>");
    out.append(words(title == null ? "" : title.text())).append("</w:p>");
    List<Entry> entries = new ArrayList<>();
    for (Element heading : headings(book.document())) {
      String level = heading.normalName().substring(1);
      entries.add(new Entry("TOC" + level, "_Toc" + heading.attr(MARK), heading.text()));
    }
    out.append(field("TOC \\o \"1-2\" \\h \\z \\u", entries));
    out.append("</w:sdtContent></w:sdt>");
    for (Element list : contents.select(".list-title")) {
      out.append("<w:p><w:pPr><w:pStyle w:val=\"ListHeading\"/></w:pPr>");
      out.append(words(list.text())).append("</w:p>").append(exhibits(list));
    }
    return out.toString();
  }

  private String exhibits(Element title) {
    Element table = title.nextElementSibling();
    List<Entry> entries = new ArrayList<>();
    boolean tables = false;
    for (Element row : table == null ? List.<Element>of() : table.select("tr")) {
      Element link = row.selectFirst("a[href^=#]");
      String id = link == null ? "" : link.attr("href").substring(1);
      String name = book.bookmarks().name(id);
      Element exhibit = book.document().getElementById(id);
      tables = tables || (exhibit != null && exhibit.hasClass("table"));
      if (name != null) {
        entries.add(new Entry("TableofFigures", name, row.text()));
      }
    }
    String which = tables ? "Table" : "Figure";
    return field("TOC \\h \\z \\c \"" + which + "\"", entries);
  }

  /** A line of a list, and where it leads. */
  private record Entry(String style, String place, String text) {}

  /** A field begins in the first of its paragraphs and ends in the last. */
  private static String field(String code, List<Entry> entries) {
    StringBuilder out = new StringBuilder();
    for (int i = 0; i < entries.size(); i++) {
      Entry entry = entries.get(i);
      out.append("<w:p><w:pPr><w:pStyle w:val=\"").append(entry.style()).append("\"/></w:pPr>");
      if (i == 0) {
        out.append("<w:r><w:fldChar w:fldCharType=\"begin\"/></w:r><w:r>");
        out.append("<w:instrText xml:space=\"preserve\"> ").append(code).append(" </w:instrText>");
        out.append("</w:r><w:r><w:fldChar w:fldCharType=\"separate\"/></w:r>");
      }
      out.append("<w:hyperlink w:anchor=\"").append(entry.place()).append("\" w:history=\"1\">");
      out.append(words(entry.text())).append("</w:hyperlink>");
      if (i == entries.size() - 1) {
        out.append("<w:r><w:fldChar w:fldCharType=\"end\"/></w:r>");
      }
      out.append("</w:p>");
    }
    return out.toString();
  }

  private static String words(String text) {
    return "<w:r><w:t xml:space=\"preserve\">" + Markup.escaped(text) + "</w:t></w:r>";
  }
}
