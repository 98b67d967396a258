package caravan.report.page;

import caravan.chart.spec.ChartPlace;
import caravan.report.prose.ChartBlock;
import caravan.report.prose.Prose;
import caravan.text.diagnostic.Code;
import caravan.text.diagnostic.Diagnostics;
import caravan.text.source.SourceText;
import caravan.text.yaml.MapReader;
import caravan.text.yaml.YamlList;
import caravan.text.yaml.YamlMap;
import caravan.text.yaml.YamlNode;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Reads the series and the annotations of a {@code chart} block. */
final class ChartPartsReader {
  private static final String SERIES_HELP = "for instance series: trade.KAZ.total@2019..2025";

  private final Function<SourceText, Prose> inline;
  private final Diagnostics out;

  /**
   * @param inline parses a text of the block as inline Markdown
   */
  ChartPartsReader(Function<SourceText, Prose> inline, Diagnostics out) {
    this.inline = inline;
    this.out = out;
  }

  /** The series: expressions, or maps of a name and an expression; empty where one is wrong. */
  List<ChartBlock.Series> series(MapReader chart) {
    YamlNode node = chart.require("series", SERIES_HELP);
    if (node instanceof YamlList list && list.items().isEmpty()) {
      out.error(
          Code.MISSING_KEY, list.span(), "a chart needs something behind \"series:\"", SERIES_HELP);
    }
    List<ChartBlock.Series> all = new ArrayList<>();
    boolean whole = true;
    for (YamlNode item : items(node)) {
      ChartBlock.Series series = series(item);
      whole &= series != null;
      if (series != null) {
        all.add(series);
      }
    }
    return whole ? all : List.of();
  }

  private ChartBlock.@Nullable Series series(YamlNode item) {
    if (!(item instanceof YamlMap)) {
      SourceText values = MapReader.asText(item, out);
      return values == null ? null : new ChartBlock.Series(null, values);
    }
    MapReader reader = MapReader.of(item, item.span(), PageShapes.SERIES, out);
    SourceText name = reader.text("name");
    SourceText values = reader.requireText("values");
    reader.finish();
    return values == null ? null : new ChartBlock.Series(name, values);
  }

  /** The annotations of the value of {@code annotate}, those that could be read. */
  List<ChartBlock.Annotation> annotations(@Nullable YamlNode node) {
    List<ChartBlock.Annotation> all = new ArrayList<>();
    for (YamlNode item : items(node)) {
      ChartBlock.Annotation annotation = annotation(item);
      if (annotation != null) {
        all.add(annotation);
      }
    }
    return all;
  }

  private ChartBlock.@Nullable Annotation annotation(YamlNode item) {
    MapReader reader = MapReader.of(item, item.span(), PageShapes.ANNOTATION, out);
    SourceText at = reader.text("at");
    SourceText from = reader.text("from");
    SourceText to = reader.text("to");
    SourceText value = reader.text("value");
    SourceText text = reader.requireText("text");
    reader.finish();
    if (text == null) {
      return null;
    }
    Prose words = inline.apply(text);
    if (at != null && from == null && to == null && value == null) {
      return new ChartBlock.Annotation(new ChartPlace.At<>(at), words);
    }
    if (at == null && from != null && to != null && value == null) {
      return new ChartBlock.Annotation(new ChartPlace.Range<>(from, to), words);
    }
    if (at == null && from == null && to == null && value != null) {
      return new ChartBlock.Annotation(new ChartPlace.Level<>(value), words);
    }
    boolean none = at == null && from == null && to == null && value == null;
    out.error(
        none ? Code.MISSING_KEY : Code.WRONG_TYPE,
        text.span(),
        none ? "this annotation has no place" : "this annotation does not have one place",
        "write at: 2022, or from: 2020 and to: 2021, or value: 70e9USD");
    return null;
  }

  private static List<YamlNode> items(@Nullable YamlNode node) {
    if (node instanceof YamlList list) {
      return list.items();
    }
    return node == null ? List.of() : List.of(node);
  }
}
