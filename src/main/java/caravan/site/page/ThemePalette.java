package caravan.site.page;

import caravan.chart.spec.ChartPalette;
import caravan.site.template.Theme;
import caravan.text.diagnostic.Code;
import caravan.text.diagnostic.Diagnostics;
import caravan.text.source.SourceFile;
import caravan.text.source.Span;
import caravan.text.yaml.YamlMap;
import caravan.text.yaml.YamlNode;
import caravan.text.yaml.YamlParser;
import caravan.text.yaml.YamlScalar;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The colours of charts that a look names, in {@code colours.yaml}: on pages, pictures and paper.
 */
public final class ThemePalette {
  private static final String FILE = "colours.yaml";

  private ThemePalette() {}

  /** Whether a look names colours. */
  public static boolean isIn(Theme theme) {
    return theme.read(FILE).isPresent();
  }

  /** The colours of a look; those of Caravan where it names none. What is wrong is reported. */
  public static ChartPalette load(Theme theme, Diagnostics out) {
    Optional<byte[]> bytes = theme.read(FILE);
    if (bytes.isEmpty()) {
      return ChartPalette.DEFAULT;
    }
    String text = new String(bytes.get(), StandardCharsets.UTF_8);
    SourceFile file = new SourceFile("templates/" + FILE, text);
    if (!(YamlParser.parse(file.asText(), out) instanceof YamlMap map)) {
      out.error(Code.TEMPLATE, Span.startOf(file), "there are no colours here");
      return ChartPalette.DEFAULT;
    }
    Map<String, String> named = new TreeMap<>();
    map.entries().forEach(entry -> add(entry.name(), entry.value(), named, out));
    return ChartPalette.of(named);
  }

  private static void add(String name, YamlNode value, Map<String, String> named, Diagnostics out) {
    String colours = value instanceof YamlScalar scalar ? scalar.text().text() : "";
    try {
      ChartPalette.of(Map.of(name, colours));
      named.put(name, colours);
    } catch (IllegalArgumentException e) {
      out.error(
          Code.TEMPLATE,
          value.span(),
          String.valueOf(e.getMessage()),
          "write 1: \"#0056ac\", or two colours, the other for dark pages");
    }
  }
}
