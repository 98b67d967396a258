package caravan.app.pipeline;

import caravan.site.template.TemplateFault;
import caravan.site.template.Theme;
import caravan.text.diagnostic.Code;
import caravan.text.diagnostic.Diagnostic;
import caravan.text.source.SourceFile;
import caravan.text.source.Span;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/** Faults of templates as diagnostics with their places. */
public final class TemplatePlaces {
  private TemplatePlaces() {}

  /**
   * What is wrong with a template; its text is read again only to show the line.
   *
   * @param templates the report's folder of templates
   */
  public static Diagnostic diagnostic(TemplateFault fault, Path templates) {
    return Diagnostic.error(
        Code.TEMPLATE, place(fault, templates), String.valueOf(fault.getMessage()));
  }

  private static Span place(TemplateFault fault, Path templates) {
    String text = "";
    try {
      text =
          new Theme(templates)
              .read(fault.template())
              .map(bytes -> new String(bytes, StandardCharsets.UTF_8))
              .orElse("");
    } catch (TemplateFault unreadable) {
      // Then there is no line to show.
      text = "";
    }
    SourceFile file = new SourceFile("templates/" + fault.template(), text);
    if (fault.line() < 1 || fault.line() > file.lineCount()) {
      return Span.startOf(file);
    }
    int start = file.lineStart(fault.line());
    int column = Math.min(Math.max(0, fault.column() - 1), file.lineText(fault.line()).length());
    return file.span(start + column, start + column);
  }
}
