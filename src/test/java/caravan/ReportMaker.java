package caravan;

import caravan.chart.type.ChartTypes;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * Program that are as a report may be, at and around every limit: each type of chart, tables,
 * notes, names of files, sources, languages. The same seed gives the same report.
 */
final class ReportMaker {
  static final List<String> TYPES = ChartTypes.words();

  private static final List<String> IDS = List.of("s-1", "Aa.2", "x_3", "y2024", "z");

  private final Random random;
  private final OddTexts texts;
  private final Path root;
  private final List<ChartMaker> charts = new ArrayList<>();
  private final List<String> languages;

  ReportMaker(Path root, Random random) {
    this.root = root;
    this.random = random;
    this.texts = new OddTexts(random);
    this.languages =
        texts.of(
            List.of(
                List.of("en"),
                List.of("zh"),
                List.of("ru"),
                List.of("en", "zh"),
                List.of("de"),
                List.of("it"),
                List.of("kk", "en"),
                List.of("ru", "zh", "en")));
  }

  /**
   * Writes the files.
   *
   * @param type of its first chart
   */
  void write(String type) {
    int count = 1 + random.nextInt(2);
    for (int i = 0; i < count; i++) {
      charts.add(new ChartMaker(i == 0 ? type : texts.of(TYPES), i, random));
    }
    put("content/site.yaml", site());
    put("content/sources.yaml", new SourceMaker(random).file(IDS));
    put("content/codelists.yaml", codes());
    for (ChartMaker chart : charts) {
      put("content/data/" + chart.dataset + ".yaml", chart.data(texts.of(IDS)));
    }
    String body = body();
    String name = name();
    for (String language : languages) {
      put(
          "content/" + language + "/index.md",
          front("") + "Text.\n\n[@s-1; @Aa.2; @x_3; @y2024; @z]\n");
      put("content/" + language + "/" + name + ".md", front(slug()) + body);
      if (language.equals("it")) {
        put(
            "templates/messages/" + language + ".yaml",
            Program.read(Path.of("templates/messages/en.yaml")));
      }
    }
    if (texts.one(6)) {
      put("content/assets/" + texts.of(List.of("a".repeat(245), "Ä b", "x")) + ".txt", "text");
    }
  }

  private void put(String path, String text) {
    Program.write(root.resolve(path), text);
  }

  private String site() {
    return "title: "
        + OddTexts.quoted(texts.name())
        + "\nlanguages: ["
        + String.join(", ", languages)
        + "]\n"
        + (texts.one(2) ? "base-url: https://example.org/report\n" : "")
        + (texts.one(3) ? "publisher: {name: " + OddTexts.quoted(texts.name()) + "}\n" : "")
        + (texts.one(3) ? "edition: " + OddTexts.quoted(texts.name()) + "\n" : "");
  }

  private String codes() {
    StringBuilder out = new StringBuilder("unit:\n  trains: {en: {one: train, other: trains}");
    for (String language : languages) {
      out.append(language.equals("en") ? "" : ", " + language + ": {other: trains}");
    }
    out.append("}\n");
    for (ChartMaker chart : charts) {
      if (!chart.type.equals("map") && !texts.one(4)) {
        out.append(chart.dimension()).append(":\n");
        boolean same = texts.one(8);
        for (String member : chart.members) {
          String name = same ? "Same" : texts.name();
          out.append("  ").append(member).append(": ").append(OddTexts.quoted(name)).append('\n');
        }
      }
    }
    return out.toString();
  }

  private String front(String more) {
    return "---\ntitle: "
        + OddTexts.quoted(OddTexts.markdown(texts.one(5) ? texts.sentence() : texts.name()))
        + "\n"
        + more
        + (texts.one(3) ? "description: " + OddTexts.quoted(texts.sentence()) + "\n" : "")
        + "---\n";
  }

  /** Names of pages: most make an address, some are too long for one. */
  private String name() {
    return !texts.one(8)
        ? texts.of(List.of("trade", "贸易", "é".repeat(60), "贸".repeat(70), "a/b/c/d/e", "Straße"))
        : texts.of(
            List.of(
                "trade",
                "贸易",
                "торговля-2025",
                "é".repeat(60),
                "é".repeat(124),
                "a".repeat(200),
                "a".repeat(236),
                "a".repeat(249),
                "贸".repeat(80),
                "a/b/c/d/e",
                "x.y",
                "Straße",
                "report",
                "data/d0",
                "con",
                "figures",
                "n".repeat(230) + "/x"));
  }

  private String slug() {
    String slug =
        texts.one(12) ? texts.of(List.of("new", "ß", "s".repeat(230), "s".repeat(254))) : "";
    String alias =
        texts.one(12) ? texts.of(List.of("old", "old/er", "o".repeat(249), "o".repeat(254))) : "";
    return (slug.isEmpty() ? "" : "slug: " + slug + "\n")
        + (alias.isEmpty() ? "" : "aliases: [" + alias + "]\n");
  }

  private String body() {
    StringBuilder out = new StringBuilder();
    int number = 0;
    for (ChartMaker chart : charts) {
      String id = "fig-" + (texts.one(20) ? "x".repeat(texts.of(List.of(180, 300))) : number++);
      out.append("## ").append(OddTexts.markdown(texts.name())).append("\n\n");
      out.append("It is [](=").append(chart.observation()).append("); see @").append(id);
      out.append("[^n").append(number).append("] [see @s-1, p. 3; @Aa.2].\n\n");
      out.append("[^n").append(number).append("]: ");
      out.append(OddTexts.markdown(texts.sentence())).append("\n\n");
      out.append(chart.block(id)).append('\n');
      if (texts.one(2)) {
        out.append(table(chart, number)).append('\n');
      }
      number++;
    }
    return out.toString();
  }

  private String table(ChartMaker chart, int number) {
    List<String> columns = new ArrayList<>();
    int most = texts.of(List.of(1, 2, 29, 30, 31));
    for (String period : chart.periods.subList(0, Math.min(most, chart.periods.size()))) {
      columns.add(period);
    }
    for (int i = 0; i < random.nextInt(3); i++) {
      String title = OddTexts.quoted(OddTexts.markdown(texts.name()) + " " + i);
      String decimals = texts.one(2) ? "" : ", decimals: " + random.nextInt(7);
      columns.add("{title: " + title + ", values: row@" + chart.periods.get(0) + decimals + "}");
    }
    return "```table\nid: tbl-"
        + number
        + "\ntitle: "
        + OddTexts.quoted(OddTexts.markdown(texts.sentence()))
        + "\nrows: "
        + chart.dataset
        + ".*.F0\ncolumns: ["
        + String.join(", ", columns)
        + "]\n"
        + (texts.one(2) ? "sort: -" + columns.get(0) + "\n" : "")
        + (texts.one(3) ? "note: " + OddTexts.quoted(texts.sentence()) + "\n" : "")
        + "```\n";
  }
}
