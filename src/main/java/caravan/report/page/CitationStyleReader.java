package caravan.report.page;

import caravan.text.diagnostic.Code;
import caravan.text.diagnostic.Diagnostics;
import caravan.text.diagnostic.NearestName;
import caravan.text.source.SourceText;
import caravan.text.yaml.MapReader;
import caravan.text.yaml.YamlMap;
import caravan.text.yaml.YamlNode;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Reads {@code citation-style} of {@code site.yaml}: a style for each language that has another.
 */
final class CitationStyleReader {
  private CitationStyleReader() {}

  static Map<String, String> read(
      @Nullable YamlNode node, List<String> languages, Diagnostics out) {
    Map<String, String> styles = new TreeMap<>();
    if (node instanceof YamlMap map) {
      for (YamlMap.Entry entry : map.entries()) {
        if (!languages.contains(entry.name())) {
          out.error(
              Code.UNKNOWN_KEY,
              entry.key().span(),
              "the report has no language \"" + entry.name() + "\"",
              NearestName.help(entry.name(), languages));
        }
        SourceText name = MapReader.asText(entry.value(), out);
        if (name != null && isName(name, out)) {
          styles.put(entry.name(), name.text());
        }
      }
    } else if (node != null) {
      MapReader.wrongType(node, "a language with its style", "write {en: apa}", out);
    }
    return styles;
  }

  /** Whether there is such a style is seen when it is looked for, in {@code templates/}. */
  private static boolean isName(SourceText name, Diagnostics out) {
    if (name.text().matches(PageShapes.STYLE)) {
      return true;
    }
    out.error(
        Code.WRONG_TYPE,
        name.span(),
        "the name of a citation style has small letters, digits, points and hyphens");
    return false;
  }
}
