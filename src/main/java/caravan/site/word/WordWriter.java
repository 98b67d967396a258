package caravan.site.word;

import org.jsoup.nodes.Element;

/**
 * Makes files for Word. The same request gives the same bytes, whatever the JDK, the locale, the
 * time zone or the number of threads. Stateless.
 */
public final class WordWriter {
  private WordWriter() {}

  /** A document for Word, as the bytes of a file. */
  public static byte[] docx(WordRequest request) {
    WordLanguage language = WordLanguage.of(request.language(), request.rightToLeft());
    WordBook book = new WordBook(request);
    WordContents.mark(book.document());
    WordPart notes = new WordPart();
    WordPart none = new WordPart();
    String text = text(book, language);
    String footnotes = footnotes(book, notes);
    return new WordPackage(text, book.text())
        .add("styles", "styles", "styles", WordStyles.xml(language), none)
        .add("numbering", "numbering", "numbering", book.lists().xml(), none)
        .add("footnotes", "footnotes", "footnotes", footnotes, notes)
        .add("settings", "settings", "settings", settings(language), none)
        .add("header1", "header", "header", header(book), none)
        .add("footer1", "footer", "footer", FOOTER, none)
        .add(book.pictures())
        .describe(request, language)
        .bytes();
  }

  private static final String FOOTER =
      WordPackage.HEAD
          + "<w:ftr"
          + WordPackage.NAMES
          + "><w:p><w:pPr><w:pStyle w:val=\"Footer\"/></w:pPr><w:fldSimple w:instr=\" PAGE \">"
          + "<w:r><w:t>1</w:t></w:r></w:fldSimple></w:p></w:ftr>";

  private static String text(WordBook book, WordLanguage language) {
    WordBlocks blocks = new WordBlocks(book, book.text(), WordPictures.WIDTH);
    blocks.within(book.document().body(), WordBlocks.Around.TEXT);
    boolean cover = book.document().selectFirst(".cover") != null;
    return new Markup()
        .raw(WordPackage.HEAD)
        .raw("<w:document" + WordPackage.NAMES + "><w:body>")
        .raw(blocks.markup())
        .raw("<w:sectPr><w:headerReference w:type=\"default\" r:id=\"header\"/>")
        .raw("<w:footerReference w:type=\"default\" r:id=\"footer\"/>")
        .raw("<w:pgSz w:w=\"11906\" w:h=\"16838\"/><w:pgMar w:top=\"1418\" w:right=\"1417\"")
        .raw(
            " w:bottom=\"1418\" w:left=\"1417\" w:header=\"709\" w:footer=\"709\" w:gutter=\"0\"/>")
        .raw(cover ? "<w:titlePg/>" : "")
        .raw(language.rightToLeft() ? "<w:bidi/>" : "")
        .raw("</w:sectPr></w:body></w:document>")
        .toString();
  }

  private static String footnotes(WordBook book, WordPart part) {
    Markup out = new Markup().raw(WordPackage.HEAD).raw("<w:footnotes" + WordPackage.NAMES + ">");
    // Word wants the lines between text and notes as notes of their own.
    out.raw("<w:footnote w:type=\"separator\" w:id=\"-1\"><w:p><w:r><w:separator/></w:r></w:p>");
    out.raw("</w:footnote><w:footnote w:type=\"continuationSeparator\" w:id=\"0\"><w:p><w:r>");
    out.raw("<w:continuationSeparator/></w:r></w:p></w:footnote>");
    int number = 0;
    for (Element note : book.notes().texts()) {
      WordRuns runs = new WordRuns(book, part, WordPictures.WIDTH / 2, false);
      runs.nodes(note.childNodes(), RunFormat.PLAIN);
      out.raw(
          "<w:footnote w:id=\"" + ++number + "\"><w:p><w:pPr><w:pStyle w:val=\"FootnoteText\"/>");
      out.raw(
          "</w:pPr><w:r><w:rPr><w:rStyle w:val=\"FootnoteReference\"/></w:rPr><w:footnoteRef/>");
      out.raw("</w:r><w:r><w:t xml:space=\"preserve\"> </w:t></w:r>");
      out.raw(runs.markup()).raw("</w:p></w:footnote>");
    }
    return out.raw("</w:footnotes>").toString();
  }

  private static String settings(WordLanguage language) {
    return WordPackage.HEAD
        + "<w:settings"
        + WordPackage.NAMES
        + "><w:footnotePr><w:footnote w:id=\"-1\"/><w:footnote w:id=\"0\"/></w:footnotePr>"
        + "<w:compat><w:compatSetting w:name=\"compatibilityMode\""
        + " w:uri=\"http://schemas.microsoft.com/office/word\" w:val=\"15\"/></w:compat>"
        + "<w:themeFontLang"
        + language.attributes()
        + "/></w:settings>";
  }

  private static String header(WordBook book) {
    Element title = book.document().selectFirst(".head-right");
    return WordPackage.HEAD
        + "<w:hdr"
        + WordPackage.NAMES
        + "><w:p><w:pPr><w:pStyle w:val=\"Header\"/></w:pPr><w:r><w:t>"
        + Markup.escaped(title == null ? "" : title.text())
        + "</w:t></w:r></w:p></w:hdr>";
  }
}
