package caravan.model.data;

import caravan.text.yaml.LocalizedText;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The names of codes, by dimension. The list {@code unit} names the units.
 *
 * @param lists by dimension, then by code, in the order of the file
 */
public record CodeLists(Map<String, Map<String, Code>> lists) {
  public CodeLists {
    lists = Collections.unmodifiableMap(new LinkedHashMap<>(lists));
  }

  /**
   * A code.
   *
   * @param members the codes it adds up, for an aggregate; empty for a code of its own
   * @param forms by language: of a unit by plural category of CLDR, {@code few}; of any other code
   *     what a sentence needs, {@code genitive}
   */
  public record Code(
      String code,
      LocalizedText name,
      List<String> members,
      Map<String, Map<String, String>> forms) {
    public Code {
      members = List.copyOf(members);
      forms = Map.copyOf(forms);
    }

    /** Whether the file gives it no name at all, as it may do for a country. */
    public boolean isUnnamed() {
      return name.common() == null && name.byLanguage().isEmpty();
    }

    /** A code whose name has one form. */
    public Code(String code, LocalizedText name, List<String> members) {
      this(code, name, members, Map.of());
    }
  }

  /** The code of a dimension, or null where the list has none. */
  public @Nullable Code find(String dimension, String code) {
    return lists.getOrDefault(dimension, Map.of()).get(code);
  }

  /** The codes of a dimension, in the order of the list. */
  public Set<String> codes(String dimension) {
    return lists.getOrDefault(dimension, Map.of()).keySet();
  }

  /** The forms of each listed unit in a language, by code, then by plural category. */
  public Map<String, Map<String, String>> unitForms(String language) {
    Map<String, Map<String, String>> units = new LinkedHashMap<>();
    for (Code code : lists.getOrDefault("unit", Map.of()).values()) {
      String name = code.name().any(language);
      Map<String, String> plain = name.isEmpty() ? Map.of() : Map.of("other", name);
      Map<String, String> forms = code.forms().getOrDefault(language, plain);
      if (!forms.isEmpty()) {
        units.put(code.code(), forms);
      }
    }
    return units;
  }

  /**
   * A form of the name of a code, as the list gives it; null where it does not.
   *
   * @param form {@code genitive}
   */
  public @Nullable String form(String dimension, String code, String language, String form) {
    Code found = find(dimension, code);
    return found == null ? null : found.forms().getOrDefault(language, Map.of()).get(form);
  }

  /** The name of a code in a language; the code itself where it has none. */
  public String name(String dimension, String code, String language) {
    Code found = find(dimension, code);
    return found == null ? code : found.name().any(language);
  }
}
