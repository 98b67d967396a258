package caravan.model.data;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The sources of a report by id, in the order of the file. */
public record Bibliography(Map<String, SourceEntry> sources) {
  public Bibliography {
    sources = Collections.unmodifiableMap(new LinkedHashMap<>(sources));
  }

  public @Nullable SourceEntry find(String id) {
    return sources.get(id);
  }
}
