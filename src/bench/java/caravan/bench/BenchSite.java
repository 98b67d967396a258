package caravan.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Random;

/**
 * A report of any size: each page has some 600 words, five figures that are bound to data, two
 * tables, lists, a quote, links, notes, a block of code and, where they are asked for, a chart of 40
 * quarters; ten pages share a dataset of 10 series by 40 quarters. The same size gives the same
 * report.
 */
final class BenchSite {
  private static final int SERIES = 10;
  private static final int QUARTERS = 40;
  private static final int FIRST_YEAR = 2015;
  private static final int SENTENCES = 3;

  private static final List<String> COUNTRIES =
      List.of("Austria", "Belgium", "Chile", "Kenya", "Peru", "Turkey", "Canada", "Japan");

  private static final List<String> GOODS =
      List.of("timber", "plastics", "cereals", "textiles", "crude oil", "semiconductors", "coffee");

  private static final List<String> SUBJECTS =
      List.of(
          "The unit value of %s", "Trade in %s with %s", "A later revision of the %s series",
          "Re-export of %s through %s", "The price component of %s trade");

  private static final List<String> VERBS =
      List.of(
          "rose moderately", "moved in line with the exchange rate", "was broadly unchanged",
          "remained *well below* its level of before", "outpaced the average of the region");

  private static final List<String> ENDS =
      List.of(
          "although the monthly figures remain volatile",
          "according to the mirror data of partner countries",
          "because two large contracts were booked late",
          "while freight rates continued to normalise",
          "and the effect is expected to fade by the end of the year");

  private final Path content;
  private final int pages;
  private final boolean charts;

  private BenchSite(Path root, int pages, boolean charts) {
    this.content = root.resolve("content");
    this.pages = pages;
    this.charts = charts;
  }

  /** Writes a report into a folder, which is empty or holds one of the same size. */
  static void write(Path root, int pages, boolean charts) throws IOException {
    new BenchSite(root, pages, charts).write();
  }

  private void write() throws IOException {
    file(
        "site.yaml",
        "title: Synthetic trade reports\nlanguages: [en]\nbase-url: https://example.org/\n");
    file(
        "sources.yaml",
        "references:\n- id: customs\n  type: dataset\n  title: Synthetic customs files\n"
            + "  publisher: Customs\n  issued: 2025\n");
    file("en/index.md", "---\ntitle: Reports\n---\n\nAll reports.\n");
    for (int i = 0; i * SERIES < pages; i++) {
      file("data/" + data(i) + ".yaml", dataset(i));
    }
    for (int i = 0; i < pages; i++) {
      file("en/reports/" + page(i) + ".md", text(i));
    }
  }

  private void file(String path, String text) throws IOException {
    Path file = content.resolve(path);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }

  private static String data(int number) {
    return String.format(Locale.ROOT, "d%04d", number);
  }

  /** The file of a page, without its ending. */
  static String page(int number) {
    return String.format(Locale.ROOT, "p%05d", number);
  }

  /** A value of a series in millions, with one decimal. */
  private static String value(int data, int series, int quarter) {
    int tenths = 5_000 + (data * 131 + series * 977 + quarter * 53 + quarter * series * 7) % 9_000;
    return tenths / 10 + "." + tenths % 10;
  }

  private static String quarter(int number) {
    return FIRST_YEAR + number / 4 + "-Q" + (number % 4 + 1);
  }

  private static String dataset(int number) {
    StringBuilder yaml = new StringBuilder();
    yaml.append("title: Quarterly trade, file ").append(number).append('\n');
    yaml.append("unit: EUR\nmultiplier: 1e6\nfrequency: quarterly\ndimensions: [series]\n");
    yaml.append("source: customs\nobservations:\n");
    for (int series = 0; series < SERIES; series++) {
      yaml.append("  s").append(series).append(":\n");
      for (int quarter = 0; quarter < QUARTERS; quarter++) {
        yaml.append("    ").append(quarter(quarter)).append(": ");
        yaml.append(value(number, series, quarter)).append('\n');
      }
    }
    return yaml.toString();
  }

  private String text(int number) {
    Random random = new Random(number);
    String series = data(number / SERIES) + ".s" + number % SERIES;
    String good = pick(GOODS, random);
    StringBuilder text = new StringBuilder();
    text.append("---\ntitle: \"Report ").append(number).append(": ").append(good).append("\"\n");
    text.append("date: 2025-").append(String.format(Locale.ROOT, "%02d", 1 + number % 12));
    text.append("-01\ndescription: Quarterly note on ").append(good).append(".\n---\n\n");
    text.append(paragraph(random)).append(" See also ").append(link(number + 7)).append(".\n\n");
    text.append("## Key figures\n\nIn the last quarter the flow came to ");
    text.append(figure(number, 39)).append(" million, after ").append(figure(number, 38));
    text.append(" million in the quarter before and ").append(figure(number, 35));
    text.append(" million a year earlier, a change of [](=growth(").append(series);
    text.append(",2023-Q4,2024-Q4)). The series began at ").append(figure(number, 0));
    text.append(" million in 2015.[^src]\n\n");
    if (charts) {
      text.append("```chart\nid: fig-trade\ntype: line\ntitle: Trade by quarter\nseries: ");
      text.append(series).append("@2015-Q1..2024-Q4\n```\n\n");
    }
    text.append("| Quarter | Exports | Imports |\n| --- | ---: | ---: |\n");
    for (int quarter = 28; quarter < QUARTERS; quarter++) {
      text.append("| ").append(quarter(quarter)).append(" | ").append(500 + random.nextInt(40));
      text.append(".1 | ").append(480 + random.nextInt(40)).append(".4 |\n");
    }
    text.append("\n## Goods and partners\n\n").append(paragraph(random)).append("\n\n");
    for (int i = 0; i < 5; i++) {
      text.append("- **").append(pick(GOODS, random)).append("**: ");
      text.append(sentence(random)).append('\n');
    }
    text.append("\n### Partner detail\n\n").append(paragraph(random));
    text.append(" The method is explained in ").append(link(number + 11)).append(".[^rev]\n\n");
    text.append("| Partner | Main good | EUR million |\n| :-- | :-- | --: |\n");
    for (int i = 0; i < 8; i++) {
      text.append("| ").append(pick(COUNTRIES, random)).append(" | ").append(pick(GOODS, random));
      text.append(" | ").append(random.nextInt(900)).append(".5 |\n");
    }
    text.append("\n## Method and revisions\n\n").append(paragraph(random)).append("\n\n");
    text.append("1. Collect the customs file.\n2. Allocate confidential flows.\n\n> ");
    text.append(sentence(random)).append("\n\n```\ntotal = exports + imports\n```\n\n");
    text.append(paragraph(random)).append("\n\n[^src]: Customs files, own compilation.\n");
    text.append("[^rev]: Revised once a year.\n");
    return text.toString();
  }

  private static String figure(int page, int quarter) {
    int data = page / SERIES;
    int series = page % SERIES;
    String value = value(data, series, quarter);
    return "[" + value + "](=" + data(data) + ".s" + series + "@" + quarter(quarter) + "/1e6EUR)";
  }

  private String link(int to) {
    int number = to % pages;
    return "[report " + number + "](" + page(number) + ".md)";
  }

  private static String paragraph(Random random) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < SENTENCES; i++) {
      text.append(i == 0 ? "" : " ").append(sentence(random)).append(' ').append(sentence(random));
    }
    return text.toString();
  }

  private static String sentence(Random random) {
    String subject =
        pick(SUBJECTS, random)
            .replaceFirst("%s", pick(GOODS, random))
            .replaceFirst("%s", pick(COUNTRIES, random));
    return subject + " " + pick(VERBS, random) + " " + pick(ENDS, random) + ".";
  }

  private static String pick(List<String> words, Random random) {
    return words.get(random.nextInt(words.size()));
  }
}
