package caravan.report.each;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What one of several pages is about.
 *
 * @param codes by dimension, in the order in which the front matter names these
 */
public record Member(Map<String, String> codes) {
  /** For a page by itself. */
  static final Member NONE = new Member(Map.of());

  public Member {
    codes = Collections.unmodifiableMap(new LinkedHashMap<>(codes));
  }

  /** Its codes in one word: {@code KAZ}, {@code KAZ-HS27}. */
  public String id() {
    return String.join("-", codes.values());
  }
}
