package caravan.text.yaml;

import caravan.text.source.Span;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A mapping, its entries in the order of the file, each key once. */
public record YamlMap(Span span, List<Entry> entries) implements YamlNode {
  public YamlMap {
    Objects.requireNonNull(span, "span");
    entries = List.copyOf(entries);
  }

  /** A key and its value. */
  public record Entry(YamlScalar key, YamlNode value) {
    public String name() {
      return key.text().text();
    }
  }

  /** The value of a key, or null where the key is not there. */
  public @Nullable YamlNode get(String key) {
    for (Entry entry : entries) {
      if (entry.name().equals(key)) {
        return entry.value();
      }
    }
    return null;
  }

  @Override
  public String describe() {
    return entries.isEmpty() ? "{ }" : "\"" + entries.get(0).name() + ": …\"";
  }
}
