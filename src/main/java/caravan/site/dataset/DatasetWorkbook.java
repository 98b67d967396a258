package caravan.site.dataset;

import caravan.language.registry.Language;
import caravan.language.typesetting.ReporterNames;
import caravan.model.data.DataShapes;
import caravan.model.data.Dataset;
import caravan.model.data.Observation;
import caravan.model.data.Series;
import caravan.model.data.Statement;
import caravan.model.data.Status;
import caravan.model.data.Unit;
import caravan.report.page.SiteConfig;
import caravan.site.exhibit.ExhibitCsv;
import caravan.site.part.Messages;
import caravan.site.part.SourceViews;
import caravan.site.publish.StructuredData;
import caravan.site.sheet.Sheet;
import caravan.site.sheet.Workbook;
import caravan.site.view.SourceItem;
import caravan.site.view.TextRun;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A dataset as a workbook in one language: a cover, notes, a table of what the report follows, and
 * one of what other sources say and what was said before. For one dataset.
 */
final class DatasetWorkbook {
  /** The rows of a sheet that XLSX can hold, less some for what stands above a table. */
  static final int MOST_ROWS = 1_048_576 - 16;

  private static final int WIDEST = 44;
  private static final int WIDTH_OF_CODE = 16;
  private static final int WIDTH_OF_PERIOD = 18;
  private static final int WIDTH_OF_VALUE = 20;
  private static final int WIDTH_OF_MARK = 14;
  private static final int WIDTH_OF_SOURCE = 30;
  private static final int WIDTH_OF_NOTE = 90;

  private final ReportFacts report;
  private final Dataset dataset;
  private final String code;
  private final Language language;
  private final Messages words;
  private final SourceViews sources;
  private final int most;
  private final Map<String, Integer> notes = new LinkedHashMap<>();
  private final Set<Status> statuses = EnumSet.noneOf(Status.class);

  DatasetWorkbook(ReportFacts report, Dataset dataset, String code, SourceViews sources) {
    this(report, dataset, code, sources, MOST_ROWS);
  }

  /**
   * @param most how many rows a sheet can hold; what is more goes to further ones
   */
  DatasetWorkbook(ReportFacts report, Dataset dataset, String code, SourceViews sources, int most) {
    this.report = report;
    this.dataset = dataset;
    this.code = code;
    this.language = report.site().languages().get(code);
    this.words = report.words(code);
    this.sources = sources;
    this.most = most;
  }

  Workbook make() {
    if (dataset.note() != null) {
      number(dataset.note().any(code));
    }
    List<List<@Nullable Object>> followed = new ArrayList<>();
    List<List<@Nullable Object>> others = new ArrayList<>();
    for (Series series : dataset.series().values()) {
      List<@Nullable Object> key = key(series);
      for (Observation one : series.observations().values()) {
        followed.add(row(key, one, one.main(), null));
        one.also().forEach(other -> others.add(row(key, one, other, "sheetOtherSource")));
        one.revisions().forEach(before -> others.add(row(key, one, before, "sheetEarlier")));
      }
    }
    List<Sheet> tables = new ArrayList<>();
    tables.addAll(tables("sheetData", "Data", false, followed));
    tables.addAll(tables("sheetOthers", "Others", true, others));
    List<Sheet> sheets = new ArrayList<>();
    List<List<@Nullable Object>> explained = explained();
    if (!explained.isEmpty()) {
      List<Sheet.Column> columns =
          List.of(
              new Sheet.Column(words.text("sheetMark"), WIDTH_OF_MARK),
              new Sheet.Column(words.text("sheetMeaning"), WIDTH_OF_NOTE));
      List<Sheet.Line> above =
          List.of(
              Sheet.Line.title(words.labelled(words.text("sheetNotes"), title())),
              Sheet.Line.text(words.text("sheetOneTable")));
      sheets.add(new Sheet.Table(words.text("sheetNotes"), above, id("Notes"), columns, explained));
    }
    sheets.addAll(tables);
    sheets.add(0, cover(sheets));
    String publisher =
        report.config().publisher() == null ? null : report.config().publisher().any(code);
    return new Workbook(
        title(),
        publisher,
        report.description(dataset, code),
        code,
        report.modified(),
        language.isRightToLeft(),
        sheets);
  }

  private String title() {
    return dataset.title().any(code);
  }

  private Sheet cover(List<Sheet> sheets) {
    SiteConfig config = report.config();
    List<Sheet.Line> lines = new ArrayList<>();
    lines.add(Sheet.Line.title(title()));
    lines.add(Sheet.Line.text(report.description(dataset, code)));
    said(lines, "sheetReport", config.title().any(code), null);
    if (config.publisher() != null) {
      said(lines, "publishedBy", config.publisher().any(code), config.publisherUrl());
    }
    if (config.edition() != null) {
      said(lines, "edition", config.edition(), null);
    }
    if (report.modified() != null) {
      said(lines, "lastUpdated", language.dateWriter().date(report.modified()), null);
    }
    if (config.licence() != null) {
      said(lines, "licence", config.licence(), report.licence());
    }
    String page = report.page(dataset, code);
    if (page != null) {
      said(lines, "address", page, page);
    }
    if (dataset.reporter() != null) {
      String reporter =
          ReporterNames.of(report.site().data().codeLists(), dataset.reporter(), code);
      said(lines, "reporter", reporter, null);
    }
    lines.add(Sheet.Line.text(unit()));
    lines.add(Sheet.Line.heading(words.text("sheetContents")));
    sheets.forEach(sheet -> lines.add(Sheet.Line.text(sheet.name())));
    Set<String> ids = StructuredData.sources(dataset);
    if (!ids.isEmpty()) {
      lines.add(Sheet.Line.heading(words.text("sourcesHeading")));
      for (SourceItem item : sources.list(ids)) {
        String text = item.runs().stream().map(TextRun::text).collect(Collectors.joining());
        String note = item.note() == null ? "" : words.text("sentences") + item.note();
        lines.add(new Sheet.Line(text + note, Sheet.Look.TEXT, address(item)));
      }
    }
    return new Sheet.Lines(words.text("sheetCover"), lines);
  }

  private void said(List<Sheet.Line> lines, String key, String text, @Nullable String address) {
    lines.add(new Sheet.Line(words.labelled(words.text(key), text), Sheet.Look.TEXT, address));
  }

  private @Nullable String address(SourceItem item) {
    return item.runs().stream()
        .map(TextRun::href)
        .filter(href -> href != null && href.matches(DataShapes.WEB))
        .findFirst()
        .orElse(null);
  }

  /** In what values are, as a sentence. */
  private String unit() {
    String base = report.site().data().codeLists().name("unit", dataset.unit().code(), code);
    BigDecimal multiple = ExhibitCsv.plain(dataset.multiple());
    if (multiple.compareTo(BigDecimal.ONE) == 0) {
      return words.text("sheetUnit", "unit", report.unit(dataset, code));
    }
    String times =
        language.numberWriter().full(multiple, Unit.NUMBER, Math.max(0, multiple.scale()));
    return words.text("sheetUnitTimes", "unit", base, "multiplier", times);
  }

  private List<@Nullable Object> key(Series series) {
    List<@Nullable Object> key = new ArrayList<>();
    for (int i = 0; i < dataset.dimensions().size(); i++) {
      String member = series.codes().get(i);
      String dimension = dataset.dimensions().get(i);
      key.add(report.site().data().codeLists().name(dimension, member, code));
      key.add(member);
    }
    return key;
  }

  /**
   * @param role the key of what the statement is beside the one that is followed; null for that one
   */
  private List<@Nullable Object> row(
      List<@Nullable Object> key, Observation one, Statement said, @Nullable String role) {
    List<@Nullable Object> row = new ArrayList<>(key.size() + 6);
    row.addAll(key);
    row.add(one.period().toString());
    row.add(said.stated());
    if (role != null) {
      row.add(words.text(role));
    }
    row.add(mark(said.status()));
    row.add(sources.label(said.source()));
    row.add(said.note() == null ? null : reference(number(said.note().any(code))));
    return row;
  }

  private int number(String note) {
    return notes.computeIfAbsent(note, text -> notes.size() + 1);
  }

  private String reference(int number) {
    return "[" + words.text("sheetNote", "number", Integer.toString(number)) + "]";
  }

  private @Nullable String mark(Status status) {
    if (status == Status.NORMAL) {
      return null;
    }
    statuses.add(status);
    return shorthand(status);
  }

  /** As the guidance has it, as far as it has one; null for a normal value. */
  private static @Nullable String shorthand(Status status) {
    return switch (status) {
      case NORMAL -> null;
      case BREAK -> "[b]";
      case DEFINITION_DIFFERS -> "[d]";
      case ESTIMATED -> "[e]";
      case FORECAST -> "[f]";
      case IMPUTED -> "[i]";
      case MISSING_HELD -> "[m]";
      case NOT_SIGNIFICANT -> "[ns]";
      case MISSING -> "[x]";
      case PROVISIONAL -> "[p]";
      case STRIKE -> "[s]";
      case LOW_RELIABILITY -> "[u]";
      case UNVALIDATED -> "[v]";
    };
  }

  private List<List<@Nullable Object>> explained() {
    List<List<@Nullable Object>> rows = new ArrayList<>();
    for (Status status : statuses) {
      List<@Nullable Object> row = new ArrayList<>();
      row.add(shorthand(status));
      row.add(words.text("status" + status.name()));
      rows.add(row);
    }
    notes.forEach(
        (text, number) -> {
          List<@Nullable Object> row = new ArrayList<>();
          row.add(reference(number));
          row.add(text);
          rows.add(row);
        });
    return rows;
  }

  /** A table, in as many sheets as it takes. */
  private List<Sheet> tables(
      String key, String id, boolean roles, List<List<@Nullable Object>> rows) {
    List<Sheet> tables = new ArrayList<>();
    List<Sheet.Column> columns = columns(roles, rows);
    int count = (rows.size() + most - 1) / most;
    for (int i = 0; i < count; i++) {
      String name = words.text(key) + (count == 1 ? "" : " " + (i + 1));
      String title = count == 1 ? title() : title() + " (" + (i + 1) + "/" + count + ")";
      tables.add(
          new Sheet.Table(
              name,
              above(roles ? words.labelled(words.text(key), title) : title),
              id(id + "_" + (i + 1)),
              columns,
              rows.subList(i * most, Math.min(rows.size(), (i + 1) * most))));
    }
    return tables;
  }

  private List<Sheet.Line> above(String title) {
    List<Sheet.Line> above = new ArrayList<>();
    above.add(Sheet.Line.title(title));
    above.add(Sheet.Line.text(unit()));
    String one = words.text("sheetOneTable");
    if (notes.isEmpty() && statuses.isEmpty()) {
      above.add(Sheet.Line.text(one));
    } else {
      String marks = words.text("sheetMarks", "sheet", words.text("sheetNotes"));
      above.add(Sheet.Line.text(words.paragraph(List.of(one, marks))));
    }
    if (dataset.note() != null) {
      above.add(Sheet.Line.text(words.labelled(words.text("sheetAllValues"), reference(1))));
    }
    above.add(
        Sheet.Line.text(
            words.text(
                "sheetEmpty",
                "status",
                words.text("sheetStatus"),
                "notes",
                words.text("sheetNotes"))));
    return above;
  }

  private List<Sheet.Column> columns(boolean roles, List<List<@Nullable Object>> rows) {
    List<Sheet.Column> columns = new ArrayList<>();
    for (int i = 0; i < dataset.dimensions().size(); i++) {
      String dimension = dataset.dimensions().get(i);
      columns.add(new Sheet.Column(dimension, width(rows, columns.size(), dimension)));
      columns.add(new Sheet.Column(words.text("sheetCode", "name", dimension), WIDTH_OF_CODE));
    }
    columns.add(new Sheet.Column(words.text("period"), WIDTH_OF_PERIOD));
    columns.add(new Sheet.Column(words.text("value"), WIDTH_OF_VALUE));
    if (roles) {
      columns.add(new Sheet.Column(words.text("sheetRole"), WIDTH_OF_SOURCE));
    }
    columns.add(new Sheet.Column(words.text("sheetStatus"), WIDTH_OF_MARK));
    columns.add(new Sheet.Column(words.text("source"), WIDTH_OF_SOURCE));
    columns.add(new Sheet.Column(words.text("sheetNotes"), WIDTH_OF_MARK));
    return columns;
  }

  private static int width(List<List<@Nullable Object>> rows, int column, String name) {
    int most = name.length();
    for (List<@Nullable Object> row : rows) {
      if (row.get(column) instanceof String text) {
        // A character of Chinese is as wide as two.
        most =
            Math.max(
                most, (int) text.codePoints().limit(WIDEST).map(c -> c < 0x2E80 ? 1 : 2).sum());
      }
    }
    return Math.min(WIDEST, most) + 4;
  }

  private String id(String kind) {
    return kind + "_" + dataset.id().replaceAll("[^A-Za-z0-9]", "_");
  }
}
