package caravan.site.print;

import static org.assertj.core.api.Assertions.assertThat;

import caravan.chart.drawing.Box;
import caravan.chart.drawing.Canvas;
import caravan.chart.drawing.Drawing;
import caravan.chart.drawing.Label;
import caravan.chart.drawing.Path;
import caravan.chart.drawing.Stroke;
import caravan.chart.drawing.TextStyle;
import caravan.chart.spec.Category;
import caravan.chart.spec.ChartPalette;
import caravan.chart.spec.ChartSeries;
import caravan.chart.spec.ChartSpec;
import caravan.chart.spec.ChartText;
import caravan.chart.spec.ChartValue;
import caravan.chart.spec.ChartWords;
import caravan.chart.spec.Ink;
import caravan.chart.spec.ValueState;
import caravan.chart.type.ChartTypes;
import caravan.testing.Golden;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.security.MessageDigest;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TimeZone;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;

class TypesetterTest {
  private static final java.nio.file.Path GOLDEN =
      java.nio.file.Path.of("src/test/resources/pdf/sample.sha256");

  private static final Typesetter TYPESETTER = new Typesetter(spec -> drawing());

  private static Drawing drawing() {
    Stroke dashed = Stroke.of(Ink.INK, 1).dashed(List.of(4.0, 2.0));
    Path path = new Path.Maker().move(10, 80).across(110).line(115, 75).close().path();
    Label label =
        Label.plain("Казахстан 哈萨克斯坦", 100, 50, Label.Anchor.MIDDLE, TextStyle.LABEL, Ink.INK);
    Canvas canvas = new Canvas();
    canvas.fill(Path.around(new Box(10, 10, 60, 70)), Ink.mark(1), 0.5);
    canvas.stroke(path, dashed);
    canvas.disc(90, 40, 5, Ink.mark(2));
    canvas.band(0, new Box(10, 10, 60, 70), true);
    canvas.text(label.withHalo());
    return canvas.onGround(200, 100, Ink.GRID);
  }

  private record Plain() implements Function<BigDecimal, String> {
    @Override
    public String apply(BigDecimal number) {
      return number.toPlainString();
    }
  }

  private static ChartSpec chart(String description) {
    ChartWords words = new ChartWords("provisional", "forecast", "break", "balance", "missing");
    ChartValue one = new ChartValue(BigDecimal.ONE, "1", "A: 1", ValueState.FIRM, false);
    return new ChartSpec(
        ChartTypes.of("bar"),
        new ChartText("fig-a", "en", "A chart", description, "", words, null),
        false,
        List.of(new Category("A", "A")),
        List.of(new ChartSeries("Sum", 1, List.of(one))),
        new Plain());
  }

  private static final String BOOK =
      """
      <!DOCTYPE html><html lang="en"><head><title>Sample</title>
      <bookmarks><bookmark name="One" href="#c1"></bookmark></bookmarks></head>
      <body data-on-page="{name} on page {page}" data-see-page=" (p. {page})" data-listed=", "
       data-figure-name="Figure {number}" data-table-name="Table {number}">
      <div class="chapter" id="c1" data-path="en/one.html"><h1>One</h1><div class="prose">
      <p>Trade came to <a class="fig" id="f1" href="#n1">US$106.3 billion</a>, or
      <a class="fig" id="f2" href="#n2">twice as much</a>; again
      <a class="fig" id="f3" href="#n1">106.3</a>. See (<a class="chart-name" href="two.html#fig-a">Figure 1</a>)
      and <a href="two.html">the second page</a>. 达到<em>很多</em>，同比。</p>
      </div><div class="notes"><div id="n1">Customs 2025.</div><div id="n2">106.3 / 53.</div></div></div>
      <div class="chapter" id="c2" data-path="en/two.html"><h1>Two</h1><div class="prose">
      <div class="exhibit chart" id="fig-a"><p>A chart</p><div data-alt="Two bars"><svg data-drawing="c2-fig-a"></svg></div></div>
      <p>Это <a class="chart-name" href="#fig-a">Figure 1</a>.</p></div></div>
      <p class="index" data-places="c1-f1 c1-f3 c2-fig-a"></p>
      </body></html>
      """;

  private static final String CSS =
      """
      @page { size: A4; margin: 25mm; @bottom-right { content: counter(page); font-family: "Source Sans 3"; } }
      html { font-family: "Source Sans 3", "Noto Sans SC"; }
      bookmarks { display: none; }
      .chapter + .chapter { page-break-before: always; }
      .footnote { float: footnote; display: block; font-size: 8pt; }
      .footnote::footnote-call { content: none; }
      .footnote::footnote-marker { content: attr(data-number) " "; }
      """;

  private static PdfRequest request(String html) {
    return new PdfRequest(
        html,
        CSS,
        "en",
        "Sample <1> & more",
        "Caravan",
        "What it is",
        LocalDate.of(2026, 11, 22),
        "Caravan test",
        Map.of("c2-fig-a", chart("Two bars")),
        ChartPalette.DEFAULT,
        Map.of());
  }

  private static String body(String html) {
    return BOOK.replaceFirst("(?s)<p>Trade.*?</p>", "<p>" + html + "</p>");
  }

  private static String text(PdfFile file) throws IOException {
    try (PDDocument document = Loader.loadPDF(file.bytes())) {
      PDFTextStripper stripper = new PDFTextStripper();
      stripper.setSortByPosition(true);
      return stripper.getText(document).replaceAll("[\\s\u00A0]+", " ");
    }
  }

  @Test
  void notesArePlacedOnceAndReferencesKnowTheirPages() throws IOException {
    PdfFile file = TYPESETTER.make(request(BOOK));

    assertThat(file.pages()).isEqualTo(2);
    assertThat(text(file))
        .contains(
            "US$106.3 billion¹, or twice as much²; again 106.3¹. See (Figure 1 on page 2) and")
        .contains("the second page (p. 2). 达到很多，同比。")
        .contains("1 Customs 2025. 2 106.3 / 53.")
        .containsOnlyOnce("Customs 2025.")
        .contains("Это Figure 1.")
        .contains("Казахстан 哈萨克斯坦")
        .contains("1, 2");
  }

  @Test
  void itSaysWhatItIs() throws IOException {
    try (PDDocument document = Loader.loadPDF(TYPESETTER.make(request(BOOK)).bytes())) {
      assertThat(document.getDocumentInformation().getTitle()).isEqualTo("Sample <1> & more");
      assertThat(document.getDocumentInformation().getAuthor()).isEqualTo("Caravan");
      assertThat(document.getDocumentCatalog().getLanguage()).isEqualTo("en");
      String xmp =
          new String(
              document.getDocumentCatalog().getMetadata().toByteArray(), StandardCharsets.UTF_8);
      assertThat(xmp)
          .contains("Sample &lt;1&gt; &amp; more")
          .contains("2026-11-22T00:00:00+00:00")
          .contains("<pdfuaid:part>1</pdfuaid:part>");
      assertThat(document.getDocumentCatalog().getDocumentOutline().getFirstChild().getTitle())
          .isEqualTo("One");
    }
  }

  /** Of the runs on other JDKs too: the digest is in a file. */
  @Test
  void theBytesDependOnTheContentAlone() throws Exception {
    String digest = digest(TYPESETTER.make(request(BOOK)));
    Locale locale = Locale.getDefault();
    TimeZone zone = TimeZone.getDefault();
    try {
      Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
      TimeZone.setDefault(TimeZone.getTimeZone("Asia/Kathmandu"));
      assertThat(digest(TYPESETTER.make(request(BOOK)))).isEqualTo(digest);
    } finally {
      Locale.setDefault(locale);
      TimeZone.setDefault(zone);
    }
    ExecutorService threads = Executors.newFixedThreadPool(3);
    try {
      List<Callable<String>> tasks = new ArrayList<>();
      for (int i = 0; i < 3; i++) {
        tasks.add(() -> digest(TYPESETTER.make(request(BOOK))));
      }
      for (Future<String> made : threads.invokeAll(tasks)) {
        assertThat(made.get()).isEqualTo(digest);
      }
    } finally {
      threads.shutdownNow();
    }
    Golden.hold(GOLDEN, digest + "\n");
  }

  /** What is kept under a digest must not be taken for another document. */
  @Test
  void theDigestOfARequestKnowsItsCharts() {
    PdfRequest other =
        new PdfRequest(
            BOOK,
            CSS,
            "en",
            "Sample <1> & more",
            "Caravan",
            "What it is",
            LocalDate.of(2026, 11, 22),
            "Caravan test",
            Map.of("c2-fig-a", chart("Two other bars")),
            ChartPalette.DEFAULT,
            Map.of());

    assertThat(other.digest("x")).isNotEqualTo(request(BOOK).digest("x"));
    assertThat(request(BOOK).digest("x")).isEqualTo(request(BOOK).digest("x"));
    assertThat(request(BOOK).digest("y")).isNotEqualTo(request(BOOK).digest("x"));
  }

  private static String digest(PdfFile file) throws Exception {
    return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(file.bytes()));
  }

  @Test
  void aCharacterThatNoFontHasIsNamed() throws IOException {
    PdfFile file = TYPESETTER.make(request(body("Soft\u00ADhyphen, thin\u2009space, 😀 and ﷽.")));

    SortedMap<String, SortedSet<Integer>> lacking = new TreeMap<>();
    lacking.put("en/one.html", new TreeSet<>(List.of(0x1F600, 0xFDFD)));
    assertThat(file.lacking()).isEqualTo(lacking);
    assertThat(text(file)).contains("thin space, [U+1F600] and [U+FDFD].");
    assertThat(text(TYPESETTER.make(request(body("A title: وزير التنمية.")))))
        .contains("A title: [U+0648 …].");
  }

  @Test
  void soIsOneInADrawing() throws IOException {
    UnaryOperator<String> odd = text -> "😀 " + text;
    PdfFile file = new Typesetter(spec -> drawing().withTexts(odd)).make(request(BOOK));

    assertThat(file.lacking())
        .isEqualTo(new TreeMap<>(Map.of("en/two.html", new TreeSet<>(List.of(0x1F600)))));
    assertThat(text(file)).contains("[U+1F600] Казахстан 哈萨克斯坦");
  }

  @Test
  void nothingIsLoadedFromElsewhere() throws IOException {
    java.nio.file.Path secret = Files.createTempFile("secret", ".png");
    Files.writeString(secret, "secret words");
    PdfFile file =
        TYPESETTER.make(
            request(
                body(
                    "<img src='file://X' alt='a map'><img src='http://127.0.0.1:1/x.png' alt=''>"
                            .replace("X", secret.toString())
                        + "<object data='file://X' type='text/html'>y</object>"
                        + "<a href='javascript:alert(1)'>run</a> <a href='../../x.html'>up</a>"
                        + "<link rel='stylesheet' href='file://X'>")));

    assertThat(text(file)).contains("a map").contains("run up").doesNotContain("secret");
    assertThat(new String(file.bytes(), StandardCharsets.ISO_8859_1)).doesNotContain("javascript");
    Files.delete(secret);
  }

  @Test
  void aLongWordAndDeepNestingDoNoHarm() throws IOException {
    String deep = "<em>".repeat(150) + "deep" + "</em>".repeat(150);
    PdfFile file = TYPESETTER.make(request(body("x".repeat(3000) + " " + deep)));

    assertThat(text(file)).contains("deep");
  }
}
