package caravan.report.citation;

import caravan.language.typesetting.Scripts;
import caravan.model.data.Source;
import caravan.report.citation.EntryRun.Look;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Cuts a reference into its pieces; its title is a link, with the language of the title. */
final class TitleMarkup {
  /** A title that ends a sentence by itself takes no stop behind it, nor behind its quotes. */
  private static final Pattern DOUBLED =
      Pattern.compile(
          "([?!.…。？！])(" + CleanText.CLOSE + "(?:" + RunMarks.end(Look.ITALIC) + ")?[”»’]?)\\.");

  private TitleMarkup() {}

  /**
   * The pieces of an entry.
   *
   * @param marked its text, with marks
   */
  static List<EntryRun> of(String marked, Source source, String pageLanguage) {
    List<EntryRun> runs =
        RunMarks.runs(
            DOUBLED.matcher(marked).replaceAll("$1$2"),
            new RunMarks.TitleLink(address(source), language(source, pageLanguage)));
    return runs.stream()
        .map(run -> Scripts.isItalic(run.text(), pageLanguage) ? run : run.without(Look.ITALIC))
        .toList();
  }

  private static @Nullable String language(Source source, String pageLanguage) {
    String language = source.language();
    String title = source.title();
    if (language == null || title == null || language.equals(pageLanguage)) {
      return null;
    }
    return isWritten(title, language) ? language : null;
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
