package caravan;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Sources as reference managers export them, with any text in their fields. */
final class SourceMaker {
  private static final List<String> TYPES =
      List.of(
          "article-journal",
          "article-newspaper",
          "webpage",
          "report",
          "dataset",
          "book",
          "chapter",
          "thesis",
          "legal_case",
          "legislation",
          "patent",
          "map",
          "interview",
          "software",
          "speech",
          "standard",
          "treaty",
          "paper-conference",
          "entry-encyclopedia",
          "motion_picture",
          "bill",
          "personal_communication",
          "periodical",
          "review-book",
          "post-weblog",
          "document");

  private static final List<String> NUMBERS =
      List.of(
          "volume",
          "issue",
          "page",
          "number",
          "edition",
          "version",
          "chapter-number",
          "section",
          "number-of-pages");

  private static final List<String> DATES =
      List.of(
          "2025",
          "2025-06",
          "2025-06-13",
          "\"2025\"",
          "{date-parts: [[2025]]}",
          "{date-parts: [[2025, 6, 13]]}",
          "{date-parts: [[2024, 12, 30], [2025, 1, 2]]}",
          "{date-parts: [[2024], [2025]], circa: true}",
          "{date-parts: [[-350]]}",
          "{date-parts: [[2025]], season: 2}",
          "{literal: \"spring of 2025\"}",
          "{raw: \"2025\"}",
          "{year: 2024, month: 3}",
          "\"2024/2025\"",
          "\"2025~\"",
          "\"2025-21\"",
          "\"-0044-03-15\"",
          "[{year: 2024}]",
          "{date-parts: [[\"2025\", \"6\"]]}");

  private final OddTexts texts;

  SourceMaker(Random random) {
    this.texts = new OddTexts(random);
  }

  /**
   * The file of the sources.
   *
   * @param ids of them
   */
  String file(List<String> ids) {
    StringBuilder out = new StringBuilder("references:\n");
    for (String id : ids) {
      out.append("  - {id: ").append(id).append(", type: ").append(texts.of(TYPES));
      out.append(", title: ").append(OddTexts.quoted(texts.one(3) ? texts.field() : texts.name()));
      for (String field : fields()) {
        out.append(", ").append(field);
      }
      out.append("}\n");
    }
    return out.toString();
  }

  private List<String> fields() {
    List<String> fields = new ArrayList<>();
    for (String number : NUMBERS) {
      if (texts.one(3)) {
        fields.add(number + ": " + OddTexts.quoted(texts.field()));
      }
    }
    for (String text : List.of("container-title", "publisher", "publisher-place", "genre", "DOI")) {
      if (texts.one(4)) {
        fields.add(text + ": " + OddTexts.quoted(texts.one(2) ? texts.field() : texts.name()));
      }
    }
    if (!texts.one(4)) {
      List<String> authors = new ArrayList<>();
      int count = texts.of(List.of(1, 1, 2, 3, 4, 12));
      for (int i = 0; i < count; i++) {
        authors.add(author());
      }
      fields.add("author: [" + String.join(", ", authors) + "]");
    }
    if (!texts.one(5)) {
      fields.add("issued: " + date());
    }
    if (texts.one(3)) {
      fields.add("accessed: " + date());
    }
    if (texts.one(2)) {
      fields.add(
          "URL: \"https://example.org/" + texts.of(List.of("", "a%20b", "x?y=1&z=2#f")) + '"');
    }
    if (texts.one(3)) {
      fields.add("language: " + texts.of(List.of("zh", "ru", "en-GB", "kk", "de")));
    }
    if (texts.one(6)) {
      fields.add("citation-key: " + OddTexts.quoted(texts.field()));
    }
    return fields;
  }

  private String date() {
    return texts.one(60) ? "\"ca. 1900\"" : texts.of(DATES);
  }

  private String author() {
    String family = OddTexts.quoted(texts.one(3) ? texts.field() : texts.name());
    if (texts.one(4)) {
      return "{literal: " + family + "}";
    }
    String more = texts.one(4) ? ", suffix: \"Jr.\"" : "";
    more += texts.one(4) ? ", non-dropping-particle: \"van der\"" : "";
    more += texts.one(8) ? ", dropping-particle: de" : "";
    return "{family: " + family + ", given: " + OddTexts.quoted(texts.name()) + more + "}";
  }
}
