package caravan.diagnostic;

import caravan.json.Json;
import caravan.source.Span;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** An array of objects; lines and columns from 1, columns in code points, the end exclusive. */
public final class JsonFormat implements DiagnosticFormat {
  @Override
  public String format(List<Diagnostic> diagnostics) {
    if (diagnostics.isEmpty()) {
      return "[]\n";
    }
    return Json.write(diagnostics.stream().map(JsonFormat::object).toList());
  }

  /** A diagnostic as an object of JSON: its keys in their order. */
  public static Map<String, @Nullable Object> object(Diagnostic diagnostic) {
    Span span = diagnostic.span();
    Map<String, @Nullable Object> object = new LinkedHashMap<>();
    object.put("code", diagnostic.code().id());
    object.put("severity", diagnostic.severity().word());
    object.put("path", span.file().path());
    object.put("line", span.line());
    object.put("column", span.column());
    object.put("endLine", span.endLine());
    object.put("endColumn", span.endColumn());
    object.put("message", diagnostic.message());
    object.put("label", diagnostic.label());
    object.put("help", diagnostic.help());
    object.put("fix", diagnostic.fix() == null ? null : fix(diagnostic.fix()));
    return object;
  }

  private static Map<String, Object> fix(Fix fix) {
    Map<String, Object> object = new LinkedHashMap<>();
    object.put("line", fix.span().line());
    object.put("column", fix.span().column());
    object.put("endLine", fix.span().endLine());
    object.put("endColumn", fix.span().endColumn());
    object.put("text", fix.replacement());
    return object;
  }
}
