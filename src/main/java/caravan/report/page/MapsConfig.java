package caravan.report.page;

import caravan.text.diagnostic.Code;
import caravan.text.diagnostic.Diagnostics;
import caravan.text.source.SourceText;
import caravan.text.yaml.LocalizedText;
import caravan.text.yaml.MapReader;
import caravan.text.yaml.YamlNode;
import caravan.text.yaml.YamlScalar;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What {@code site.yaml} says of maps, whose outlines are a report's own decision.
 *
 * @param drawn whether there are maps
 * @param outlines the path of a file of GeoJSON below {@code content/}; null for the outlines that
 *     the program carries
 * @param property the property of each area that holds its code
 * @param note what stands under each map; null for what is said of the program's outlines
 * @param approval the number under which an authority has approved the map; null for none
 */
public record MapsConfig(
    boolean drawn,
    @Nullable SourceText outlines,
    String property,
    @Nullable LocalizedText note,
    @Nullable String approval) {
  /** Maps with the outlines that the program carries. */
  public static final MapsConfig USUAL = new MapsConfig(true, null, "code", null, null);

  /** Where the files of outlines stand. */
  public static final String FOLDER = "content/maps/";

  public MapsConfig {
    Objects.requireNonNull(property, "property");
  }

  /** The path of the file of outlines from the root of the report; null for none. */
  public @Nullable String path() {
    return outlines == null ? null : "content/" + outlines;
  }

  static MapsConfig read(@Nullable YamlNode node, Diagnostics out) {
    if (node == null) {
      return USUAL;
    }
    if (node instanceof YamlScalar scalar) {
      if (!scalar.text().text().equals("none")) {
        out.error(
            Code.WRONG_TYPE,
            scalar.span(),
            "\"maps\" can't be \"" + scalar.text() + "\"",
            "write \"none\", or {outlines: maps/areas.geojson, code: iso_a3, note: …}");
      }
      return new MapsConfig(false, null, "code", null, null);
    }
    MapReader reader = MapReader.of(node, node.span(), PageShapes.MAPS, out);
    SourceText outlines = reader.text("outlines");
    SourceText property = reader.text("code");
    LocalizedText note = reader.localized("note");
    SourceText approval = reader.text("approval");
    reader.finish();
    if (outlines != null && note == null) {
      out.error(
          Code.MAP_OUTLINES,
          outlines.span(),
          "nothing says whose outlines these are",
          "write it under \"note\", which stands under each map");
    }
    if (outlines != null && !outlines.text().matches(PageShapes.OUTLINES)) {
      out.error(
          Code.WRONG_TYPE,
          outlines.span(),
          "\"" + outlines + "\" is no file of outlines",
          "put it into content/maps/, and write maps/NAME.geojson");
      outlines = null;
    }
    return new MapsConfig(
        true,
        outlines,
        property == null ? "code" : property.text(),
        note,
        approval == null ? null : approval.text());
  }
}
