package caravan.app.diff.read;

import caravan.model.data.LocalizedDate;
import caravan.model.data.LocalizedName;
import caravan.model.data.SourceEntry;
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

  /** The language of messages. */
  private static final String ENGLISH = "en";

  private SourceFields() {}

  static Map<String, Map<String, String>> of(ResolvedSite site) {
    Map<String, Map<String, String>> all = new LinkedHashMap<>();
    for (SourceEntry source : site.data().bibliography().sources().values()) {
      all.put(source.id(), fields(source));
    }
    return all;
  }

  private static Map<String, String> fields(SourceEntry source) {
    Map<String, String> fields = new LinkedHashMap<>();
    add(fields, LABEL, source.in(ENGLISH).shortLabel());
    add(fields, "type", source.type());
    source.people().forEach((role, names) -> add(fields, role, names(names)));
    add(fields, "issued", date(source.issued()));
    add(fields, "URL", source.url());
    add(fields, "accessed", date(source.accessed()));
    add(fields, "language", source.language());
    source.texts().forEach((name, text) -> add(fields, name, SettingFields.texts(text)));
    return fields;
  }

  private static @Nullable String date(@Nullable LocalizedDate date) {
    if (date == null) {
      return null;
    }
    return date.words() == null ? date.date().text() : SettingFields.texts(date.words());
  }

  private static @Nullable String names(List<LocalizedName> names) {
    return names.isEmpty()
        ? null
        : names.stream().map(SourceFields::name).collect(Collectors.joining("; "));
  }

  private static String name(LocalizedName name) {
    String family = SettingFields.texts(name.family());
    return name.given() == null ? family : family + ", " + SettingFields.texts(name.given());
  }

  private static void add(Map<String, String> fields, String name, @Nullable String value) {
    if (value != null) {
      fields.put(name, value);
    }
  }
}
