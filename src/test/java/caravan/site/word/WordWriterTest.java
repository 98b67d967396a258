package caravan.site.word;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.apache.poi.openxml4j.opc.PackageRelationship;
import org.apache.poi.openxml4j.opc.TargetMode;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFFootnote;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFPicture;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.junit.jupiter.api.Test;

/** Files for Word, as another program reads them. */
class WordWriterTest {
  /** One pixel. */
  private static final byte[] DOT =
      Base64.getDecoder()
          .decode(
              "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR42mNgAAAAAgABSK+kcQAAAABJRU5ErkJggg==");

  private static byte[] made(String body, String language, boolean rightToLeft) {
    String html = "<html><body class=part>" + body + "</body></html>";
    return WordWriter.docx(
        new WordRequest(
            html,
            language,
            rightToLeft,
            "A title",
            "An author",
            null,
            LocalDate.of(2026, 5, 4),
            Map.of("drawing1", DOT),
            Map.of(
                "assets/a.png", DOT, "assets/b.svg", "<svg/>".getBytes(StandardCharsets.UTF_8))));
  }

  private static byte[] chapter(String prose) {
    return made(inChapter(prose), "en", false);
  }

  private static String inChapter(String prose) {
    return "<div class=chapter id=c1 data-path=en/a.html><h1>One</h1><div class=prose>"
        + prose
        + "</div><div class=notes><div id=n1><p>Says A.</p></div><div id=n2>Says B.</div></div></div>";
  }

  private static XWPFDocument read(byte[] bytes) throws IOException {
    return new XWPFDocument(new ByteArrayInputStream(bytes));
  }

  private static String xml(XWPFDocument document) {
    return document.getDocument().xmlText();
  }

  private static List<String> texts(XWPFDocument document, String style) {
    return document.getParagraphs().stream()
        .filter(paragraph -> style.equals(paragraph.getStyle()))
        .map(XWPFParagraph::getText)
        .toList();
  }

  @Test
  void headingsAndPropertiesAreThoseOfWord() throws Exception {
    try (XWPFDocument document =
        read(chapter("<h2 id=x>Two</h2><p>Text <b>bold</b></p><h6>Six</h6>"))) {
      assertThat(texts(document, "Heading1")).containsExactly("One");
      assertThat(texts(document, "Heading2")).containsExactly("Two");
      assertThat(texts(document, "Heading6")).containsExactly("Six");
      assertThat(document.getStyles().getStyle("Heading2").getName()).isEqualTo("heading 2");
      assertThat(document.getProperties().getCoreProperties().getTitle()).isEqualTo("A title");
      assertThat(document.getProperties().getCoreProperties().getCreator()).isEqualTo("An author");
      assertThat(document.getProperties().getCoreProperties().getModified())
          .isEqualTo("2026-05-04T00:00:00Z");
    }
  }

  /** Notes of figures and of the author are one row; what is referred to twice has one note. */
  @Test
  void notesAreFootnotesInOneOrder() throws Exception {
    String prose =
        "<p>It was <a class=fig id=f1 href='#n2'>5</a>, then <a class=fig id=f2 href='#n1'>6</a>;"
            + " again <a class=fig id=f3 href='#n2'>5</a>.<sup id=r1><a class=footnote-ref"
            + " href='#fn-1'>1</a></sup></p><div class=sidenotes><aside class=sidenote id=fn-1><p>"
            + "<a class=footnote-backref href='#r1'>1</a> Own <a href='https://example.org/'>words</a>."
            + "</p></aside></div>";
    try (XWPFDocument document = read(chapter(prose))) {
      List<String> notes =
          document.getFootnotes().stream()
              .filter(note -> note.getId().intValue() > 0)
              .map(WordWriterTest::text)
              .toList();
      assertThat(notes).containsExactly("Says B.", "Says A.", "Own words.");
      assertThat(xml(document)).containsOnlyOnce("NOTEREF _Note1 ");
      assertThat(texts(document, "BodyText").get(0)).startsWith("It was 5[footnoteRef:1]");
    }
  }

  private static String text(XWPFFootnote note) {
    StringBuilder text = new StringBuilder();
    note.getParagraphs().forEach(paragraph -> text.append(paragraph.getText()));
    return text.toString().replaceAll("\\[footnoteRef:\\d+\\]", "").strip();
  }

  @Test
  void tablesRepeatTheirHeads() throws Exception {
    String prose =
        "<table><thead><tr><th>Name<th class=right>Value</tr></thead><tbody><tr><td>a<td"
            + " class=right>1</tr><tr><td>b</tr></tbody></table>";
    try (XWPFDocument document = read(chapter(prose))) {
      XWPFTable table = document.getTables().get(0);
      assertThat(table.getRow(0).isRepeatHeader()).isTrue();
      assertThat(table.getRow(1).isRepeatHeader()).isFalse();
      assertThat(table.getRow(1).getCell(1).getText()).isEqualTo("1");
      assertThat(table.getRow(1).getCell(1).getParagraphs().get(0).getAlignment().name())
          .isEqualTo("RIGHT");
      assertThat(table.getRow(2).getTableCells()).hasSize(2);
    }
  }

  @Test
  void picturesHaveAlternativeTexts() throws Exception {
    String prose =
        "<div class='exhibit chart' id=fig-a><p class=exhibit-title><span class=chart-number>Figure"
            + " 1</span> Rise</p><div class=drawing data-alt='A line &lt;up&gt;'><svg"
            + " data-drawing=drawing1></svg></div></div><p><img src='../assets/a.png' alt=Dot><img"
            + " src='../assets/b.svg' alt='Not shown'><img src='https://example.org/x.png'"
            + " alt=Remote></p>";
    try (XWPFDocument document = read(chapter(prose))) {
      List<String> alts =
          document.getParagraphs().stream()
              .flatMap(paragraph -> paragraph.getRuns().stream())
              .flatMap(run -> run.getEmbeddedPictures().stream())
              .map(XWPFPicture::getDescription)
              .toList();
      assertThat(xml(document)).contains("descr=\"A line &lt;up>\"").contains("descr=\"Dot\"");
      assertThat(alts).hasSize(2);
      assertThat(xml(document)).contains("Not shown").contains("Remote").contains("SEQ Figure ");
      assertThat(texts(document, "Caption").get(0)).contains("Figure ").endsWith("Rise");
      // Both are the same picture.
      assertThat(document.getAllPictures()).hasSize(1);
    }
  }

  @Test
  void listsCountAnewAndGoDeep() throws Exception {
    String prose =
        "<ol><li>a</li></ol><ol start=4><li><p>b</p><p>c</p></li></ol>"
            + "<ul><li>".repeat(30)
            + "deep";
    try (XWPFDocument document = read(chapter(prose))) {
      List<XWPFParagraph> items =
          document.getParagraphs().stream()
              .filter(paragraph -> "ListParagraph".equals(paragraph.getStyle()))
              .toList();
      assertThat(items).hasSize(4);
      assertThat(items.get(0).getNumID()).isNotEqualTo(items.get(1).getNumID());
      assertThat(items.get(2).getNumID()).isNull();
      assertThat(items.get(3).getNumIlvl()).isEqualTo(8);
    }
  }

  @Test
  void contentsAreFilledAndLeadToHeadings() throws Exception {
    String body =
        "<div class=contents id=contents><h1>Contents</h1></div>" + inChapter("<h2>Two</h2>");
    try (XWPFDocument document = read(made(body, "en", false))) {
      String xml = xml(document);
      assertThat(xml).contains(" TOC \\o \"1-2\" ").contains("w:anchor=\"_Toc2\"");
      assertThat(xml).contains("w:name=\"_Toc2\"").contains("TOCHeading");
    }
  }

  @Test
  void languagesAreNamed() throws Exception {
    try (XWPFDocument chinese =
            read(made(inChapter("<p>“中文” <span lang=ru>Слово</span></p>"), "zh", false));
        XWPFDocument arabic = read(made(inChapter("<p>نص 5</p>"), "ar", true))) {
      assertThat(xml(chinese)).contains("w:val=\"ru-RU\"").contains("w:hint=\"eastAsia\"");
      assertThat(
              chinese
                  .getProperties()
                  .getCoreProperties()
                  .getUnderlyingProperties()
                  .getLanguageProperty())
          .contains("zh-CN");
      assertThat(xml(arabic)).contains("<w:rtl/>").contains("<w:bidi/>");
    }
  }

  /** What strangers write is words: no field, no relation to anything but pages and mailboxes. */
  @Test
  void strangersCannotReachOutOrIn() throws Exception {
    String prose =
        "<p>&lt;w:instrText&gt; INCLUDETEXT \"c:\\\\x\" &lt;/w:instrText&gt; &amp; \u0001\uFFFE\uD800 end"
            + " <a href='javascript:alert(1)'>j</a> <a href='file:///etc/passwd'>f</a>"
            + " <a href='\\\\\\\\host\\\\share'>s</a> <a href='https://exa mple.org/\"&gt;&lt;'>bad</a>"
            + " <a href='https://example.org/a?b=1&amp;c=%22'>good</a></p>";
    byte[] bytes = chapter(prose);
    try (XWPFDocument document = read(bytes)) {
      assertThat(xml(document)).doesNotContain("<w:instrText> INCLUDETEXT").contains("INCLUDETEXT");
      assertThat(texts(document, "BodyText").get(0)).contains("end j f s bad good");
      assertThat(external(document)).containsExactly("https://example.org/a?b=1&c=%22");
    }
  }

  private static List<String> external(XWPFDocument document) throws Exception {
    List<String> targets = new ArrayList<>();
    for (PackageRelationship one : document.getPackagePart().getRelationships()) {
      if (one.getTargetMode() == TargetMode.EXTERNAL) {
        targets.add(one.getTargetURI().toString());
      }
    }
    return targets;
  }

  @Test
  void nothingStrangeStopsIt() {
    for (String body :
        List.of(
            "",
            inChapter(""),
            inChapter("<table></table><table><tr></tr></table>"),
            inChapter(
                "<table><tr><td colspan=99999><table><tr><td>in</table></table><table><tr><td>"),
            inChapter("<table><tr>" + "<td>x".repeat(200) + "</table>"),
            inChapter("<h1></h1><h2><br></h2><blockquote></blockquote><hr><pre>\n a\tb\n\n</pre>"),
            inChapter("<a class=fig href=x>1</a><a class=fig href='#n9'>2</a><a href='#'>3</a>"),
            inChapter("<ol start=99999999999999><li></ol><img src=':::'><svg></svg>"),
            inChapter("<blockquote>".repeat(300) + "deep"))) {
      assertThatCode(() -> read(made(body, "en", false)).close())
          .as(body)
          .doesNotThrowAnyException();
    }
  }

  @Test
  void theSameGivesTheSameBytes() throws Exception {
    byte[] once = chapter("<p>Text <a href='https://example.org'>link</a></p>");
    assertThat(chapter("<p>Text <a href='https://example.org'>link</a></p>")).isEqualTo(once);
  }
}
