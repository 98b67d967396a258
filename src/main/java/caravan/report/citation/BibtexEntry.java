package caravan.report.citation;

import caravan.model.data.PersonName;
import caravan.model.data.Source;
import caravan.model.data.SourceDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A source as an entry of BibLaTeX, which BibTeX reads too. */
public final class BibtexEntry {
  private BibtexEntry() {}

  /** The entry, ending in a line feed. */
  public static String of(Source source) {
    Map<String, String> fields = new LinkedHashMap<>();
    List<String> authors = new ArrayList<>();
    source.authors().forEach(name -> authors.add(name(name)));
    put(fields, "author", authors.isEmpty() ? null : String.join(" and ", authors));
    put(fields, "title", text(source.title()));
    put(fields, "booktitle", text(source.container()));
    put(fields, "publisher", text(source.publisher()));
    put(fields, "date", source.issued());
    String issued = source.issued();
    put(fields, "year", issued == null ? null : SourceDate.of(issued).year());
    put(fields, "url", source.url() == null ? null : escaped(source.url()));
    put(fields, "langid", text(source.language()));
    StringBuilder out = new StringBuilder("@online{").append(key(source.id()));
    fields.forEach(
        (name, value) -> out.append(",\n  ").append(name).append(" = {").append(value).append('}'));
    return out.append("\n}\n").toString();
  }

  private static void put(Map<String, String> fields, String name, @Nullable String value) {
    if (value != null) {
      fields.put(name, value);
    }
  }

  private static String key(String id) {
    String key = id.replaceFirst("\\.html$", "").replaceAll("[^A-Za-z0-9]+", "-");
    return key.replaceAll("^-|-$", "").isEmpty() ? "source" : key.replaceAll("^-|-$", "");
  }

  private static String name(PersonName name) {
    String family = "{" + escaped(CleanText.of(name.family())) + "}";
    return name.given() == null ? family : family + ", " + escaped(CleanText.of(name.given()));
  }

  private static @Nullable String text(@Nullable String text) {
    // Braces within keep the capitals.
    return text == null ? null : "{" + escaped(CleanText.of(text)) + "}";
  }

  /** Braces must match and the rest must be no command, whatever the text says. */
  private static String escaped(String text) {
    StringBuilder out = new StringBuilder();
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      switch (c) {
        case '\\' -> out.append("/");
        case '{' -> out.append("(");
        case '}' -> out.append(")");
        case '%', '&', '#', '_', '$' -> out.append('\\').append(c);
        case '~' -> out.append("\\string~");
        case '^' -> out.append("\\string^");
        default -> out.append(c);
      }
    }
    return out.toString();
  }
}
