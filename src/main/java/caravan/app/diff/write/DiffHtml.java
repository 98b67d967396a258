package caravan.app.diff.write;

import caravan.app.diff.compare.ReaderDiff;
import caravan.chart.spec.ChartPalette;
import caravan.site.page.ThemePalette;
import caravan.site.template.TemplateFault;
import caravan.site.template.Templates;
import caravan.site.template.Theme;
import caravan.text.diagnostic.Diagnostic;
import caravan.text.diagnostic.Diagnostics;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** One page that needs nothing else: no script, no file, no network. */
public final class DiffHtml {
  private DiffHtml() {}

  /**
   * All of it, with line ends {@code \n}.
   *
   * @param templates a folder of templates to use in the place of the program's; null for these
   * @throws UnusableTemplate if a template is missing or wrong
   */
  public static String of(ReaderDiff diff, HostLinks links, @Nullable Path templates) {
    try {
      Theme theme = new Theme(templates);
      ChartPalette palette = ThemePalette.isIn(theme) ? palette(theme) : diff.palette();
      return new Templates(theme).diff(new DiffViews(diff, links, theme, palette).page());
    } catch (TemplateFault fault) {
      String place = fault.line() > 0 ? ":" + fault.line() + ":" + fault.column() : "";
      throw new UnusableTemplate(fault.template() + place + ": " + fault.getMessage(), fault);
    }
  }

  private static ChartPalette palette(Theme theme) {
    Diagnostics out = new Diagnostics();
    ChartPalette palette = ThemePalette.load(theme, out);
    if (out.hasErrors()) {
      Diagnostic first = out.list().get(0);
      throw new UnusableTemplate(first.span() + ": " + first.message(), null);
    }
    return palette;
  }
}
