package caravan.text.diagnostic;

import caravan.text.json.Json;
import caravan.text.source.Span;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** An array of objects; lines and columns from 1, columns in code points, the end exclusive. */
public final class JsonFormat implements DiagnosticFormat {
  /** How many other places of a mistake are listed, and those beyond counted. */
  static final int MOST_PLACES = 100;

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
    place(object, span);
    object.put("message", diagnostic.message());
    object.put("label", diagnostic.label());
    object.put("help", diagnostic.help());
    object.put("fix", diagnostic.fix() == null ? null : fix(diagnostic.fix()));
    object.put("cells", diagnostic.cells().first().stream().map(JsonFormat::cell).toList());
    object.put("moreCells", diagnostic.cells().count() - diagnostic.cells().first().size());
    List<Place> places = diagnostic.places();
    int told = Math.min(places.size(), MOST_PLACES);
    object.put("places", places.subList(0, told).stream().map(JsonFormat::place).toList());
    object.put("morePlaces", places.size() - told);
    return object;
  }

  private static Map<String, @Nullable Object> cell(Cell cell) {
    Map<String, @Nullable Object> object = new LinkedHashMap<>();
    place(object, cell.span());
    object.put("ref", cell.ref());
    object.put("value", cell.value());
    object.put("source", cell.source());
    return object;
  }

  private static Map<String, @Nullable Object> place(Place place) {
    Map<String, @Nullable Object> object = new LinkedHashMap<>();
    place(object, place.span());
    object.put("help", place.help());
    object.put("fix", place.fix() == null ? null : fix(place.fix()));
    return object;
  }

  private static void place(Map<String, @Nullable Object> object, Span span) {
    object.put("path", span.file().path());
    lines(object, span);
  }

  private static void lines(Map<String, @Nullable Object> object, Span span) {
    object.put("line", span.line());
    object.put("column", span.column());
    object.put("endLine", span.endLine());
    object.put("endColumn", span.endColumn());
  }

  private static Map<String, @Nullable Object> fix(Fix fix) {
    Map<String, @Nullable Object> object = new LinkedHashMap<>();
    lines(object, fix.span());
    object.put("text", fix.replacement());
    return object;
  }
}
