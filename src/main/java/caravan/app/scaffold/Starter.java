package caravan.app.scaffold;

import caravan.text.csv.CsvFault;
import caravan.text.yaml.YamlParser;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What a new report is made of.
 *
 * @param languages codes of languages that the program knows, the default first; at least one
 * @param title of the report; null for one in the words of each language
 */
public record Starter(List<String> languages, @Nullable String title) {
  public Starter {
    languages = List.copyOf(languages);
    if (languages.isEmpty() || languages.size() != languages.stream().distinct().count()) {
      throw new IllegalArgumentException("each language once: " + languages);
    }
  }

  /** The languages whose words on the pages are English until somebody translates them. */
  public List<String> unwritten() {
    return languages.stream().filter(language -> !StarterTexts.isWritten(language)).toList();
  }

  /** A report with an example: its files by their path from the report's root. Unmodifiable. */
  public SortedMap<String, String> example() {
    Map<String, String> values = new TreeMap<>(common());
    // A source is named once, in whatever language.
    values.put("source", Quoted.yaml(StarterTexts.word(languages.get(0), "source")));
    values.put("dataset", words("dataset"));
    for (String flow : List.of("total", "export", "import")) {
      values.put(flow, words(flow));
    }
    SortedMap<String, String> files = around(values);
    files.put("content/sources.yaml", first("sources.yaml", values));
    files.put("content/codelists.yaml", first("codelists.yaml", values));
    files.put("content/data/trade.yaml", first("trade.yaml", values));
    for (String language : languages) {
      files.put("content/" + language + "/index.md", StarterTexts.page(language, "index.md"));
    }
    return Collections.unmodifiableSortedMap(files);
  }

  /**
   * A report that begins with data: its files by their path. Unmodifiable.
   *
   * @throws CsvFault where a file would be larger than is read
   */
  public SortedMap<String, String> with(StarterData data) throws CsvFault {
    DataStarter starter = new DataStarter(data);
    String first = languages.get(0);
    Map<String, String> values = new TreeMap<>(common());
    values.putAll(starter.values());
    String named = StarterTexts.word(first, "csv").replace("{0}", Quoted.line(data.file()));
    values.put("source", Quoted.yaml("[" + named + "]"));
    SortedMap<String, String> files = around(values);
    files.put("content/sources.yaml", first("data-sources.yaml", values));
    files.put("content/codelists.yaml", first("data-codelists.yaml", values));
    files.put(starter.path(), first("data.yaml", values));
    for (String language : languages) {
      Map<String, String> page = new TreeMap<>(values);
      page.put("pagetitle", Quoted.yaml(Quoted.markdown(title(language))));
      page.put("chart", Quoted.yaml(StarterTexts.word(language, "chart")));
      page.put("table", Quoted.yaml(StarterTexts.word(language, "table")));
      // These hold codes and periods only, and places for words.
      page.put("exhibits", StarterTexts.filled(values.getOrDefault("exhibits", ""), page).strip());
      files.put(
          "content/" + language + "/index.md",
          StarterTexts.filled(StarterTexts.page(language, "data.md"), page));
    }
    files.replaceAll((path, text) -> text.stripTrailing() + "\n");
    for (Map.Entry<String, String> file : files.entrySet()) {
      if (file.getValue().length() > YamlParser.MAX_LENGTH) {
        throw new CsvFault(
            1,
            0,
            "this table is too large for one dataset: its file would have more than "
                + YamlParser.MAX_LENGTH
                + " characters",
            "make several tables of it, or leave out what the report will not speak of");
      }
    }
    return Collections.unmodifiableSortedMap(files);
  }

  /** What every report has, whatever its data. */
  private SortedMap<String, String> around(Map<String, String> values) {
    SortedMap<String, String> files = new TreeMap<>();
    files.put(".gitignore", "/site/\n/.site.lock\n");
    files.put("README.md", first("README.md", values));
    files.put("content/site.yaml", first("site.yaml", values));
    for (String language : languages) {
      if (!StarterTexts.isWritten(language)) {
        files.put(
            "templates/messages/" + language + ".yaml",
            "# Translate what stands behind each colon; leave names in { } as they are.\n"
                + StarterTexts.messages());
      }
    }
    return files;
  }

  private Map<String, String> common() {
    return Map.of(
        "title",
        Quoted.localized(languages, this::title),
        "heading",
        Quoted.markdown(title(languages.get(0))),
        "languages",
        String.join(", ", languages));
  }

  private String title(String language) {
    return title != null ? Quoted.line(title) : StarterTexts.word(language, "title");
  }

  private String words(String key) {
    return Quoted.localized(languages, language -> StarterTexts.word(language, key));
  }

  /** A file of the whole report, with comments in its first language. */
  private String first(String name, Map<String, String> values) {
    return StarterTexts.filled(StarterTexts.file(languages.get(0), name), values);
  }
}
