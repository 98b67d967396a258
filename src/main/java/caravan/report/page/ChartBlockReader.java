package caravan.report.page;

import caravan.chart.spec.ChartType;
import caravan.chart.type.ChartTypes;
import caravan.chart.type.DrawnType;
import caravan.report.prose.ChartBlock;
import caravan.report.prose.Prose;
import caravan.text.diagnostic.Code;
import caravan.text.diagnostic.Diagnostics;
import caravan.text.diagnostic.NearestName;
import caravan.text.source.SourceText;
import caravan.text.source.Span;
import caravan.text.yaml.MapReader;
import caravan.text.yaml.YamlNode;
import caravan.text.yaml.YamlParser;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Reads the YAML of a {@code chart} block. */
final class ChartBlockReader {
  private final Function<SourceText, Prose> inline;
  private final Wording wording;
  private final Diagnostics out;

  /**
   * @param inline parses a text of the block as inline Markdown
   * @param wording puts what stands in braces into words
   */
  ChartBlockReader(Function<SourceText, Prose> inline, Wording wording, Diagnostics out) {
    this.inline = inline;
    this.wording = wording;
    this.out = out;
  }

  /** The chart, or null where too much is wrong to draw one. */
  @Nullable ChartBlock read(SourceText yaml, Span opening) {
    int before = out.list().size();
    YamlNode written = YamlParser.parse(yaml, out);
    YamlNode root = written == null ? null : WordedYaml.block(written, wording);
    if (root == null) {
      if (out.list().size() == before) {
        out.error(Code.MISSING_KEY, opening, "this chart block is empty");
      }
      return null;
    }
    MapReader reader = MapReader.of(root, opening, PageShapes.CHART, out);
    SourceText id = BlockTexts.id(reader.requireText("id"), "chart", "fig", out);
    SourceText typeText = reader.requireText("type");
    ChartType type = type(typeText);
    Prose title = BlockTexts.title(reader.requireText("title"), "chart", inline, out);
    SourceText subtitle = reader.text("subtitle");
    ChartPartsReader parts = new ChartPartsReader(inline, out);
    List<ChartBlock.Series> series = parts.series(reader);
    SourceText whole = reader.text("whole");
    SourceText hub = reader.text("hub");
    List<ChartBlock.Annotation> annotations = parts.annotations(reader.get("annotate"));
    SourceText alt = reader.text("alt");
    SourceText note = reader.text("note");
    SourceText until = reader.text("until");
    SourceText tab = reader.text("tab");
    reader.finish();
    if (id == null || type == null || typeText == null || title == null || series.isEmpty()) {
      return null;
    }
    return new ChartBlock(
        opening,
        id,
        type,
        typeText,
        title,
        subtitle == null ? null : inline.apply(subtitle),
        series,
        whole,
        hub,
        annotations,
        alt == null || alt.text().equals("auto") ? null : alt,
        note == null ? null : inline.apply(note),
        until,
        tab);
  }

  private @Nullable ChartType type(@Nullable SourceText text) {
    if (text == null) {
      return null;
    }
    Optional<DrawnType> type = ChartTypes.named(text.text());
    if (type.isPresent()) {
      return type.get();
    }
    out.error(
        Code.WRONG_TYPE,
        text.span(),
        "\"" + text + "\" is no type of chart",
        ChartTypes.advice(text.text()).orElse(NearestName.help(text.text(), ChartTypes.words())));
    return null;
  }
}
