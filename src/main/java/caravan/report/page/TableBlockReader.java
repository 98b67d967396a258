package caravan.report.page;

import caravan.expression.evaluate.Moment;
import caravan.report.prose.Prose;
import caravan.report.prose.TableBlock;
import caravan.text.diagnostic.Code;
import caravan.text.diagnostic.Diagnostics;
import caravan.text.source.SourceText;
import caravan.text.source.Span;
import caravan.text.yaml.MapReader;
import caravan.text.yaml.YamlList;
import caravan.text.yaml.YamlMap;
import caravan.text.yaml.YamlNode;
import caravan.text.yaml.YamlParser;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Reads the YAML of a {@code table} block. */
final class TableBlockReader {
  private final Function<SourceText, Prose> inline;
  private final Wording wording;
  private final Diagnostics out;

  /**
   * @param inline parses a text of the block as inline Markdown
   * @param wording puts what stands in braces into words
   */
  TableBlockReader(Function<SourceText, Prose> inline, Wording wording, Diagnostics out) {
    this.inline = inline;
    this.wording = wording;
    this.out = out;
  }

  /** The table, or null where too much is wrong to make one. */
  @Nullable TableBlock read(SourceText yaml, Span opening) {
    int before = out.list().size();
    YamlNode written = YamlParser.parse(yaml, out);
    YamlNode root = written == null ? null : WordedYaml.block(written, wording);
    if (root == null) {
      if (out.list().size() == before) {
        out.error(Code.MISSING_KEY, opening, "this table block is empty");
      }
      return null;
    }
    MapReader reader = MapReader.of(root, opening, PageShapes.TABLE, out);
    SourceText id = BlockTexts.id(reader.requireText("id"), "table", "tbl", out);
    Prose title = BlockTexts.title(reader.requireText("title"), "table", inline, out);
    Prose subtitle = prose(reader.text("subtitle"));
    List<TableBlock.Line> rows = lines(reader.require("rows"));
    List<TableBlock.Column> columns = columns(reader.require("columns"));
    SourceText sort = reader.text("sort");
    SourceText link = reader.text("link");
    YamlNode sparklineNode = reader.get("sparkline");
    TableBlock.Line sparkline = sparklineNode == null ? null : line(sparklineNode);
    YamlNode totalNode = reader.get("total");
    TableBlock.Line total = totalNode == null ? null : line(totalNode);
    Prose note = prose(reader.text("note"));
    SourceText until = reader.text("until");
    SourceText tab = reader.text("tab");
    reader.finish();
    boolean broken =
        (totalNode != null && total == null) || (sparklineNode != null && sparkline == null);
    if (id == null || title == null || rows.isEmpty() || columns.isEmpty() || broken) {
      return null;
    }
    return new TableBlock(
        opening, id, title, subtitle, rows, columns, sort, link, sparkline, total, note, until,
        tab);
  }

  private @Nullable Prose prose(@Nullable SourceText text) {
    return text == null ? null : inline.apply(text);
  }

  private List<YamlNode> items(@Nullable YamlNode node, String example) {
    if (node instanceof YamlList list && list.items().isEmpty()) {
      out.error(Code.MISSING_KEY, list.span(), "this list is empty", example);
    }
    if (node instanceof YamlList list) {
      return list.items();
    }
    return node == null ? List.of() : List.of(node);
  }

  /** All rows, or none where one of them could not be read. */
  private List<TableBlock.Line> lines(@Nullable YamlNode node) {
    List<TableBlock.Line> lines = new ArrayList<>();
    List<YamlNode> items = items(node, "for instance rows: trade.*.total");
    for (YamlNode item : items) {
      TableBlock.Line line = line(item);
      if (line != null) {
        lines.add(line);
      }
    }
    return lines.size() < items.size() ? List.of() : lines;
  }

  private TableBlock.@Nullable Line line(YamlNode node) {
    if (!(node instanceof YamlMap)) {
      SourceText text = MapReader.asText(node, out);
      return text == null ? null : new TableBlock.Line(null, text);
    }
    MapReader reader = MapReader.of(node, node.span(), PageShapes.ROW, out);
    Prose title = BlockTexts.title(reader.requireText("title"), "row", inline, out);
    SourceText values = reader.requireText("values");
    reader.finish();
    return title == null || values == null ? null : new TableBlock.Line(title, values);
  }

  /** All columns, or none where one of them could not be read. */
  private List<TableBlock.Column> columns(@Nullable YamlNode node) {
    List<TableBlock.Column> columns = new ArrayList<>();
    List<YamlNode> items = items(node, "for instance columns: [2024, 2025]");
    for (YamlNode item : items) {
      TableBlock.Column column = item instanceof YamlMap ? titled(item) : ofPeriod(item);
      if (column != null) {
        columns.add(column);
      }
    }
    return columns.size() < items.size() ? List.of() : columns;
  }

  private TableBlock.@Nullable Column titled(YamlNode node) {
    MapReader reader = MapReader.of(node, node.span(), PageShapes.COLUMN, out);
    SourceText name = reader.requireText("title");
    Prose title = BlockTexts.title(name, "column", inline, out);
    SourceText values = reader.requireText("values");
    YamlNode decimalsNode = reader.get("decimals");
    Integer decimals = decimalsNode == null ? null : decimals(decimalsNode);
    reader.finish();
    return name == null || title == null || values == null
        ? null
        : new TableBlock.Column(name, title, values, null, decimals);
  }

  private @Nullable Integer decimals(YamlNode node) {
    BigDecimal number = MapReader.asNumber(node, out);
    if (number == null) {
      return null;
    }
    boolean whole = number.scale() == 0 && number.signum() >= 0;
    if (!whole || number.compareTo(BigDecimal.valueOf(PageShapes.MOST_DECIMALS)) > 0) {
      out.error(
          Code.WRONG_TYPE,
          node.span(),
          "a column has 0 to " + PageShapes.MOST_DECIMALS + " decimals",
          null);
      return null;
    }
    return number.intValueExact();
  }

  /**
   * {@code 2025} or {@code latest} is short for a column with that title and the values {@code
   * row@2025}.
   */
  private TableBlock.@Nullable Column ofPeriod(YamlNode node) {
    SourceText text = MapReader.asText(node, out);
    if (text == null) {
      return null;
    }
    Moment period = Moment.parse(text.text());
    if (period == null) {
      out.error(
          Code.WRONG_TYPE,
          text.span(),
          "a column is a period or has a title, not \"" + text + "\"",
          "write 2025, latest, or {title: …, values: …}");
      return null;
    }
    String ahead = "row@";
    int[] origins = new int[ahead.length() + text.length() + 1];
    for (int i = 0; i < origins.length; i++) {
      origins[i] = text.origin(Math.max(0, i - ahead.length()));
    }
    SourceText values = SourceText.mapped(ahead + text.text(), text.file(), origins);
    return new TableBlock.Column(text, null, values, period, null);
  }
}
