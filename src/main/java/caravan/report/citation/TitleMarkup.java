package caravan.report.citation;

import caravan.model.data.Source;
import caravan.text.encode.Escape;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Turns the marks around a title into a link, with the language of the title. */
final class TitleMarkup {
  /** A title that ends a sentence by itself takes no stop behind it, nor behind its quotes. */
  private static final Pattern DOUBLED =
      Pattern.compile("([?!.…。？！])(" + CleanText.CLOSE + "(?:</i>)?[”»’]?)\\.");

  private TitleMarkup() {}

  /**
   * @param html an entry of which all but the marks is safe
   */
  static String of(String html, Source source, String pageLanguage) {
    String open = "<cite" + lang(source, pageLanguage) + ">";
    String close = "</cite>";
    String address = address(source);
    if (address != null) {
      open = "<a href=\"" + Escape.html(address) + "\" rel=\"noopener\">" + open;
      close += "</a>";
    }
    return DOUBLED
        .matcher(html)
        .replaceAll("$1$2")
        .replace(String.valueOf(CleanText.OPEN), open)
        .replace(String.valueOf(CleanText.CLOSE), close);
  }

  private static String lang(Source source, String pageLanguage) {
    String language = source.language();
    String title = source.title();
    if (language == null || title == null || language.equals(pageLanguage)) {
      return "";
    }
    return isWritten(title, language) ? " lang=\"" + language + "\"" : "";
  }

  /** Whether a title can be in a language: one may be translated for the report. */
  private static boolean isWritten(String title, String language) {
    Character.UnicodeScript script =
        switch (language.split("-", 2)[0]) {
          case "zh" -> Character.UnicodeScript.HAN;
          case "ru" -> Character.UnicodeScript.CYRILLIC;
          default -> null;
        };
    return script == null
        || title.codePoints().anyMatch(c -> Character.UnicodeScript.of(c) == script);
  }

  private static @Nullable String address(Source source) {
    if (source.url() != null && EntryFormat.isWeb(source.url())) {
      return source.url();
    }
    String doi = source.variables().get("DOI");
    return doi == null ? null : EntryFormat.doiAddress(doi);
  }
}
