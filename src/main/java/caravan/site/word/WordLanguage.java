package caravan.site.word;

import java.util.Map;

/**
 * A language as Word knows it.
 *
 * @param tag BCP 47 tag, with a region
 * @param rightToLeft whether it runs from right to left
 */
record WordLanguage(String tag, boolean rightToLeft) {
  private static final Map<String, String> WITH_REGION =
      Map.ofEntries(
          Map.entry("en", "en-US"),
          Map.entry("zh", "zh-CN"),
          Map.entry("ru", "ru-RU"),
          Map.entry("de", "de-DE"),
          Map.entry("fr", "fr-FR"),
          Map.entry("es", "es-ES"),
          Map.entry("pt", "pt-PT"),
          Map.entry("kk", "kk-KZ"),
          Map.entry("ky", "ky-KG"),
          Map.entry("uz", "uz-Latn-UZ"),
          Map.entry("ar", "ar-SA"));

  static WordLanguage of(String language, boolean rightToLeft) {
    return new WordLanguage(withRegion(language), rightToLeft);
  }

  private static String withRegion(String language) {
    return WITH_REGION.getOrDefault(language, language);
  }

  boolean isChinese() {
    return tag.startsWith("zh");
  }

  /** What says in which language a document is: for letters, for Chinese, from right to left. */
  String attributes() {
    String letters = isChinese() || rightToLeft ? "en-US" : tag;
    return Markup.filled(
        " w:val=\"%s\" w:eastAsia=\"%s\" w:bidi=\"%s\"",
        Markup.escaped(letters),
        isChinese() ? Markup.escaped(tag) : "zh-CN",
        rightToLeft ? Markup.escaped(tag) : "ar-SA");
  }

  /** The same of a few words in another language. */
  static String attributes(String language) {
    String tag = Markup.escaped(withRegion(language));
    String which =
        tag.matches("(zh|ja|ko)\\b.*")
            ? "eastAsia"
            : tag.matches("(ar|fa|ur|he)\\b.*") ? "bidi" : "val";
    return " w:" + which + "=\"" + tag + "\"";
  }
}
