package caravan.report.citation;

import caravan.model.data.Bibliography;
import caravan.model.data.Source;
import caravan.model.data.SourcesReader;
import caravan.text.diagnostic.Diagnostics;
import caravan.text.source.SourceFile;
import caravan.text.yaml.YamlParser;
import java.util.List;
import java.util.Set;

/** Sources for tests, read from YAML as those of a report are. */
final class SampleSources {
  private SampleSources() {}

  static List<Source> read(String yaml) {
    return read(yaml, "en");
  }

  /** As a language names them. */
  static List<Source> read(String yaml, String language) {
    Diagnostics out = new Diagnostics();
    SourceFile file = new SourceFile("content/sources.yaml", yaml);
    Bibliography read = SourcesReader.read(YamlParser.parse(file.asText(), out), out);
    if (out.hasErrors()) {
      throw new IllegalArgumentException(out.list().toString());
    }
    return read.sources().values().stream().map(source -> source.in(language)).toList();
  }

  static CitationStyle style(String name, String locale) {
    return CitationStyle.of(name, CitationStyle.carried(name), locale);
  }

  static FormattedSources format(String language, CitationStyle style, List<Source> sources) {
    return SourceFormatter.format(new CitationRequest(language, style, sources, Set.of(), true));
  }
}
