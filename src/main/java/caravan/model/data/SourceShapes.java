package caravan.model.data;

import caravan.text.yaml.Kind;
import caravan.text.yaml.Shape;
import java.util.List;

/** The keys of {@code sources.yaml} and {@code codelists.yaml}. */
public final class SourceShapes {
  /** CSL variables that name a source, in all languages. */
  static final List<String> IDENTIFIERS = List.of("DOI", "ISBN", "ISSN", "PMCID", "PMID");

  /** CSL variables that are texts, beside the note. */
  static final List<String> TEXTS =
      List.of(
          SourceEntry.TITLE,
          SourceEntry.CONTAINER,
          SourceEntry.PUBLISHER,
          "abstract",
          "archive",
          "archive-place",
          "archive_collection",
          "archive_location",
          "authority",
          "call-number",
          "collection-title",
          "container-title-short",
          "dimensions",
          "division",
          "event",
          "event-place",
          "event-title",
          "genre",
          "jurisdiction",
          "medium",
          "original-publisher",
          "original-publisher-place",
          "original-title",
          "part-title",
          "publisher-place",
          "reviewed-genre",
          "reviewed-title",
          "scale",
          "status",
          "title-short",
          "volume-title");

  /** Variables of CSL that reference managers export and that no reference shows. */
  static final List<String> UNSHOWN =
      List.of(
          "annote",
          "categories",
          "citation-key",
          "citation-label",
          "citation-number",
          "custom",
          "first-reference-note-number",
          "journalAbbreviation",
          "keyword",
          "locator",
          "references",
          "shortTitle",
          "source",
          "year-suffix");

  /** Variables of CSL that are dates, beside those that {@link SourceEntry} names. */
  static final List<String> DATES =
      List.of("available-date", "event-date", "original-date", "submitted");

  /** Variables of CSL that are names, beside editors. */
  static final List<String> PEOPLE =
      List.of(
          SourceEntry.AUTHOR,
          "chair",
          "collection-editor",
          "compiler",
          "composer",
          "container-author",
          "contributor",
          "curator",
          "director",
          "editorial-director",
          "executive-producer",
          "guest",
          "host",
          "illustrator",
          "interviewer",
          "narrator",
          "organizer",
          "original-author",
          "performer",
          "producer",
          "recipient",
          "reviewed-author",
          "script-writer",
          "series-creator",
          "translator");

  /** CSL variables that hold a number, or something like one. */
  static final List<String> NUMBERS =
      List.of(
          "chapter-number",
          "collection-number",
          "edition",
          "issue",
          "number",
          "number-of-pages",
          "number-of-volumes",
          "page",
          "page-first",
          "part",
          "part-number",
          "printing",
          "printing-number",
          "section",
          "supplement",
          "supplement-number",
          "version",
          "volume");

  /** A date in CSL's own form. */
  static final Shape DATE_PARTS =
      Shape.of("a date", "A date in CSL's own form.")
          .optional("date-parts", new Kind.Items(), "Year, month and day: [[2025, 6, 13]].")
          .optional("literal", new Kind.Localized(), "A date in words.")
          .optional("raw", Kind.text(), "A date as its source writes it.")
          .optional("year", Kind.text(), "The year.")
          .optional("month", Kind.text(), "The month, from 1.")
          .optional("day", Kind.text(), "The day, from 1.")
          .optional("season", Kind.text(), "The season, from 1 for spring.")
          .optional("circa", Kind.text(), "true where it is about right.")
          .oneOf("date-parts", "literal", "raw", "year");

  private static final Kind ANYTHING =
      Kind.either(Kind.text(), new Kind.Nothing(), new Kind.Items(), new Kind.Named(Kind.text()));

  private static final Kind LOCALIZED = new Kind.Localized();

  static final Shape AUTHOR = person("an author");
  static final Shape EDITOR = person("an editor");

  private static final Kind DATE =
      Kind.either(
          Kind.text(DataShapes.DATE),
          new Kind.Of(DATE_PARTS),
          new Kind.Many(new Kind.Of(DATE_PARTS), false, 1));

  static final Shape SOURCE = source();

  /** The file of sources. */
  public static final Shape SOURCES =
      Shape.of("the file of sources", "The bibliography of a report of Caravan.")
          .required(
              "references",
              new Kind.Many(new Kind.Of(SOURCE), false, 0),
              "The sources, in CSL-YAML.");

  /** The forms of a unit's noun in one language. */
  static final Shape FORMS = forms();

  /** The name of a form that sentences need. */
  static final String FORM = "[a-z]+";

  static final Shape CODE =
      Shape.of("a code", "A code with its name and, where it adds up others, their codes.")
          .optional("name", new Kind.Localized(), "What readers see; may be left out of countries.")
          .optional("members", Kind.texts(), "The codes that this one adds up.")
          .optional(
              "forms",
              new Kind.Named(new Kind.Named(Kind.text(), FORM)),
              "Forms of the name that sentences need, by language: {ru: {genitive: Казахстана}}.")
          .oneOf("name", "members", "forms");

  private static final Kind NAMED_CODE =
      Kind.either(new Kind.Nothing(), new Kind.Of(CODE), new Kind.Localized());

  /** A list of codes. */
  public static final Kind CODE_LIST = new Kind.Named(NAMED_CODE);

  /** The list of units that a report declares. */
  public static final Kind UNIT_LIST =
      new Kind.Named(
          Kind.either(NAMED_CODE, new Kind.Named(Kind.either(Kind.text(), new Kind.Of(FORMS)))));

  private SourceShapes() {}

  private static Shape person(String what) {
    return Shape.of(what, "A person, or an institution.")
        .optional("family", new Kind.Localized(), "The family name.")
        .optional("given", new Kind.Localized(), "The given name.")
        .optional(
            "non-dropping-particle",
            new Kind.Localized(),
            "What stays ahead of the family name: van.")
        .optional(
            "dropping-particle", new Kind.Localized(), "What a family name alone goes without: de.")
        .optional("suffix", new Kind.Localized(), "What stands behind the name: Jr.")
        .optional("comma-suffix", Kind.text(), "Of CSL; left to the style.")
        .optional("static-ordering", Kind.text(), "Of CSL; left to the style.")
        .optional("parse-names", Kind.text(), "Of CSL; left to the style.")
        .optional(
            "literal",
            new Kind.Localized(),
            "The name of an institution, or one that has no parts.")
        .oneOf("family", "literal");
  }

  private static Shape source() {
    Shape shape =
        Shape.of("a source", "A source, as CSL describes it.")
            .required("id", Kind.text(DataShapes.SOURCE_ID), "How data and pages name it.")
            .required("type", new Kind.Word(SourceTypes.KNOWN), "What it is, as CSL calls it.")
            .optional("title", LOCALIZED, "One that you give it yourself stands in brackets.")
            .optional("author", people(AUTHOR), "Persons or institutions.")
            .optional("editor", people(EDITOR), "Persons or institutions.")
            .optional("container-title", LOCALIZED, "What holds it: newspaper, site, book.")
            .optional("publisher", LOCALIZED, "Who published it.")
            .optional("issued", DATE, "When it was published: 2025, 2025-06 or 2025-06-13.")
            .optional("accessed", DATE, "When it was read.")
            .optional("URL", Kind.text(DataShapes.WEB), "Its address, with https:// ahead.")
            .optional("language", Kind.text(DataShapes.LANGUAGE), "Its language: zh, pt-BR.")
            .optional("note", LOCALIZED, "What readers should know of it.");
    shape = others(shape, PEOPLE, people(AUTHOR), "Persons or institutions.");
    shape = others(shape, DATES, DATE, "A date of CSL.");
    shape = others(shape, UNSHOWN, ANYTHING, "Of CSL; no reference shows it.");
    shape = others(shape, IDENTIFIERS, Kind.text(), "A variable of CSL.");
    shape = others(shape, TEXTS, LOCALIZED, "A variable of CSL.");
    return others(shape, NUMBERS, LOCALIZED, "A variable of CSL, at most 100 characters.");
  }

  /** The shape with those variables of a list that it does not describe yet. */
  private static Shape others(Shape shape, List<String> names, Kind kind, String told) {
    Shape all = shape;
    for (String name : names) {
      boolean described = all.fields().stream().anyMatch(field -> field.key().equals(name));
      all = described ? all : all.optional(name, kind, told);
    }
    return all;
  }

  private static Kind people(Shape shape) {
    return new Kind.Many(new Kind.Of(shape), true, 0);
  }

  private static Shape forms() {
    Shape shape = Shape.of("the forms of a unit", "A noun in its plural categories.");
    for (String category : DataShapes.CATEGORIES) {
      String told = "The noun in CLDR's plural category \"" + category + "\".";
      shape =
          category.equals("other")
              ? shape.required(category, Kind.text(), told)
              : shape.optional(category, Kind.text(), told);
    }
    return shape;
  }
}
