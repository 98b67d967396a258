package caravan.build;

import caravan.chart.ChartStyles;
import caravan.diagnostic.Diagnostics;
import caravan.render.Templates;
import caravan.render.Theme;
import caravan.resolve.ResolvedSite;
import caravan.view.Messages;
import caravan.view.SearchOutput;
import caravan.view.ThemeOutput;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/**
 * What all pages of a site are made with: templates, words, and the files that they refer to.
 *
 * @param messages by language
 * @param search the indexes of the site
 * @param output the files of the look, the first of each index among them
 */
record SiteLook(
    Theme theme,
    Templates templates,
    Map<String, Messages> messages,
    SearchOutput search,
    ThemeOutput output) {
  SiteLook {
    messages = Map.copyOf(messages);
    Objects.requireNonNull(theme, "theme");
  }

  /** The words of all languages; what is wrong with their files is reported. */
  static Map<String, Messages> messages(ResolvedSite site, Theme theme, Diagnostics out) {
    Map<String, Messages> messages = new TreeMap<>();
    for (String language : site.config().languages()) {
      messages.put(language, Messages.load(theme, language, out));
    }
    return messages;
  }

  /**
   * The look of a site.
   *
   * @throws caravan.render.TemplateFault if its files can't be read
   */
  static SiteLook of(
      ResolvedSite site,
      Theme theme,
      Templates templates,
      Map<String, Messages> messages,
      SearchOutput search) {
    Map<String, byte[]> made = new TreeMap<>(search.made());
    made.put("chart.css", ChartStyles.css().getBytes(StandardCharsets.UTF_8));
    made.putAll(ThemeOutput.printHeads(site));
    return new SiteLook(theme, templates, messages, search, ThemeOutput.of(theme, made));
  }
}
