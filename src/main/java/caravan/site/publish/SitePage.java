package caravan.site.publish;

import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A page in the languages that have it.
 *
 * @param paths from the site's root, by language, in the order of the report's languages; at least
 *     one
 * @param changed when it last changed, by language, where that is known
 */
public record SitePage(Map<String, String> paths, Map<String, LocalDate> changed) {
  public SitePage {
    paths = Collections.unmodifiableMap(new LinkedHashMap<>(paths));
    changed = Map.copyOf(changed);
    if (paths.isEmpty()) {
      throw new IllegalArgumentException("a page is in a language");
    }
  }

  /** The path in the language for readers of none of the others; null where it lacks that one. */
  @Nullable String byDefault(String defaultLanguage) {
    return paths.get(Objects.requireNonNull(defaultLanguage, "defaultLanguage"));
  }
}
