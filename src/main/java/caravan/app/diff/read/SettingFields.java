package caravan.app.diff.read;

import caravan.model.data.CodeLists;
import caravan.model.data.Dataset;
import caravan.report.page.MapsConfig;
import caravan.report.page.SiteConfig;
import caravan.report.resolved.ResolvedSite;
import caravan.text.yaml.LocalizedText;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What readers see beside pages, data and sources. */
public final class SettingFields {
  private static final Set<String> OF_REPORT =
      Set.of(
          "title of the report",
          "description of the report",
          "languages",
          "publisher",
          "address of the publisher",
          "address of the site",
          "repository",
          "branch",
          "licence",
          "edition",
          "maps",
          "note under maps",
          "approval of maps");

  private final Map<String, String> fields = new LinkedHashMap<>();

  private SettingFields() {}

  static Map<String, String> of(ResolvedSite site) {
    SettingFields settings = new SettingFields();
    settings.site(site.config());
    site.data().datasets().values().forEach(settings::dataset);
    settings.names(site.data().codeLists());
    return settings.fields;
  }

  /** Whether the title of a report is not known, which each has. */
  public static boolean isUntitled(SiteReading site) {
    return site.settings().getOrDefault("title of the report", "").isBlank();
  }

  /** Whether {@code site.yaml} says it. */
  public static boolean isOfReport(String name) {
    return OF_REPORT.contains(name) || name.startsWith("style of references in ");
  }

  /** Whether {@code codelists.yaml} says it. */
  public static boolean isOfCodes(String name) {
    return name.matches("(order of the codes|name|members|forms) of .*");
  }

  /** A text with its translations. */
  static String texts(LocalizedText text) {
    if (text.common() != null) {
      return text.common().text();
    }
    return text.byLanguage().entrySet().stream()
        .map(entry -> entry.getKey() + ": " + entry.getValue().text())
        .collect(Collectors.joining(" · "));
  }

  private static @Nullable String maps(MapsConfig maps) {
    return maps.drawn() ? maps.path() : "none";
  }

  private void site(SiteConfig config) {
    add("title of the report", config.title());
    add("description of the report", config.description());
    add("languages", String.join(", ", config.languages()));
    add("publisher", config.publisher());
    add("address of the publisher", config.publisherUrl());
    add("address of the site", config.baseUrl());
    add("repository", config.repository());
    add("branch", config.branch());
    add("licence", config.licence());
    add("edition", config.edition());
    add("maps", maps(config.maps()));
    add("note under maps", config.maps().note());
    add("approval of maps", config.maps().approval());
    new TreeMap<>(config.citationStyles())
        .forEach((language, style) -> add("style of references in " + language, style));
  }

  private void dataset(Dataset dataset) {
    String of = " of dataset " + dataset.id();
    add("title" + of, dataset.title());
    add("description" + of, dataset.description());
    add("note" + of, dataset.note());
    add("unit" + of, dataset.unitName());
    Integer decimals = dataset.precision().decimals();
    add("decimals" + of, decimals == null ? null : decimals.toString());
    add("exact" + of, dataset.precision().isExact() ? "true" : null);
    add("frequency" + of, dataset.frequency().word());
    add("reporter" + of, dataset.reporter());
  }

  private void names(CodeLists lists) {
    lists
        .lists()
        .forEach(
            (dimension, codes) -> {
              add("order of the codes of " + dimension, String.join(", ", codes.keySet()));
              codes.values().forEach(code -> name(dimension, code));
            });
  }

  private void name(String dimension, CodeLists.Code code) {
    String what = dimension + " " + code.code();
    if (!code.isUnnamed()) {
      add("name of " + what, code.name());
    }
    add("members of " + what, code.members().isEmpty() ? null : String.join(", ", code.members()));
    new TreeMap<>(code.forms())
        .forEach(
            (language, forms) ->
                add("forms of " + what + " in " + language, new TreeMap<>(forms).toString()));
  }

  private void add(String name, @Nullable LocalizedText text) {
    add(name, text == null ? null : texts(text));
  }

  private void add(String name, @Nullable String text) {
    if (text != null) {
      fields.put(name, text);
    }
  }
}
