package caravan.site.word;

/** How a document looks. The ids of headings, captions and notes are Word's own. */
final class WordStyles {
  private static final String ACCENT = "0F3D5E";
  private static final String GREY = "444444";

  private final WordLanguage language;
  private final Markup out = new Markup();

  private WordStyles(WordLanguage language) {
    this.language = language;
  }

  /** The part of a document that describes them. */
  static String xml(WordLanguage language) {
    return new WordStyles(language).styles();
  }

  private String styles() {
    out.raw(WordPackage.HEAD).raw("<w:styles" + WordPackage.NAMES + ">");
    out.raw("<w:docDefaults><w:rPrDefault><w:rPr>");
    out.raw("<w:rFonts w:ascii=\"Calibri\" w:hAnsi=\"Calibri\" w:eastAsia=\"SimSun\"");
    out.raw(" w:cs=\"Arial\"/><w:sz w:val=\"21\"/><w:szCs w:val=\"21\"/>");
    out.raw("<w:lang" + language.attributes() + "/></w:rPr></w:rPrDefault><w:pPrDefault><w:pPr>");
    out.raw(language.rightToLeft() ? "<w:bidi/>" : "");
    out.raw(
        "<w:spacing w:after=\"120\" w:line=\"276\" w:lineRule=\"auto\"/></w:pPr></w:pPrDefault>");
    out.raw("</w:docDefaults>");
    out.raw("<w:style w:type=\"paragraph\" w:default=\"1\" w:styleId=\"Normal\">");
    out.raw("<w:name w:val=\"Normal\"/><w:qFormat/></w:style>");
    out.raw("<w:style w:type=\"character\" w:default=\"1\" w:styleId=\"DefaultParagraphFont\">");
    out.raw("<w:name w:val=\"Default Paragraph Font\"/><w:uiPriority w:val=\"1\"/></w:style>");
    text();
    headings();
    exhibits();
    paragraph("TOCHeading", "TOC Heading", space(0, 200), letters(32, ACCENT, true));
    paragraph(
        "ListHeading",
        "List Heading",
        "<w:keepNext/>" + space(320, 120),
        letters(26, ACCENT, true));
    paragraph("TOC1", "toc 1", space(100, 40), "<w:b/><w:bCs/>");
    paragraph("TOC2", "toc 2", space(0, 20) + "<w:ind w:left=\"340\"/>", "");
    paragraph("TableofFigures", "table of figures", space(0, 40), "");
    paragraph("Header", "header", space(0, 0), letters(18, GREY, false));
    paragraph(
        "Footer", "footer", space(0, 0) + "<w:jc w:val=\"right\"/>", letters(18, GREY, false));
    paragraph("FootnoteText", "footnote text", space(0, 20, 240), letters(17, "222222", false));
    characters();
    tables();
    return out.raw("</w:styles>").toString();
  }

  private void text() {
    paragraph("BodyText", "Body Text", "", "");
    paragraph("Title", "Title", space(3200, 480, 240), letters(72, ACCENT, true));
    paragraph("Subtitle", "Subtitle", space(0, 600), letters(27, GREY, false));
    paragraph("CoverText", "Cover Text", space(0, 80), letters(22, GREY, false));
    paragraph("Lead", "Lead", space(0, 240), letters(24, "333333", false));
    paragraph("Imprint", "Imprint", space(0, 240), letters(18, GREY, false));
    paragraph(
        "KeyValue", "Key Value", "<w:keepNext/>" + space(120, 0, 240), letters(34, "0F5C8F", true));
    paragraph("KeyLabel", "Key Label", space(0, 120), letters(19, "333333", false));
    paragraph("ListParagraph", "List Paragraph", space(0, 60), "");
    String side = border(language.rightToLeft() ? "right" : "left", 16, "0F5C8F");
    paragraph(
        "Quote",
        "Quote",
        side + "<w:ind w:left=\"340\" w:right=\"340\"/>",
        letters(21, "333333", false));
    paragraph("Notice", "Notice", side + "<w:ind w:left=\"170\"/>", "");
    paragraph(
        "Code",
        "HTML Preformatted",
        "<w:shd w:val=\"clear\" w:color=\"auto\" w:fill=\"F3F4F5\"/>",
        "<w:rFonts w:ascii=\"Consolas\" w:hAnsi=\"Consolas\"/>" + letters(18, "111111", false));
    paragraph("Rule", "Rule", border("bottom", 4, "999999") + space(0, 200), "");
    paragraph(
        "Bibliography",
        "Bibliography",
        space(0, 80) + "<w:ind w:left=\"340\" w:hanging=\"340\"/>",
        letters(19, "111111", false));
  }

  private void headings() {
    int[] sizes = {40, 28, 24, 22, 21, 21};
    for (int level = 1; level <= sizes.length; level++) {
      String look =
          "<w:keepNext/><w:keepLines/>"
              + (level == 1 ? space(0, 200, 240) : space(280, 100, 240))
              + "<w:outlineLvl w:val=\""
              + (level - 1)
              + "\"/>";
      paragraph(
          "Heading" + level, "heading " + level, look, letters(sizes[level - 1], ACCENT, true));
    }
  }

  private void exhibits() {
    paragraph(
        "Caption",
        "caption",
        "<w:keepNext/><w:keepLines/>" + space(240, 40, 240),
        letters(22, "111111", true));
    paragraph(
        "ExhibitSubtitle",
        "Exhibit Subtitle",
        "<w:keepNext/>" + space(0, 80, 240),
        letters(19, GREY, false));
    paragraph("ExhibitNote", "Exhibit Note", space(40, 40, 240), letters(17, GREY, false));
    paragraph("ExhibitSource", "Exhibit Source", space(40, 240, 240), letters(17, GREY, false));
    paragraph("Drawing", "Drawing", "<w:keepNext/>" + space(40, 40, 240), "");
    paragraph("TableText", "Table Text", space(30, 30, 240), letters(18, "111111", false));
    paragraph("IndexText", "Index Text", space(20, 20, 240), letters(15, "111111", false));
    paragraph(
        "TableHead",
        "Table Head",
        "<w:keepNext/>" + space(30, 30, 240),
        letters(18, "111111", true));
  }

  private void characters() {
    character("FootnoteReference", "footnote reference", "<w:vertAlign w:val=\"superscript\"/>");
    character("Hyperlink", "Hyperlink", "<w:color w:val=\"0F5C8F\"/><w:u w:val=\"single\"/>");
    character("CodeText", "HTML Code", "<w:rFonts w:ascii=\"Consolas\" w:hAnsi=\"Consolas\"/>");
  }

  private void tables() {
    table("ReportTable", "Report Table");
  }

  private void table(String id, String name) {
    out.raw("<w:style w:type=\"table\" w:customStyle=\"1\" w:styleId=\"" + id + "\">");
    out.val("name", name).raw("<w:tblPr><w:tblBorders>");
    for (String side : new String[] {"top", "bottom", "insideH"}) {
      out.raw(
          Markup.filled(
              "<w:%s w:val=\"single\" w:sz=\"4\" w:space=\"0\" w:color=\"BBBBBB\"/>", side));
    }
    out.raw("</w:tblBorders><w:tblCellMar><w:left w:w=\"70\" w:type=\"dxa\"/>");
    out.raw("<w:right w:w=\"70\" w:type=\"dxa\"/></w:tblCellMar></w:tblPr>");
    out.raw("<w:tblStylePr w:type=\"firstRow\"><w:tcPr><w:tcBorders><w:bottom w:val=\"single\"");
    out.raw(" w:sz=\"8\" w:space=\"0\" w:color=\"444444\"/></w:tcBorders></w:tcPr></w:tblStylePr>");
    out.raw("</w:style>");
  }

  private void paragraph(String id, String name, String paragraph, String letters) {
    out.raw("<w:style w:type=\"paragraph\" w:styleId=\"" + id + "\">").val("name", name);
    out.val("basedOn", "Normal");
    if (id.startsWith("Heading")) {
      out.val("next", "BodyText");
    }
    out.raw("<w:qFormat/><w:pPr>" + paragraph + "</w:pPr><w:rPr>" + letters + "</w:rPr></w:style>");
  }

  private void character(String id, String name, String letters) {
    out.raw("<w:style w:type=\"character\" w:styleId=\"" + id + "\">").val("name", name);
    out.val("basedOn", "DefaultParagraphFont").raw("<w:rPr>" + letters + "</w:rPr></w:style>");
  }

  /** In twentieths of a point. */
  private static String space(int before, int after) {
    return space(before, after, 276);
  }

  /**
   * @param line in two hundred and fortieths of a line
   */
  private static String space(int before, int after, int line) {
    return Markup.filled(
        "<w:spacing w:before=\"%d\" w:after=\"%d\" w:line=\"%d\" w:lineRule=\"auto\"/>",
        before, after, line);
  }

  private static String border(String side, int eighths, String colour) {
    return Markup.filled(
        "<w:pBdr><w:%s w:val=\"single\" w:sz=\"%d\" w:space=\"8\" w:color=\"%s\"/></w:pBdr>",
        side, eighths, colour);
  }

  /**
   * @param size in half points
   */
  private static String letters(int size, String colour, boolean bold) {
    // Bold letters of a font with strokes of two widths are hard to read in Chinese.
    return (bold ? "<w:rFonts w:eastAsia=\"SimHei\"/><w:b/><w:bCs/>" : "")
        + Markup.filled(
            "<w:color w:val=\"%s\"/><w:sz w:val=\"%d\"/><w:szCs w:val=\"%d\"/>",
            colour, size, size);
  }
}
