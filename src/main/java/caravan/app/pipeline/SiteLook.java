package caravan.app.pipeline;

import caravan.chart.drawing.ChartStyles;
import caravan.chart.spec.ChartPalette;
import caravan.report.resolved.ResolvedSite;
import caravan.site.page.ThemeOutput;
import caravan.site.part.MapWords;
import caravan.site.part.Messages;
import caravan.site.template.Templates;
import caravan.site.template.Theme;
import caravan.text.diagnostic.Diagnostics;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/**
 * What all pages of a site are made with: templates, words, and the files that they refer to.
 *
 * @param messages by language
 * @param palette the colours of charts
 * @param output the files of the look
 */
public record SiteLook(
    Theme theme,
    Templates templates,
    Map<String, Messages> messages,
    ChartPalette palette,
    ThemeOutput output) {
  public SiteLook {
    messages = Map.copyOf(messages);
    Objects.requireNonNull(theme, "theme");
  }

  /** The words of all languages; what is wrong with their files is reported. */
  public static Map<String, Messages> messages(ResolvedSite site, Theme theme, Diagnostics out) {
    Map<String, Messages> messages = new TreeMap<>();
    for (String language : site.config().languages()) {
      Messages words = Messages.load(theme, language, out);
      messages.put(language, MapWords.of(site.config().maps(), language, words));
    }
    return messages;
  }

  /**
   * The look of a site.
   *
   * @throws caravan.site.template.TemplateFault if its files can't be read
   */
  public static SiteLook of(
      ResolvedSite site,
      Theme theme,
      Templates templates,
      Map<String, Messages> messages,
      ChartPalette palette) {
    Map<String, byte[]> made = new TreeMap<>();
    made.put("chart.css", ChartStyles.css(palette).getBytes(StandardCharsets.UTF_8));
    made.putAll(ThemeOutput.printHeads(site));
    return new SiteLook(theme, templates, messages, palette, ThemeOutput.of(theme, made));
  }
}
