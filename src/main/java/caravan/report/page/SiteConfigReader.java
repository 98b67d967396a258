package caravan.report.page;

import caravan.model.data.DataShapes;
import caravan.model.data.ShownDigits;
import caravan.text.diagnostic.Code;
import caravan.text.diagnostic.Diagnostic;
import caravan.text.diagnostic.Diagnostics;
import caravan.text.diagnostic.Listed;
import caravan.text.diagnostic.NearestName;
import caravan.text.source.SourceText;
import caravan.text.yaml.LocalizedText;
import caravan.text.yaml.MapReader;
import caravan.text.yaml.YamlNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads {@code site.yaml}. */
public final class SiteConfigReader {
  private SiteConfigReader() {}

  /**
   * The configuration of a parsed file, or null where too much is wrong.
   *
   * @param known which languages there may be
   */
  public static @Nullable SiteConfig read(YamlNode root, KnownLanguages known, Diagnostics out) {
    MapReader reader = MapReader.of(root, root.span(), PageShapes.SITE, out);
    LocalizedText title = reader.requireLocalized("title");
    LocalizedText description = reader.localized("description");
    List<String> languages =
        languages(reader.requireTexts("languages", "for instance languages: [en]"), known, out);
    String baseUrl = webAddress(reader.text("base-url"), out);
    String licence = text(reader, "licence");
    String edition = text(reader, "edition");
    LocalizedText publisher = null;
    String publisherUrl = null;
    YamlNode publisherNode = reader.get("publisher");
    if (publisherNode != null) {
      MapReader p = MapReader.of(publisherNode, publisherNode.span(), PageShapes.PUBLISHER, out);
      publisher = p.requireLocalized("name");
      publisherUrl = webAddress(p.text("url"), out);
      p.finish();
    }
    String repository = null;
    String branch = "main";
    YamlNode repositoryNode = reader.get("repository");
    if (repositoryNode != null) {
      MapReader r = MapReader.of(repositoryNode, repositoryNode.span(), PageShapes.REPOSITORY, out);
      repository = webAddress(r.requireText("url"), out);
      String named = text(r, "branch");
      branch = named == null ? branch : named;
      r.finish();
    }
    Map<String, String> styles =
        CitationStyleReader.read(reader.get("citation-style"), languages, out);
    ShownDigits digits =
        new ShownDigits(
            ShownDigits.read(reader, "digits-shown", ShownDigits.LEAST_SIGNIFICANT, out),
            ShownDigits.read(reader, "percent-decimals", 0, out));
    boolean refusesUnbound =
        chosen(reader.text("new-unbound-numbers"), "new-unbound-numbers", "warning", "error", out);
    Set<DataFormat> formats = DataFormatReader.read(reader.get("data-formats"), out);
    MapsConfig maps = MapsConfig.read(reader.get("maps"), out);
    boolean hasIndex = !chosen(reader.text("pdf-index"), "pdf-index", "all", "none", out);
    EditorialConfig editorial = EditorialConfig.read(reader, out);
    reader.finish();
    if (title == null || languages.isEmpty()) {
      return null;
    }
    return new SiteConfig(
        root.span(),
        title,
        description,
        languages,
        baseUrl,
        publisher,
        publisherUrl,
        repository,
        branch,
        licence,
        edition,
        styles,
        digits,
        refusesUnbound,
        formats,
        maps,
        hasIndex,
        editorial);
  }

  /** Whether the second of two words is written, and not the usual one or nothing. */
  private static boolean chosen(
      @Nullable SourceText text, String key, String usual, String other, Diagnostics out) {
    if (text != null && !text.text().equals(usual) && !text.text().equals(other)) {
      out.error(
          Code.WRONG_TYPE,
          text.span(),
          "\"" + key + "\" can't be \"" + text + "\"",
          "write \"" + usual + "\" or \"" + other + "\"");
    }
    return text != null && text.text().equals(other);
  }

  private static @Nullable String text(MapReader reader, String key) {
    SourceText text = reader.text(key);
    return text == null ? null : text.text();
  }

  private static List<String> languages(
      List<SourceText> texts, KnownLanguages known, Diagnostics out) {
    List<String> languages = new ArrayList<>();
    for (SourceText text : texts) {
      if (known.isWithoutWords(text.text())) {
        out.error(
            Code.MISSING_FILE,
            text.span(),
            "the report has no templates/messages/" + text + ".yaml",
            "copy templates/messages/en.yaml of Caravan there, and translate it");
      } else if (!known.ready().contains(text.text())) {
        out.error(
            Code.WRONG_TYPE,
            text.span(),
            "the program does not know the language \"" + text + "\"",
            NearestName.help(text.text(), known.ready()));
      } else if (languages.contains(text.text())) {
        out.error(Code.DUPLICATE_KEY, text.span(), "\"" + text + "\" stands here twice");
      } else {
        languages.add(text.text());
        untranslated(text, known.inEnglish(text.text()), out);
      }
    }
    return languages;
  }

  /** A copy of the English file makes the menus and notes around the pages English. */
  private static void untranslated(SourceText language, List<String> english, Diagnostics out) {
    if (english.isEmpty()) {
      return;
    }
    out.add(
        Diagnostic.warning(
                Code.MISSING_TRANSLATION,
                language.span(),
                "the words around the pages are English in "
                    + language
                    + ": "
                    + english.size()
                    + (english.size() == 1 ? " sentence stands" : " sentences stand")
                    + " in templates/messages/"
                    + language
                    + ".yaml as in English")
            .help("translate there: " + Listed.of(english)));
  }

  private static @Nullable String webAddress(@Nullable SourceText text, Diagnostics out) {
    if (text == null) {
      return null;
    }
    if (!text.text().matches(DataShapes.WEB)) {
      out.error(
          Code.UNSAFE_LINK,
          text.span(),
          "\"" + text + "\" is no web address",
          "write it with https:// in front");
      return null;
    }
    return text.text().replaceFirst("/+$", "");
  }
}
