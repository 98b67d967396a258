package caravan.language.registry;

import caravan.language.number.LanguageWords;
import caravan.model.data.CodeLists;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The languages of a report, each made once. Immutable. */
public final class Languages {
  private final Map<String, Language> byCode;

  private Languages(Map<String, Language> byCode) {
    this.byCode = Collections.unmodifiableMap(byCode);
  }

  /**
   * The languages of a report.
   *
   * @param codes of languages that the program knows
   * @param words of the report's own message files, by language; in their place stand those of the
   *     program
   * @param lists the names that the report gives its own units
   * @throws IllegalArgumentException where the program does not know a language
   */
  public static Languages of(
      List<String> codes, Map<String, LanguageWords> words, CodeLists lists) {
    Map<String, Language> byCode = new LinkedHashMap<>();
    for (String code : codes) {
      LanguageWords own = words.get(code);
      Language plain = own == null ? Language.find(code) : Language.find(code, own);
      if (plain == null) {
        throw new IllegalArgumentException("unknown language: " + code);
      }
      byCode.put(code, plain.naming(lists));
    }
    return new Languages(byCode);
  }

  /**
   * One of them.
   *
   * @throws IllegalArgumentException where the report has no such language
   */
  public Language get(String code) {
    Language language = byCode.get(code);
    if (language == null) {
      throw new IllegalArgumentException("the report has no language " + code);
    }
    return language;
  }
}
