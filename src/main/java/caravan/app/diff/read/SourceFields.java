package caravan.app.diff.read;

import caravan.model.data.PersonName;
import caravan.model.data.Source;
import caravan.report.resolved.ResolvedSite;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What is said of sources, by variable. */
final class SourceFields {
  /** The variable under which the short name stands. */
  static final String LABEL = "label";

  private SourceFields() {}

  static Map<String, Map<String, String>> of(ResolvedSite site) {
    Map<String, Map<String, String>> all = new LinkedHashMap<>();
    for (Source source : site.data().bibliography().sources().values()) {
      all.put(source.id(), fields(source));
    }
    return all;
  }

  private static Map<String, String> fields(Source source) {
    Map<String, String> fields = new LinkedHashMap<>();
    add(fields, LABEL, source.shortLabel());
    add(fields, "type", source.type());
    add(fields, "title", source.title());
    add(fields, "author", names(source.authors()));
    add(fields, "editor", names(source.editors()));
    add(fields, "container-title", source.container());
    add(fields, "publisher", source.publisher());
    add(fields, "issued", source.issued());
    add(fields, "URL", source.url());
    add(fields, "accessed", source.accessed());
    add(fields, "language", source.language());
    add(fields, "note", source.note() == null ? null : SettingFields.texts(source.note()));
    fields.putAll(source.variables());
    return fields;
  }

  private static @Nullable String names(List<PersonName> names) {
    return names.isEmpty()
        ? null
        : names.stream().map(SourceFields::name).collect(Collectors.joining("; "));
  }

  private static String name(PersonName name) {
    return name.given() == null ? name.family() : name.family() + ", " + name.given();
  }

  private static void add(Map<String, String> fields, String name, @Nullable String value) {
    if (value != null) {
      fields.put(name, value);
    }
  }
}
