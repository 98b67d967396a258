package caravan.testing;

import caravan.expression.evaluate.DataContext;
import caravan.model.data.Bibliography;
import caravan.model.data.CodeLists;
import caravan.model.data.Dataset;
import caravan.model.data.DatasetReader;
import caravan.model.data.SourcesReader;
import caravan.model.data.Units;
import caravan.text.diagnostic.Diagnostic;
import caravan.text.diagnostic.Diagnostics;
import caravan.text.source.SourceFile;
import caravan.text.source.SourceText;
import caravan.text.yaml.LocalizedText;
import caravan.text.yaml.YamlParser;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Small datasets for tests, read from YAML as those of a report are. */
public final class TestData {
  private TestData() {}

  /** A text as if it were a file of its own. */
  public static SourceText text(String text) {
    return new SourceFile("test", text).asText();
  }

  /** What is wrong, one line each: {@code 1:5 code: message}. */
  public static List<String> lines(Diagnostics out) {
    return out.list().stream().map(TestData::line).toList();
  }

  /** What is wrong, in one line. */
  public static String line(Diagnostic d) {
    return d.span().line() + ":" + d.span().column() + " " + d.code().id() + ": " + d.message();
  }

  /** A dataset; {@code a}, {@code b} and {@code c} are its sources. */
  public static Dataset dataset(String id, String yaml, Diagnostics out) {
    return dataset(id, yaml, null, out);
  }

  /** The same, of which the observations stand in {@code table.csv}. */
  public static Dataset dataset(String id, String yaml, @Nullable String table, Diagnostics out) {
    SourceFile file = new SourceFile("content/data/" + id + ".yaml", yaml);
    SourceFile rows = table == null ? null : new SourceFile("content/data/table.csv", table);
    Units units = new Units(List.of("trains"));
    return new DatasetReader(id, codeLists(), bibliography(), units, rows, null, out)
        .read(YamlParser.parse(file.asText(), out));
  }

  /** Everything an expression can refer to; the datasets' YAML by id. */
  public static DataContext context(Map<String, String> yaml) {
    Diagnostics out = new Diagnostics();
    Map<String, Dataset> datasets = new TreeMap<>();
    yaml.forEach((id, text) -> datasets.put(id, dataset(id, text, out)));
    if (out.hasErrors()) {
      throw new IllegalArgumentException(lines(out).toString());
    }
    return new DataContext(
        datasets, codeLists(), bibliography(), new Units(List.of("trains")), null);
  }

  private static Bibliography bibliography() {
    String yaml =
        Stream.of("a", "b", "c-2025.1")
            .map(id -> "- {id: " + id + ", type: article, title: Title, container-title: " + id)
            .map(item -> item + ", issued: 2025}")
            .collect(Collectors.joining("\n", "references:\n", "\n"));
    return SourcesReader.read(YamlParser.parse(text(yaml), new Diagnostics()), new Diagnostics());
  }

  private static CodeLists codeLists() {
    SourceText empty = text("");
    Map<String, CodeLists.Code> partners = new LinkedHashMap<>();
    for (String code : List.of("CA5", "KAZ", "KGZ", "UZB")) {
      List<String> members = code.equals("CA5") ? List.of("KAZ", "KGZ", "UZB") : List.of();
      LocalizedText name = new LocalizedText(empty.span(), empty, Map.of());
      partners.put(code, new CodeLists.Code(code, name, members));
    }
    return new CodeLists(Map.of("partner", partners));
  }
}
