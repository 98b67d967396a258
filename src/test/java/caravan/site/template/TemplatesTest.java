package caravan.site.template;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import caravan.site.view.AboutView;
import caravan.site.view.ChartReading;
import caravan.site.view.ChartRemark;
import caravan.site.view.ChartView;
import caravan.site.view.DataLinks;
import caravan.site.view.DateText;
import caravan.site.view.FigureGroup;
import caravan.site.view.FigureItem;
import caravan.site.view.FigureListView;
import caravan.site.view.Html;
import caravan.site.view.KeyFigureView;
import caravan.site.view.LanguageLink;
import caravan.site.view.ListedPage;
import caravan.site.view.NavItem;
import caravan.site.view.NavLink;
import caravan.site.view.Navigation;
import caravan.site.view.PageListView;
import caravan.site.view.PageMeta;
import caravan.site.view.PageView;
import caravan.site.view.PictureView;
import caravan.site.view.RedirectView;
import caravan.site.view.SiteView;
import caravan.site.view.SourceItem;
import caravan.site.view.SourceRef;
import caravan.site.view.SourceUse;
import caravan.site.view.SourceUseGroup;
import caravan.site.view.StatusMark;
import caravan.site.view.TableCell;
import caravan.site.view.TableEntry;
import caravan.site.view.TableFigure;
import caravan.site.view.TableHead;
import caravan.site.view.TableLine;
import caravan.site.view.TableRow;
import caravan.site.view.TableSparkline;
import caravan.site.view.TableUnit;
import caravan.site.view.TableView;
import caravan.site.view.TextRun;
import caravan.site.view.TocItem;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.api.parallel.Resources;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TemplatesTest {
  private static final String HOSTILE = "</title><script>alert(1)</script> \" ' & <b>";

  @TempDir private Path folder;

  private static String sample(Templates templates) {
    return templates.page(Samples.page(templates.chart(Samples.site(), Samples.chart())));
  }

  private Templates with(String name, String text) throws IOException {
    Path file = folder.resolve(name);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
    return new Templates(new Theme(folder));
  }

  private TemplateFault faultOf(String pageTemplate) throws IOException {
    Templates templates = with("page.ftlh", pageTemplate);
    return catchThrowableOfType(TemplateFault.class, () -> sample(templates));
  }

  @Test
  void escapesEveryPlainText() {
    SiteView site =
        new SiteView(
            HOSTILE, HOSTILE, "en", HOSTILE, null, HOSTILE, null, Samples.messages(), HOSTILE);
    PageView page =
        new PageView(
            site,
            new PageMeta(
                HOSTILE,
                new Html("Title"),
                HOSTILE,
                "https://example.org/?a=\"><script>",
                new DateText(HOSTILE, HOSTILE),
                new DateText(HOSTILE, HOSTILE),
                "https://example.org/'\""),
            new LanguageLink(HOSTILE, HOSTILE, "n", false),
            new Navigation(
                "index.html",
                List.of(new NavLink(HOSTILE, "t")),
                List.of(new NavItem(HOSTILE, "a\"b.html", true), new NavItem(HOSTILE, "c", false)),
                List.of(),
                new NavLink(HOSTILE, "d"),
                new NavLink(HOSTILE, "e"),
                new NavLink(HOSTILE, "f"),
                new NavLink(HOSTILE, "g"),
                new NavLink(HOSTILE, "h")),
            List.of(new KeyFigureView(new Html("1"), new Html("2"))),
            new Html("<p>Body</p>"),
            new PageListView(
                List.of(new ListedPage(HOSTILE, "i\"", new DateText(HOSTILE, HOSTILE), HOSTILE)),
                new NavLink(HOSTILE, "j\""),
                new NavLink(HOSTILE, "k\"")),
            List.of(new TocItem(2, "a", HOSTILE), new TocItem(2, "b", HOSTILE)),
            List.of(Samples.note(1, HOSTILE, HOSTILE, HOSTILE, true)),
            List.of(
                new SourceItem(
                    "source-a",
                    List.of(
                        new TextRun(
                            HOSTILE, true, false, true, true, "x\"", "c1", "title", HOSTILE)),
                    HOSTILE,
                    List.of(
                        new SourceUseGroup(
                            HOSTILE, List.of(new SourceUse(HOSTILE, "#g", HOSTILE)), HOSTILE)))),
            Samples.cite(),
            new AboutView(2, 1, HOSTILE, "https://example.org/'\""),
            Samples.assets(""));
    Templates templates = new Templates(new Theme(null));
    TableView table =
        new TableView(
            HOSTILE,
            List.of(HOSTILE, HOSTILE),
            List.of(new TableRow(HOSTILE, List.of(new TableCell(HOSTILE, true, false)))));
    ChartView chart =
        new ChartView(
            "c",
            "1:1",
            HOSTILE,
            new Html("t"),
            null,
            new Html("<svg></svg>"),
            new Html("<svg></svg>"),
            HOSTILE,
            table,
            List.of(
                new ChartReading(HOSTILE, List.of(new ChartReading.Value(HOSTILE, 1, HOSTILE)))),
            List.of(new ChartRemark(HOSTILE, new Html("t"))),
            null,
            HOSTILE,
            true,
            List.of(new SourceRef(HOSTILE, "#\"")),
            data(),
            "v\"",
            new PictureView("a\"b", "p\"", 1, 1));
    TableFigure figure =
        new TableFigure(
            "t",
            "1:1",
            HOSTILE,
            new Html("t"),
            null,
            HOSTILE,
            List.of(new TableUnit(HOSTILE, 1)),
            List.of(new TableHead(new Html("Head"), "Head")),
            new TableHead(null, HOSTILE),
            List.of(
                new TableLine(
                    new TableHead(null, HOSTILE),
                    true,
                    new TableSparkline("M3 3h0", null, "3", "3", true, HOSTILE),
                    List.of(
                        new TableEntry(
                            "a\"b",
                            HOSTILE,
                            HOSTILE,
                            List.of(new StatusMark(HOSTILE, HOSTILE)),
                            true)))),
            List.of(HOSTILE),
            null,
            List.of(new SourceRef(HOSTILE, "#\"")),
            data());
    FigureListView figures =
        new FigureListView(
            site,
            page.meta(),
            page.navigation(),
            List.of(
                new FigureGroup(
                    new NavLink(HOSTILE, "a\"b"),
                    List.of(new FigureItem(HOSTILE, HOSTILE, "a\"b")))),
            Samples.assets(""));
    for (String html :
        List.of(
            templates.page(page),
            templates.chart(site, chart),
            templates.table(site, figure),
            templates.figures(figures))) {
      Document parsed = Jsoup.parse(html);
      parsed.select("script[src]").remove();
      assertThat(parsed.select("script:not([type=application/ld+json]), b")).isEmpty();
      assertThat(parsed.html()).doesNotContain("<b>");
    }
    assertThat(Jsoup.parse(templates.page(page)).title()).isEqualTo(HOSTILE);
    assertThat(Jsoup.parse(templates.page(page)).select("meta[name=description]").attr("content"))
        .isEqualTo(HOSTILE);
  }

  private static DataLinks data() {
    return new DataLinks("a\"b.csv", List.of(new NavLink(HOSTILE, "a\"b")), HOSTILE);
  }

  @Test
  void leavesOutWhatIsNotThere() {
    SiteView site =
        new SiteView("Report", null, "en", null, null, null, null, Samples.messages(), "Caravan");
    PageView page =
        new PageView(
            site,
            new PageMeta("Report", new Html("Report"), null, null, null, null, null),
            null,
            new Navigation(
                "index.html", List.of(), List.of(), List.of(), null, null, null, null, null),
            List.of(),
            new Html("<p>Text</p>"),
            null,
            List.of(),
            List.of(),
            List.of(),
            Samples.cite(),
            new AboutView(0, 0, null, null),
            Map.of(
                "icon.svg",
                "i.svg",
                "fonts.css",
                "f.css",
                "style.css",
                "s.css",
                "print.css",
                "p.css",
                "notes.js",
                "n.js"));
    Document html = Jsoup.parse(new Templates(new Theme(null)).page(page));
    assertThat(html.title()).isEqualTo("Report");
    assertThat(html.select("nav, details, .apparatus section:not(.about), .dates, .lede"))
        .isEmpty();
    assertThat(html.select("meta[name=description], link[rel=canonical]")).isEmpty();
    assertThat(html.select("footer").text()).isEqualTo("Made with Caravan");
  }

  @Test
  void aFileInTheReportsFolderReplacesOnlyThatFile() throws IOException {
    Templates templates =
        with("parts/footer.ftlh", "<#macro footer><footer>Ours: ${site.title}</footer></#macro>");
    Document html = Jsoup.parse(sample(templates));
    assertThat(html.select("body > footer").text()).isEqualTo("Ours: China–Central Asia trade");
    assertThat(html.select("main h1")).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "${page.class}",
        "${page.class.name}",
        "${page.getClass()}",
        "${page.title()}",
        "${page.meta.title()}",
        "${page.toString()}",
        "${page.hashCode()}",
        "${page.meta.title.length()}",
        "${page.toc.size()}",
        "${site.messages.clear()}",
        "${site.messages.put('a', 'b')}",
        "${page?api.class}",
        "${page.toc?api.clear()}",
        "${site.messages?api.keySet()}",
        "${page.body.markup()}",
        "${'freemarker.template.utility.Execute'?new()('id')}",
        "${'freemarker.template.utility.ObjectConstructor'?new()('java.io.File', '/')}",
        "${'freemarker.template.utility.JythonRuntime'?new()}",
        "<#include 'file:///etc/passwd'>",
        "<#include '/../../pom.xml'>",
        "<#include '.secret'>",
      })
  void templatesReadComponentsAndNothingElse(String attempt) throws IOException {
    Files.writeString(folder.resolve(".secret"), "secret");
    assertThat(faultOf("x\n" + attempt)).isNotNull();
  }

  @Test
  void aSlipInANameIsToldWithTheNamesThereAre() throws IOException {
    TemplateFault fault = faultOf("<p>\n  ${page.meta.titel}");
    assertThat(fault.template()).isEqualTo("page.ftlh");
    assertThat(fault.line()).isEqualTo(2);
    assertThat(fault.column()).isEqualTo(3);
    assertThat(fault)
        .hasMessageContaining("PageMeta has no \"titel\"; it has: title, titleHtml, description");
  }

  @Test
  void aMessageThatIsMissingIsAFault() throws IOException {
    TemplateFault fault = faultOf("${site.messages.nothing}");
    assertThat(fault).hasMessageContaining("site.messages.nothing");
    assertThat(fault.getMessage()).doesNotContain("Tip:");
  }

  @Test
  void aBrokenTemplateIsToldWithItsPlaceEvenWhenImported() throws IOException {
    Templates templates = with("parts/notes.ftlh", "<#macro notes>\n\t<#if x>\n</#macro>");
    TemplateFault fault = catchThrowableOfType(TemplateFault.class, () -> sample(templates));
    assertThat(fault.template()).isEqualTo("parts/notes.ftlh");
    assertThat(fault.line()).isEqualTo(3);
    assertThat(fault.column()).isEqualTo(1);
    assertThat(fault.getMessage()).contains("#if");
  }

  @Test
  void aMissingTemplateIsNamed() throws IOException {
    TemplateFault fault = faultOf("<#import 'parts/none.ftlh' as none>");
    assertThat(fault.template()).isEqualTo("parts/none.ftlh");
    assertThat(fault).hasMessage("there is no such template");
  }

  @Test
  void aTemplateMustBeUtf8() throws IOException {
    Files.write(folder.resolve("page.ftlh"), new byte[] {'a', (byte) 0xff, 'b'});
    Templates templates = new Templates(new Theme(folder));
    TemplateFault fault = catchThrowableOfType(TemplateFault.class, () -> sample(templates));
    assertThat(fault).hasMessage("is not UTF-8 text");
    assertThat(fault.template()).isEqualTo("page.ftlh");
  }

  @Test
  void onlyTheFirstUseReadsTheFiles() throws IOException {
    Templates templates = with("page.ftlh", "one ${site.title}");
    String first = sample(templates);
    with("page.ftlh", "two");
    assertThat(sample(templates)).isEqualTo(first);
    assertThat(sample(new Templates(new Theme(folder)))).isEqualTo("two");
  }

  @Test
  void manyThreadsGetTheSameText() throws Exception {
    Templates templates = new Templates(new Theme(null));
    ExecutorService pool = Executors.newFixedThreadPool(8);
    try {
      List<Callable<String>> tasks = new ArrayList<>();
      for (int i = 0; i < 64; i++) {
        tasks.add(() -> sample(templates));
      }
      HashSet<String> texts = new HashSet<>();
      for (Future<String> text : pool.invokeAll(tasks)) {
        texts.add(text.get());
      }
      assertThat(texts).hasSize(1);
    } finally {
      pool.shutdown();
    }
  }

  @Test
  @ResourceLock(Resources.LOCALE)
  void numbersDoNotFollowTheLocale() throws IOException {
    Locale before = Locale.getDefault();
    try {
      Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
      assertThat(sample(with("page.ftlh", "${12345} ${1.5} ${'I'?lower_case}")))
          .isEqualTo("12345 1.5 i");
    } finally {
      Locale.setDefault(before);
    }
  }

  @Test
  void redirectGoesOnWithoutScriptAndOffersEveryLanguage() {
    String html =
        new Templates(new Theme(null))
            .redirect(
                new RedirectView(
                    Samples.site(),
                    "en/index.html",
                    "https://example.org/en/index.html",
                    List.of(
                        new LanguageLink("en", "English", "en/index.html", true),
                        new LanguageLink("zh", "中文", "zh/index.html", false)),
                    Samples.assets("")));
    Document page = Jsoup.parse(html);
    assertThat(page.select("meta[http-equiv=refresh]").attr("content"))
        .isEqualTo("0; url=en/index.html");
    assertThat(page.select("main a").eachAttr("href"))
        .containsExactly("en/index.html", "zh/index.html");
    assertThat(page.select("script")).isEmpty();
  }

  @Test
  void everyMessageThatATemplateAsksForIsThere() throws IOException {
    StringBuilder all = new StringBuilder();
    for (String path :
        List.of(
            "layout.ftlh",
            "page.ftlh",
            "chart.ftlh",
            "redirect.ftlh",
            "notfound.ftlh",
            "parts/footer.ftlh",
            "parts/navigation.ftlh",
            "parts/notes.ftlh",
            "parts/sources.ftlh",
            "parts/table.ftlh")) {
      all.append(new String(new Theme(null).read(path).orElseThrow(), StandardCharsets.UTF_8));
    }
    List<String> asked =
        Pattern.compile("(?:\\bt|\\bsite\\.messages)\\.(\\w+)")
            .matcher(all)
            .results()
            .map(m -> m.group(1))
            .toList();
    assertThat(asked).isNotEmpty();
    assertThat(Samples.messages()).containsKeys(asked.toArray(String[]::new));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "javascript:alert(1)",
        "JavaScript:alert(1)",
        "java\tscript:alert(1)",
        " javascript:alert(1)",
        "data:text/html,x",
        "file:///etc/passwd",
        "vbscript:x",
        "",
      })
  void addressesThatCouldRunCodeDoNotGetIntoAView(String href) {
    assertThatThrownBy(() -> new NavLink("Title", href))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "a.html",
        "../a.html#b",
        "#n1",
        "a/b:c",
        "?q=a:b",
        "https://example.org/",
        "HTTP://a/",
        "mailto:a@example.org",
        "中文.html"
      })
  void ordinaryAddressesDo(String href) {
    assertThat(new NavLink("Title", href).href()).isEqualTo(href);
  }
}
