package caravan.site.template;

import caravan.site.view.AboutView;
import caravan.site.view.ChartReading;
import caravan.site.view.ChartRemark;
import caravan.site.view.ChartView;
import caravan.site.view.DataLinks;
import caravan.site.view.DateText;
import caravan.site.view.FigureNote;
import caravan.site.view.Html;
import caravan.site.view.KeyFigureView;
import caravan.site.view.LanguageLink;
import caravan.site.view.NavItem;
import caravan.site.view.NavLink;
import caravan.site.view.Navigation;
import caravan.site.view.NoteStatement;
import caravan.site.view.PageCite;
import caravan.site.view.PageMeta;
import caravan.site.view.PageView;
import caravan.site.view.PictureView;
import caravan.site.view.SiteView;
import caravan.site.view.SourceItem;
import caravan.site.view.SourceRef;
import caravan.site.view.SourceUse;
import caravan.site.view.SourceUseGroup;
import caravan.site.view.StatementView;
import caravan.site.view.TableCell;
import caravan.site.view.TableRow;
import caravan.site.view.TableView;
import caravan.site.view.TextRun;
import caravan.site.view.TocItem;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** A page as the program would make it, with every kind of thing that templates lay out. */
final class Samples {
  private Samples() {}

  /** The shipped messages. They are flat, so that no YAML reader is needed here. */
  static Map<String, String> messages() {
    byte[] bytes = new Theme(null).read("messages/en.yaml").orElseThrow();
    Map<String, String> messages = new TreeMap<>();
    for (String line : new String(bytes, StandardCharsets.UTF_8).split("\n", -1)) {
      if (!line.isBlank() && !line.startsWith("#")) {
        int colon = line.indexOf(": ");
        String text = line.substring(colon + 2);
        messages.put(
            line.substring(0, colon),
            text.startsWith("\"") ? text.substring(1, text.length() - 1) : text);
      }
    }
    return messages;
  }

  static SiteView site() {
    return new SiteView(
        "China–Central Asia trade",
        "Goods trade between China and the five states of Central Asia.",
        "en",
        "Caravan authors",
        "https://example.org/",
        "CC BY 4.0",
        "https://creativecommons.org/licenses/by/4.0/",
        messages(),
        "Caravan 0.1.0");
  }

  static Map<String, String> assets(String prefix) {
    Map<String, String> assets = new LinkedHashMap<>();
    for (ThemeFile file : new Theme(null).assets()) {
      assets.put(file.path(), prefix + "assets/" + file.path());
    }
    return assets;
  }

  static Navigation navigation() {
    List<NavItem> items =
        List.of(
            new NavItem("Overview", "index.html", true),
            new NavItem("The region’s totals", "totals.html", false),
            new NavItem("Exports and imports", "flows.html", false),
            new NavItem("Kazakhstan", "kazakhstan.html", false),
            new NavItem("Kyrgyzstan", "kyrgyzstan.html", false),
            new NavItem("Outlook", "outlook.html", false));
    List<LanguageLink> languages =
        List.of(
            new LanguageLink("en", "English", "index.html", true),
            new LanguageLink("zh", "中文", "../zh/index.html", false),
            new LanguageLink("ru", "Русский", "../ru/index.html", false));
    return new Navigation(
        "index.html",
        List.of(),
        items,
        languages,
        null,
        new NavLink("The region’s totals", "totals.html"),
        new NavLink("Figures and tables", "figures.html"),
        new NavLink("What has changed", "changes.html"),
        new NavLink("Sources", "sources.html"));
  }

  static TableView table() {
    List<TableRow> rows = new ArrayList<>();
    rows.add(row("2019", new TableCell("46.4", false, false)));
    rows.add(row("2020", new TableCell("", false, true)));
    rows.add(row("2022", new TableCell("69.8", false, false)));
    rows.add(row("2024", new TableCell("94.7", true, false)));
    rows.add(row("2025", new TableCell("106.3", false, false)));
    return new TableView(
        "China–Central Asia goods trade, US$ billion", List.of("Year", "Trade"), rows);
  }

  private static TableRow row(String head, TableCell... cells) {
    return new TableRow(head, List.of(cells));
  }

  static ChartView chart() {
    return new ChartView(
        "fig-total",
        null,
        "Figure 1",
        new Html(
            "Trade <a class=\"fig claim\" href=\"#n4\" id=\"f4\">more than doubled</a> in six years"),
        new Html("China–Central Asia goods trade, US$ billion"),
        new Html(svg(608, 300)),
        new Html(svg(328, 260)),
        "A line chart from 2019 to 2025. Trade rises from US$46.4 billion in 2019 to US$106.3"
            + " billion in 2025, its highest value. There is no observation for 2020.",
        table(),
        List.of(
            new ChartReading("2025", List.of(new ChartReading.Value("", 1, "US$106.3 billion")))),
        List.of(new ChartRemark("2022", new Html("First summit"))),
        new Html("The value for 2024 is provisional."),
        null,
        false,
        List.of(
            new SourceRef("CGTN 2025", "#src-cgtn-2025"),
            new SourceRef("MOFCOM 2026", "#src-mofcom-2026")),
        new DataLinks(
            "index.fig-total.csv",
            List.of(new NavLink("Trade in goods", "data/trade.html")),
            "Caravan authors. “Trade more than doubled”. Trade Report. 31 January 2026"),
        "index.fig-total.svg",
        new PictureView("index.fig-total.png", "en/index.fig-total.png", 1360, 1200));
  }

  private static String svg(int width, int height) {
    int bottom = height - 28;
    int[] x = {30, 30 + (width - 100) / 2, 30 + (width - 100) * 5 / 6, width - 70};
    int[] y = {bottom * 58 / 100, bottom * 38 / 100, bottom * 18 / 100, bottom * 9 / 100};
    StringBuilder s = new StringBuilder();
    s.append(
        "<svg role=\"img\" aria-label=\"Trade rises\" viewBox=\"0 0 %s %s\" font-size=\"14\">"
            .formatted(width, height));
    for (int i = 0; i <= 4; i++) {
      int at = bottom - i * (bottom - 12) / 4;
      s.append("<path d=\"M30 %sH%s\" stroke=\"var(--line)\"/>".formatted(at, width - 70));
      s.append("<text x=\"0\" y=\"%s\" fill=\"var(--muted)\">%s</text>".formatted(at + 4, i * 30));
    }
    s.append("<path fill=\"none\" stroke=\"var(--accent)\" stroke-width=\"2.5\" d=\"M");
    for (int i = 0; i < 4; i++) {
      s.append("%s %s ".formatted(x[i], y[i]));
    }
    s.append(
        "\"/><text x=\"%s\" y=\"%s\" fill=\"var(--accent)\" font-weight=\"600\">106.3</text>"
            .formatted(x[3] + 6, y[3] + 5));
    s.append("<text x=\"30\" y=\"%s\" fill=\"var(--muted)\">2019</text>".formatted(height - 6));
    s.append(
        "<text x=\"%s\" y=\"%s\" fill=\"var(--muted)\" text-anchor=\"end\">2025</text>"
            .formatted(x[3], height - 6));
    return s.append("</svg>").toString();
  }

  static PageView page(String chart) {
    return new PageView(
        site(),
        new PageMeta(
            "Trade passed US$100 billion",
            new Html(
                "Trade passed <a class=\"fig claim\" href=\"#n1\" id=\"f1\">US$100 billion</a> for the first time"),
            "China’s trade with Kazakhstan, Kyrgyzstan, Tajikistan, Turkmenistan and Uzbekistan, as the sources state it.",
            "https://example.org/report/en/index.html",
            new DateText("16 June 2025", "2025-06-16"),
            new DateText("1 February 2026", "2026-02-01"),
            "https://example.org/edit/content/en/index.md"),
        null,
        navigation(),
        List.of(
            new KeyFigureView(
                new Html("<a class=\"fig\" href=\"#n1\" id=\"f0\">US$106.3 billion</a>"),
                new Html("trade in goods in 2025"))),
        new Html(body().replace("@CHART@", chart)),
        null,
        List.of(
            new TocItem(2, "how-fast", "How fast trade grew"),
            new TocItem(3, "by-country", "By country"),
            new TocItem(2, "differ", "Where sources differ")),
        notes(),
        List.of(
            new SourceItem(
                "src-cgtn-2025",
                List.of(
                    TextRun.of("CGTN. "),
                    new TextRun(
                        "Strong economic, trade complementarity to facilitate China–Central Asia cooperation",
                        false,
                        false,
                        false,
                        false,
                        null,
                        null,
                        "title",
                        null),
                    TextRun.of(". June 2025.")),
                null,
                List.of(
                    new SourceUseGroup(
                        "In the text:",
                        List.of(new SourceUse("a", "#n1", "Back to citation a")),
                        "and 3 more"))),
            new SourceItem(
                "src-mofcom-2026",
                List.of(
                    TextRun.of("Ministry of Commerce of China. "),
                    TextRun.link(
                        "Briefing on trade with Central Asia",
                        "https://example.org/statistics/a-long-address/that-goes-on/2026/01/20/release.html",
                        null),
                    TextRun.of(". January 2026.")),
                null,
                List.of())),
        cite(),
        new AboutView(4, 1, "2", "https://example.org/history"),
        assets("../"));
  }

  static PageCite cite() {
    return new PageCite(List.of(TextRun.of("Caravan. 2026. “Trade.”")), "index.bib", "index.ris");
  }

  static List<FigureNote> notes() {
    return List.of(
        note(
            1,
            "US$100 billion",
            "record(trade.CA5.total@2025) and trade.CA5.total@2025 > 100",
            "106.3 (2025, MOFCOM 2026)",
            false),
        note(2, "US$106.3 billion", "trade.CA5.total@2025", "106.3 (2025, MOFCOM 2026)", false),
        note(
            3,
            "104 percent",
            "growth(trade.CA5.total,2019,2024)",
            "46.4 (2019, CGTN 2025) → 94.7 (2024, CGTN 2025, provisional)",
            true),
        note(
            4,
            "more than doubled",
            "trade.CA5.total@2025 > 2 * trade.CA5.total@2019",
            "46.4 (2019, CGTN 2025) → 106.3 (2025, MOFCOM 2026)",
            false),
        note(
            5,
            "US$69.8 billion",
            "trade.CA5.total@2022",
            "69.8 (2022, CGTN 2025); MOFCOM 2023 states 70.2, 0.6 percent more",
            false));
  }

  static FigureNote note(
      int n, String text, String expression, String formula, boolean provisional) {
    StatementView said =
        new StatementView(text, null, null, new SourceRef(text, "#src-cgtn-2025"), text, text);
    return new FigureNote(
        "n" + n,
        n,
        "#f" + n,
        text,
        expression,
        provisional ? "provisional" : null,
        formula,
        List.of(
            new NoteStatement(
                text,
                "2025",
                "data/trade.html",
                said,
                text,
                List.of(said),
                List.of(),
                List.of(said))),
        null,
        List.of(),
        null,
        List.of());
  }

  private static String body() {
    try {
      return Files.readString(Path.of("src/test/resources/caravan/site/template/body.html"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
