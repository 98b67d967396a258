package caravan.site.word;

import java.util.List;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jspecify.annotations.Nullable;

/** The words of one paragraph, as runs. For one thread. */
final class WordRuns {
  private final WordBook book;
  private final WordPart part;

  /** How wide a picture may be, in English metric units. */
  private final long width;

  /** Whether lines and blanks stay as they are. */
  private final boolean kept;

  private final Markup out = new Markup();

  /** Whether a blank here would be none: at the start of a line and behind another. */
  private boolean blank = true;

  private boolean behindNote;
  private boolean linked;

  WordRuns(WordBook book, WordPart part, long width, boolean kept) {
    this.book = book;
    this.part = part;
    this.width = width;
    this.kept = kept;
  }

  Markup markup() {
    return out;
  }

  void nodes(List<Node> nodes, RunFormat format) {
    nodes.forEach(node -> node(node, format));
  }

  private void node(Node node, RunFormat format) {
    if (node instanceof TextNode text) {
      text(text.getWholeText(), format);
    } else if (node instanceof Element element) {
      element(element, format);
    }
  }

  private void element(Element element, RunFormat outer) {
    String name = element.normalName();
    if (WordBlocks.isUnseen(element)) {
      return;
    }
    RunFormat format = outer.within(name);
    String language = element.attr("lang");
    if (!language.isEmpty() && !language.equals(book.language())) {
      format = format.in(language);
    }
    out.raw(element.id().isEmpty() ? "" : book.bookmarks().mark(element.id()));
    if (name.equals("br")) {
      lineBreak();
    } else if (name.equals("img")) {
      picture(element, format);
    } else if (element.hasClass("footnote-ref")) {
      note(element);
    } else if (element.hasClass("fig")) {
      nodes(element.childNodes(), format);
      note(element);
    } else if (element.hasClass("chart-number")) {
      name(element, format);
    } else if (name.equals("a")) {
      link(element, format);
    } else {
      nodes(element.childNodes(), format);
      if (element.hasClass("chapter-number")) {
        blank = false;
      }
    }
  }

  private void lineBreak() {
    out.raw("<w:r><w:br/></w:r>");
    blank = true;
  }

  private void picture(Element image, RunFormat format) {
    String file = book.file(image);
    String alt =
        image.attr("alt").isBlank() ? file.substring(file.lastIndexOf('/') + 1) : image.attr("alt");
    String run = book.pictures().run(book.request().images().get(file), alt, 1, width);
    if (run == null) {
      text(alt, format);
    } else {
      out.raw(run);
      blank = false;
      behindNote = false;
    }
  }

  private void link(Element link, RunFormat format) {
    String href = link.attr("href");
    String name = href.startsWith("#") ? book.bookmarks().name(href.substring(1)) : null;
    String address = href.startsWith("#") ? null : part.link(href);
    if (linked || (name == null && address == null)) {
      nodes(link.childNodes(), format);
      return;
    }
    String to = address == null ? "w:anchor=\"" + name + "\"" : "r:id=\"" + address + "\"";
    out.raw("<w:hyperlink " + to + " w:history=\"1\">");
    linked = true;
    nodes(link.childNodes(), address == null ? format : format.styled("Hyperlink"));
    linked = false;
    out.raw("</w:hyperlink>");
  }

  /** The name of a chart or table, whose number Word counts. */
  private void name(Element name, RunFormat format) {
    String text = name.text();
    Element exhibit = name.closest(".exhibit");
    int end = text.length();
    while (end > 0 && !isDigit(text.charAt(end - 1))) {
      end--;
    }
    int start = end;
    while (start > 0 && isDigit(text.charAt(start - 1)) && end - start < 6) {
      start--;
    }
    if (exhibit == null || start == end || !text.substring(0, start).matches("[^0-9]*")) {
      text(text, format);
      return;
    }
    int number = Integer.parseInt(text.substring(start, end));
    text(text.substring(0, start), format);
    boolean table = exhibit.hasClass("table");
    String anew = book.isNext(table, number) ? "" : " \\r " + number;
    field("SEQ " + (table ? "Table" : "Figure") + " \\* ARABIC" + anew, "" + number, format);
    text(text.substring(end), format);
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }

  private void note(Element mark) {
    String note = part == book.text() ? book.notes().of(mark) : null;
    if (note == null) {
      return;
    }
    RunFormat format = RunFormat.PLAIN.styled("FootnoteReference");
    if (behindNote) {
      run("<w:t>,</w:t>", format, "");
    }
    boolean known = book.notes().isKnown(note);
    int number = book.notes().number(note);
    String place = "_Note" + number;
    if (known) {
      field("NOTEREF " + place + " \\h", "" + number, format);
    } else {
      out.raw(book.bookmarks().start(place));
      run("<w:footnoteReference w:id=\"" + number + "\"/>", format, "");
      out.raw(book.bookmarks().end());
    }
    behindNote = true;
    blank = false;
  }

  /** A field of ours, with what it shows. */
  private void field(String code, String shown, RunFormat format) {
    run("<w:fldChar w:fldCharType=\"begin\"/>", format, "");
    run("<w:instrText xml:space=\"preserve\"> " + code + " </w:instrText>", format, "");
    run("<w:fldChar w:fldCharType=\"separate\"/>", format, "");
    run("<w:t>" + shown + "</w:t>", format, "");
    run("<w:fldChar w:fldCharType=\"end\"/>", format, "");
    blank = false;
  }

  private void text(String text, RunFormat format) {
    StringBuilder line = new StringBuilder();
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (kept && c == '\n') {
        write(line, format);
        lineBreak();
      } else if (!kept && (c == ' ' || c == '\n' || c == '\t' || c == '\r' || c == '\f')) {
        line.append(blank ? "" : " ");
        blank = true;
      } else {
        line.append(c);
        blank = false;
      }
    }
    write(line, format);
  }

  private void write(StringBuilder line, RunFormat format) {
    String text = Markup.escaped(line.toString());
    line.setLength(0);
    if (!text.isEmpty()) {
      run("<w:t xml:space=\"preserve\">" + text + "</w:t>", format, text);
      behindNote = false;
    }
  }

  /**
   * @param said the words in it
   */
  private void run(String content, RunFormat format, String said) {
    String look = look(format, said);
    out.raw(look.isEmpty() ? "<w:r>" : "<w:r><w:rPr>" + look + "</w:rPr>");
    out.raw(content).raw("</w:r>");
  }

  /** In the order in which Word wants it. */
  private String look(RunFormat format, String said) {
    Markup look = new Markup();
    if (format.style() != null) {
      look.val("rStyle", format.style());
    }
    boolean chinese = isChinese(format.language());
    if (chinese && said.chars().anyMatch(c -> c > 0x7F)) {
      // Quotation marks, which Chinese shares with others, are as wide as its characters.
      look.raw("<w:rFonts w:hint=\"eastAsia\"/>");
    }
    look.raw(format.bold() ? "<w:b/><w:bCs/>" : "");
    look.raw(format.italic() && !chinese ? "<w:i/><w:iCs/>" : "");
    look.raw(format.struck() ? "<w:strike/>" : "");
    if (format.raised() || format.lowered()) {
      look.val("vertAlign", format.raised() ? "superscript" : "subscript");
    }
    if (said.codePoints().anyMatch(WordRuns::isRightToLeft)) {
      look.raw("<w:rtl/>");
    }
    if (format.language() != null) {
      look.raw("<w:lang" + WordLanguage.attributes(format.language()) + "/>");
    }
    return look.toString();
  }

  private boolean isChinese(@Nullable String language) {
    return (language == null ? book.language() : language).startsWith("zh");
  }

  private static boolean isRightToLeft(int c) {
    byte direction = Character.getDirectionality(c);
    return direction == Character.DIRECTIONALITY_RIGHT_TO_LEFT
        || direction == Character.DIRECTIONALITY_RIGHT_TO_LEFT_ARABIC;
  }
}
