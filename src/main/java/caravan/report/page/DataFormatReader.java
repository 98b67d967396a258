package caravan.report.page;

import caravan.text.diagnostic.Code;
import caravan.text.diagnostic.Diagnostics;
import caravan.text.diagnostic.NearestName;
import caravan.text.source.SourceText;
import caravan.text.yaml.MapReader;
import caravan.text.yaml.YamlList;
import caravan.text.yaml.YamlNode;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads {@code data-formats} of {@code site.yaml}: in which forms datasets can be had. */
final class DataFormatReader {
  private DataFormatReader() {}

  /** The forms, CSV among them; the usual ones where nothing is said. */
  static Set<DataFormat> read(@Nullable YamlNode node, Diagnostics out) {
    if (node == null) {
      return DataFormat.USUAL;
    }
    Set<DataFormat> formats = EnumSet.of(DataFormat.CSV);
    if (!(node instanceof YamlList list)) {
      MapReader.wrongType(node, "a list", "write [csv, xlsx]", out);
      return DataFormat.USUAL;
    }
    for (YamlNode item : list.items()) {
      SourceText word = MapReader.asText(item, out);
      DataFormat format = word == null ? null : DataFormat.of(word.text());
      if (format != null) {
        formats.add(format);
      } else if (word != null) {
        out.error(
            Code.WRONG_TYPE,
            word.span(),
            "\"" + word + "\" is none of the forms of datasets",
            NearestName.help(word.text(), DataFormat.words()));
      }
    }
    return formats;
  }
}
