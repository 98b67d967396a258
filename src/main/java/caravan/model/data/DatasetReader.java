package caravan.model.data;

import caravan.text.diagnostic.Code;
import caravan.text.diagnostic.Diagnostics;
import caravan.text.diagnostic.NearestName;
import caravan.text.source.SourceText;
import caravan.text.source.Span;
import caravan.text.yaml.LocalizedText;
import caravan.text.yaml.MapReader;
import caravan.text.yaml.YamlNode;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads a file of {@code data/} into a dataset. */
public final class DatasetReader {
  private final String id;
  private final CodeLists codeLists;
  private final Bibliography bibliography;
  private final Units units;
  private final Diagnostics out;

  /**
   * @param id how expressions name the dataset: the file's name without ending
   */
  public DatasetReader(
      String id, CodeLists codeLists, Bibliography bibliography, Units units, Diagnostics out) {
    this.id = id;
    this.codeLists = codeLists;
    this.bibliography = bibliography;
    this.units = units;
    this.out = out;
  }

  /** The dataset of a parsed file, or null where too much is wrong to have one. */
  public @Nullable Dataset read(YamlNode root) {
    MapReader reader = MapReader.of(root, root.span(), DataShapes.DATASET, out);
    LocalizedText title = reader.requireLocalized("title");
    LocalizedText description = reader.localized("description");
    LocalizedText note = reader.localized("note");
    Units.Definition unit = unit(reader.requireText("unit"));
    BigDecimal multiplier = multiplier(reader);
    Precision precision = new PrecisionReader(reader, out).read(Precision.AS_TYPED);
    Dataset.Frequency frequency = frequency(reader.text("frequency"));
    List<SourceText> dimensions =
        reader.requireTexts("dimensions", "for instance dimensions: [partner, flow]");
    Integer digitsShown =
        ShownDigits.read(reader, "digits-shown", ShownDigits.LEAST_SIGNIFICANT, out);
    SourceText reporter = reader.text("reporter");
    SourceText source = reader.text("source");
    YamlNode observations = reader.require("observations");
    List<SourceText> checks = reader.texts("checks");
    reader.finish();
    if (dimensions.isEmpty() || observations == null) {
      return null;
    }
    List<String> names = dimensions.stream().map(SourceText::text).toList();
    // Without a unit the observations are read all the same, for what else is wrong with them.
    Units.Definition read = unit != null ? unit : new Units.Definition(Unit.NUMBER, BigDecimal.ONE);
    BigDecimal multiple = multiplier.multiply(read.factor());
    ObservationReader observed =
        new ObservationReader(
            id, names, read.unit(), multiple, precision, source, codeLists, bibliography, out);
    Map<String, Series> series = observed.read(observations);
    if (title == null || unit == null) {
      return null;
    }
    return new Dataset(
        id,
        new Span(root.span().file(), 0, 0),
        title,
        description,
        note,
        unitName(reader),
        unit.unit(),
        multiple,
        precision,
        frequency,
        digitsShown,
        names,
        reporter == null ? null : reporter.text(),
        new SeriesIndex(names, series, codeLists),
        checks);
  }

  private static String unitName(MapReader reader) {
    SourceText unit = reader.text("unit");
    return unit == null ? "" : unit.text();
  }

  private Units.@Nullable Definition unit(@Nullable SourceText text) {
    if (text == null) {
      return null;
    }
    Units.Definition unit = units.find(text.text());
    if (unit == null) {
      String help = NearestName.help(text.text(), units.names());
      out.error(
          Code.UNKNOWN_UNIT,
          text.span(),
          "unknown unit \"" + text + "\"",
          help != null
              ? help
              : "write a currency such as USD, a unit such as t or percent, or add it under \"unit\""
                  + " in content/codelists.yaml");
    }
    return unit;
  }

  private BigDecimal multiplier(MapReader reader) {
    BigDecimal number = reader.number("multiplier");
    if (number != null && number.signum() <= 0) {
      YamlNode node = reader.get("multiplier");
      if (node != null) {
        out.error(Code.WRONG_TYPE, node.span(), "a multiplier is more than zero");
      }
      return BigDecimal.ONE;
    }
    return number == null ? BigDecimal.ONE : number;
  }

  private Dataset.Frequency frequency(@Nullable SourceText text) {
    if (text == null) {
      return Dataset.Frequency.ANNUAL;
    }
    for (Dataset.Frequency frequency : Dataset.Frequency.values()) {
      if (frequency.word().equals(text.text())) {
        return frequency;
      }
    }
    List<String> words =
        Arrays.stream(Dataset.Frequency.values()).map(Dataset.Frequency::word).toList();
    out.error(
        Code.WRONG_TYPE,
        text.span(),
        "\"" + text + "\" is no frequency",
        NearestName.help(text.text(), words));
    return Dataset.Frequency.ANNUAL;
  }
}
