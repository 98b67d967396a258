package caravan.report.page;

import caravan.chart.type.ChartTypes;
import caravan.expression.names.NamedExpressions;
import caravan.model.data.DataShapes;
import caravan.model.data.EditionDate;
import caravan.model.data.Period;
import caravan.model.data.ShownDigits;
import caravan.text.yaml.Kind;
import caravan.text.yaml.Shape;
import java.util.List;

/** The keys of {@code site.yaml}, of front matter, and of the blocks of charts and tables. */
public final class PageShapes {
  static final String STYLE = "[a-z0-9][a-z0-9.-]{0,79}";
  static final String SLUG = "[\\p{L}\\p{N}][\\p{L}\\p{N}_-]*";

  /** The same where a member in braces is a part of it. */
  private static final String WRITTEN_SLUG =
      "(?:[\\p{L}\\p{N}]|\\{[^{}]+\\})(?:[\\p{L}\\p{N}_-]|\\{[^{}]+\\})*";

  /** The most decimals that a column of a table can have. */
  static final int MOST_DECIMALS = 6;

  private static final String UNTIL =
      "The last period shown, where it is meant to be the end though the data go on.";

  private static final String TAB =
      "What readers choose it by, where it is shown in turn with those right above or below.";

  private static final String COLUMN_PERIOD = Period.PATTERN + "|latest(-[0-9]{1,4})?";

  private static final String INLINE = "Inline Markdown, with figures.";
  private static final String NOTE = "Below it: what readers should know. " + INLINE;

  /** Expressions by their names, as in {@code figures.yaml}. */
  public static final Kind NAMED = new Kind.Named(Kind.text(), NamedExpressions.PATTERN);

  static final Shape PUBLISHER =
      Shape.of("the publisher", "Who publishes the report.")
          .required("name", new Kind.Localized(), "The publisher's name.")
          .optional("url", Kind.text(DataShapes.WEB), "The publisher's site.");

  static final Shape REPOSITORY =
      Shape.of("the repository", "Where the report is edited; for links to edit a page.")
          .required("url", Kind.text(DataShapes.WEB), "The address of the repository.")
          .optional("branch", Kind.text(), "The branch to edit; main if not given.");

  /** A file of outlines, below {@code content/}. */
  static final String OUTLINES = "maps/[A-Za-z0-9][A-Za-z0-9._-]*\\.geojson";

  static final Shape MAPS =
      Shape.of("maps", "Whose outlines maps show, and what stands under them.")
          .optional(
              "outlines",
              Kind.text(OUTLINES),
              "A file of GeoJSON: maps/areas.geojson, which stands in content/maps/.")
          .optional(
              "code",
              Kind.text(),
              "The property of each area that holds its code; code if not given.")
          .optional(
              "note",
              new Kind.Localized(),
              "What stands under each map; needed with outlines: whose they are.")
          .optional("approval", Kind.text(), "The number under which the map was approved.");

  /** The file {@code site.yaml}. */
  public static final Shape SITE =
      Shape.of("site.yaml", "The configuration of a report of Caravan.")
          .required("title", new Kind.Localized(), "The title of the report.")
          .optional("description", new Kind.Localized(), "For search engines.")
          .required(
              "languages",
              new Kind.Many(Kind.text(), true, 1),
              "The languages of the report, the default first: [en, ru].")
          .optional("base-url", Kind.text(DataShapes.WEB), "Where the site will stand.")
          .optional("licence", Kind.text(), "An identifier of SPDX: CC-BY-4.0.")
          .optional("edition", Kind.text(), "What you call this state of the report: \"2\".")
          .optional("publisher", new Kind.Of(PUBLISHER), PUBLISHER.description())
          .optional("repository", new Kind.Of(REPOSITORY), REPOSITORY.description())
          .optional("editor", new Kind.Localized(), "Who edits the report.")
          .optional(
              "contact",
              Kind.text(EditorialConfig.CONTACT),
              "Where readers can write to: name@example.org, or a web address.")
          .optional(
              "next-update",
              Kind.text(EditionDate.PATTERN),
              "When the report will be brought up to date: 2027, 2027-01 or 2027-01-20.")
          .optional(
              "citation-style",
              new Kind.Named(Kind.text(STYLE)),
              "For a language another style of its references: {en: apa}.")
          .optional(
              "maps",
              Kind.either(new Kind.Word(List.of("none")), new Kind.Of(MAPS)),
              "none, where the report has no maps; or whose outlines they show.")
          .optional(
              "new-unbound-numbers",
              new Kind.Word(List.of("warning", "error")),
              "What a number is that came in, or lost its binding, since the state that check"
                  + " --since names; a warning if not given.")
          .optional(
              "pdf-index",
              new Kind.Word(List.of("all", "none")),
              "Whether the report as PDF or for Word ends with an index of its observations; all if not"
                  + " given.")
          .optional(
              "data-formats",
              new Kind.Many(new Kind.Word(DataFormat.words()), false, 1),
              "In which forms readers can take datasets along; all if not given. CSV is there in"
                  + " any case.")
          .optional(
              "digits-shown",
              new Kind.Number(true, ShownDigits.MOST_SIGNIFICANT),
              "How many significant digits a number has at most that the program writes,"
                  + " percentages aside.")
          .optional(
              "percent-decimals",
              new Kind.Number(false, ShownDigits.MOST_DECIMALS),
              "How many decimals a percentage has at most that the program writes.");

  static final Shape KEY_FIGURE =
      Shape.of("a key figure", "A figure in large, with what it is.")
          .required("value", Kind.text(), "A figure: \"[12 percent](=growth(…))\".")
          .required("label", Kind.text(), "What the figure is. " + INLINE)
          .optional(
              "until",
              Kind.text(Period.PATTERN),
              "Its last period, where newer data are not meant.");

  static final Shape FOR_EACH =
      Shape.of("for-each", "For what the file makes a page each.")
          .required(
              "members",
              Kind.texts(),
              "A dimension or a list of them, or a pattern: trade.{partner}.total.")
          .optional("where", Kind.text(), "A claim that holds for those that are meant.")
          .optional("order", Kind.text(), "An expression; with - ahead, the largest first.");

  /** The front matter of a page. */
  public static final Shape FRONT_MATTER =
      Shape.of("front matter", "The front matter of a page.")
          .required("title", Kind.text(), "The title of the page. " + INLINE)
          .optional("linkTitle", Kind.text(), "A short title for navigation.")
          .optional("description", Kind.text(), "Plain text, shown under the title.")
          .optional("date", Kind.text("\\d{4}-\\d{2}-\\d{2}"), "When it was written: 2026-01-31.")
          .optional("lastmod", Kind.text("\\d{4}-\\d{2}-\\d{2}"), "When it last changed.")
          .optional("draft", new Kind.Truth(), "true leaves the page out of the site.")
          .optional(
              "translation",
              new Kind.Word(List.of("outdated")),
              "outdated: this page has fallen behind its other languages.")
          .optional("weight", new Kind.Number(false, null), "Pages stand in this order.")
          .optional(
              "list",
              new Kind.Word(ListOrder.words()),
              "Of an index.md: it lists the pages of its folder, by date, weight or title.")
          .optional(
              "slug", Kind.text(WRITTEN_SLUG), "The last part of the address, for the file's name.")
          .optional("aliases", Kind.texts(), "Former names, which lead to the page.")
          .optional("author", Kind.texts(), "Who wrote it: a name, or a list of names.")
          .optional("keywords", Kind.texts(), "What it is about, for search engines.")
          .optional(
              "keyFigures",
              new Kind.Many(new Kind.Of(KEY_FIGURE), false, 0),
              "Figures in large between title and text.")
          .optional("figures", NAMED, "Names for expressions: {kgz-growth: growth(…)}.")
          .optional(
              "for-each",
              Kind.either(Kind.texts(), new Kind.Of(FOR_EACH)),
              "For what the file makes a page each: partner, or trade.{partner}.total.")
          .optional(
              "variants",
              new Kind.Named(Kind.text(), NamedExpressions.PATTERN),
              "Names for claims, of which variants of a sentence hold: {up: growth(…) > 0}.")
          .optional("latest", Kind.text(), "A series whose newest period is {latest} in texts.");

  static final Shape SERIES =
      Shape.of("a series", "A series with a name of its own.")
          .optional("name", Kind.text(), "What readers see in legend and table; plain text.")
          .required("values", Kind.text(), "An expression.");

  static final Shape ANNOTATION =
      Shape.of("an annotation", "A remark on a place in the chart: at, or from and to, or value.")
          .required("text", Kind.text(), "The remark. " + INLINE)
          .optional("at", Kind.text(), "A period on the axis, also latest or latest-12.")
          .optional("from", Kind.text(), "The first period of a shade.")
          .optional("to", Kind.text(), "The last period of a shade.")
          .optional("value", Kind.text(), "An expression, for a line across the chart.")
          .oneOf("at", "from+to", "value");

  /** A {@code chart} block. */
  public static final Shape CHART =
      Shape.of("a chart", "A chart in a page.")
          .required("id", Kind.text(id("fig")), "fig- and small letters, digits, hyphens.")
          .required("type", new Kind.Word(ChartTypes.words()), "How the data are drawn.")
          .required("title", Kind.text(), "The message of the chart. " + INLINE)
          .optional("subtitle", Kind.text(), "What is measured, in which unit. " + INLINE)
          .required(
              "series",
              new Kind.Many(Kind.either(Kind.text(), new Kind.Of(SERIES)), true, 1),
              "An expression or a list of them: trade.*.total@2024.")
          .optional("whole", Kind.text(), "Of a share: what the parts have to add up to.")
          .optional("hub", Kind.text(), "Of a flow: the name of what stands in its middle.")
          .optional(
              "annotate",
              new Kind.Many(new Kind.Of(ANNOTATION), true, 0),
              "Remarks on places in the chart.")
          .optional("alt", Kind.text(), "A description for those who cannot see it; or auto.")
          .optional("until", Kind.text(Period.PATTERN), UNTIL)
          .optional("tab", Kind.text(), TAB)
          .optional("note", Kind.text(), NOTE);

  static final Shape ROW =
      Shape.of("a row", "A row with a title of its own.")
          .required("title", Kind.text(), "The head of the row. " + INLINE)
          .required("values", Kind.text(), "An expression.");

  static final Shape COLUMN =
      Shape.of("a column", "A column with a title of its own.")
          .required("title", Kind.text(), "The head of the column. " + INLINE)
          .required("values", Kind.text(), "An expression in which row stands for the row.")
          .optional("decimals", new Kind.Number(false, MOST_DECIMALS), "How many decimals.");

  /** A {@code table} block. */
  public static final Shape TABLE =
      Shape.of("a table", "A table in a page.")
          .required("id", Kind.text(id("tbl")), "tbl- and small letters, digits, hyphens.")
          .required("title", Kind.text(), "The message of the table. " + INLINE)
          .optional("subtitle", Kind.text(), "What is measured. " + INLINE)
          .required(
              "rows",
              new Kind.Many(Kind.either(Kind.text(), new Kind.Of(ROW)), true, 1),
              "What the rows are about: trade.*.total.")
          .required(
              "columns",
              new Kind.Many(Kind.either(Kind.text(COLUMN_PERIOD), new Kind.Of(COLUMN)), true, 1),
              "Periods, also latest and latest-1, and maps with title and values.")
          .optional("sort", Kind.text(), "The title or period of a column; - ahead: largest first.")
          .optional("link", Kind.text(), "A page for each row: countries/row.md.")
          .optional(
              "sparkline",
              Kind.either(Kind.text(), new Kind.Of(ROW)),
              "A small line in each row: row@2001..latest, where row stands for the row.")
          .optional("total", Kind.either(Kind.text(), new Kind.Of(ROW)), "A last row.")
          .optional("until", Kind.text(Period.PATTERN), UNTIL)
          .optional("tab", Kind.text(), TAB)
          .optional("note", Kind.text(), NOTE);

  private PageShapes() {}

  /** The pattern of the ids of blocks. */
  static String id(String prefix) {
    return prefix + "-[a-z0-9]+(-[a-z0-9]+)*";
  }
}
