package caravan.site.word;

import java.util.ArrayList;
import java.util.List;
import org.jsoup.nodes.Element;

/** A table, whose head stands on each of its pages. For one table and one thread. */
final class WordGrid {
  /** The most columns that Word knows. */
  private static final int MOST_COLUMNS = 63;

  /** English metric units to a twentieth of a point. */
  private static final long UNITS = 635;

  private final WordBook book;
  private final WordPart part;
  private final long width;

  WordGrid(WordBook book, WordPart part, long width) {
    this.book = book;
    this.part = part;
    this.width = width;
  }

  /** Empty for a table without a cell. Of a table of more columns than Word knows, the first. */
  String markup(Element table) {
    List<Element> rows =
        table.select("tr").stream().filter(row -> table.equals(row.closest("table"))).toList();
    int columns = rows.stream().mapToInt(row -> columns(cells(row))).max().orElse(0);
    if (columns == 0) {
      return "";
    }
    Markup out = new Markup().raw("<w:tbl><w:tblPr>");
    out.val("tblStyle", "ReportTable");
    out.raw(book.request().rightToLeft() ? "<w:bidiVisual/>" : "");
    out.raw("<w:tblW w:w=\"5000\" w:type=\"pct\"/>");
    out.raw("<w:tblLook w:val=\"0420\" w:firstRow=\"1\" w:lastRow=\"0\" w:firstColumn=\"0\"");
    out.raw(" w:lastColumn=\"0\" w:noHBand=\"1\" w:noVBand=\"1\"/>");
    String name = name(table);
    if (!name.isBlank()) {
      out.val("tblCaption", name);
    }
    out.raw("</w:tblPr><w:tblGrid>");
    List<Long> widths = widths(columns);
    widths.forEach(each -> out.raw("<w:gridCol w:w=\"" + each + "\"/>"));
    out.raw("</w:tblGrid>");
    for (Element row : rows) {
      row(row, table, widths, out);
    }
    return out.raw("</w:tbl>").toString();
  }

  private List<Long> widths(int columns) {
    long all = width / UNITS;
    List<Long> widths = new ArrayList<>();
    for (int i = 0; i < columns; i++) {
      // A first column holds words, the others numbers.
      widths.add(columns > 2 ? all * (i == 0 ? 2 : 1) / (columns + 1) : all / columns);
    }
    return widths;
  }

  /** What a table is called, for those who do not see it. */
  private static String name(Element table) {
    Element exhibit = table.closest(".exhibit");
    Element title = exhibit == null ? null : exhibit.selectFirst(".exhibit-title");
    return title == null ? "" : title.text();
  }

  private static List<Element> cells(Element row) {
    return row.children().stream().filter(cell -> cell.nameIs("td") || cell.nameIs("th")).toList();
  }

  private static int columns(List<Element> cells) {
    return Math.min(MOST_COLUMNS, cells.stream().mapToInt(WordGrid::span).sum());
  }

  private static int span(Element cell) {
    String text = cell.attr("colspan");
    return text.matches("[1-9]\\d?") ? Math.min(MOST_COLUMNS, Integer.parseInt(text)) : 1;
  }

  private void row(Element row, Element table, List<Long> widths, Markup out) {
    boolean head = row.parent() != null && row.parent().nameIs("thead");
    boolean values = table.hasClass("values");
    String text = "TableText";
    out.raw("<w:tr>");
    out.raw("<w:trPr><w:cantSplit/>" + (head ? "<w:tblHeader/>" : "") + "</w:trPr>");
    if (!row.id().isEmpty()) {
      out.raw(book.bookmarks().mark(row.id()));
    }
    int at = 0;
    for (Element cell : cells(row)) {
      int span = Math.min(span(cell), widths.size() - at);
      if (span > 0) {
        boolean right = cell.hasClass("right") || (values && at > 0);
        String side = right ? "right" : cell.hasClass("center") ? "center" : "left";
        cell(
            cell,
            new Look(head || row.hasClass("total") ? "TableHead" : text, head, side),
            widths.subList(at, at + span),
            out);
        at += span;
      }
    }
    for (; at < widths.size(); at++) {
      out.raw("<w:tc><w:tcPr><w:tcW w:w=\"" + widths.get(at) + "\" w:type=\"dxa\"/></w:tcPr>");
      out.raw("<w:p/></w:tc>");
    }
    out.raw("</w:tr>");
  }

  /**
   * How a cell looks.
   *
   * @param style of its paragraphs
   * @param head whether it is in the head of the table
   * @param side on which its lines begin or end
   */
  private record Look(String style, boolean head, String side) {}

  private void cell(Element cell, Look look, List<Long> widths, Markup out) {
    long all = widths.stream().mapToLong(Long::longValue).sum();
    out.raw("<w:tc><w:tcPr><w:tcW w:w=\"" + all + "\" w:type=\"dxa\"/>");
    if (widths.size() > 1) {
      out.val("gridSpan", Integer.toString(widths.size()));
    }
    out.raw(look.head() ? "<w:vAlign w:val=\"bottom\"/>" : "").raw("</w:tcPr>");
    WordBlocks blocks = new WordBlocks(book, part, all * UNITS);
    String properties = look.side().equals("left") ? "" : "<w:jc w:val=\"" + look.side() + "\"/>";
    blocks.within(cell, new WordBlocks.Around(look.style(), properties, -1));
    out.raw(blocks.markup()).raw("</w:tc>");
  }
}
