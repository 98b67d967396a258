package caravan.app.diff.write;

import caravan.app.diff.compare.ReaderDiff;
import caravan.site.template.TemplateFault;
import caravan.site.template.Templates;
import caravan.site.template.Theme;
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
      return new Templates(theme).diff(new DiffViews(diff, links, theme).page());
    } catch (TemplateFault fault) {
      String place = fault.line() > 0 ? ":" + fault.line() + ":" + fault.column() : "";
      throw new UnusableTemplate(fault.template() + place + ": " + fault.getMessage(), fault);
    }
  }
}
